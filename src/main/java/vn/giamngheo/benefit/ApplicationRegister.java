package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** Sổ đề nghị: every request the person may see, and everything about one of them. */
@UseCase
@Transactional(readOnly = true)
public class ApplicationRegister {

    private static final String ROWS =
            """
SELECT a.id, a.kind, a.commune_key, a.village_key, v.name AS village_name,
    a.benefit_code, b.name AS benefit_name, b.family, b.body, a.household_id,
    a.member_id, head.full_name AS head_name, m.full_name AS member_name,
    a.received_on, a.received_by, a.owner_role, a.purpose, a.loan_group,
    a.amount_asked, a.state, a.living_class, a.rule_id, a.check_reason, a.checked_by,
    a.checked_on, a.refusal_number, a.posted_on, a.posted_until, a.chair_confirms,
    a.body_decides, a.confirmed_by, a.confirmed_as, a.confirmed_on, a.confirm_number, a.return_reason,
    a.outcome_number, a.outcome_on, a.amount_granted, a.outcome_reason, a.class_left_on
FROM giamngheo.benefit_application a
JOIN giamngheo.benefit b ON b.code = a.benefit_code
JOIN giamngheo.village v ON v.village_key = a.village_key
LEFT JOIN giamngheo.household_member m ON m.id = a.member_id
JOIN LATERAL (SELECT h.full_name FROM giamngheo.household_member h
    WHERE h.household_id = a.household_id
    ORDER BY h.left_on IS NULL DESC, h.relation = 'HEAD' DESC, h.position
    LIMIT 1) head ON true
""";

    private static final String ORDER = " ORDER BY a.received_on DESC, a.id";

    private final JdbcClient jdbc;
    private final ApplicationAccess access;
    private final ApplicationPapers papers;
    private final ApplicationHistory history;

    ApplicationRegister(
            JdbcClient jdbc,
            ApplicationAccess access,
            ApplicationPapers papers,
            ApplicationHistory history) {
        this.jdbc = jdbc;
        this.access = access;
        this.papers = papers;
        this.history = history;
    }

    /**
     * @param page first is 1
     * @throws vn.giamngheo.shared.BusinessException FORBIDDEN
     */
    public List<Row> find(Filter filter, Actor actor, int page, int size) {
        var where = where(filter, actor);
        return jdbc.sql(ROWS + where.condition() + ORDER + " LIMIT :size OFFSET :offset")
                .params(where.params())
                .param("size", size)
                .param("offset", (page - 1) * size)
                .query(ApplicationRegister::row)
                .list();
    }

    public int count(Filter filter, Actor actor) {
        var where = where(filter, actor);
        return jdbc.sql("SELECT count(*) FROM giamngheo.benefit_application a" + where.condition())
                .params(where.params())
                .query(Integer.class)
                .single();
    }

    /** All of a search at once, for an export. */
    public List<Row> all(Filter filter, Actor actor) {
        var where = where(filter, actor);
        return jdbc.sql(ROWS + where.condition() + ORDER)
                .params(where.params())
                .query(ApplicationRegister::row)
                .list();
    }

    /** Names of the benefits somebody has asked for, by code. */
    public Map<String, String> benefits(Actor actor) {
        var where = where(Filter.NONE, actor);
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT b.code, b.name FROM giamngheo.benefit b
                        WHERE b.code IN (SELECT a.benefit_code
                            FROM giamngheo.benefit_application a %s)
                        ORDER BY b.position
                        """
                                .formatted(where.condition()))
                .params(where.params())
                .query(
                        row -> {
                            names.put(row.getString(1), row.getString(2));
                        });
        return names;
    }

    /**
     * @throws vn.giamngheo.shared.BusinessException NOT_FOUND, FORBIDDEN, OUT_OF_AREA
     */
    public Row application(UUID id, Actor actor) {
        access.readableBy(id, actor);
        return jdbc.sql(ROWS + " WHERE a.id = :id")
                .param("id", id)
                .query(ApplicationRegister::row)
                .single();
    }

    public List<ApplicationPaper> papers(UUID id, Actor actor) {
        access.readableBy(id, actor);
        return papers.of(id);
    }

    /** Oldest first. */
    public List<ApplicationEvent> history(UUID id, Actor actor) {
        access.readableBy(id, actor);
        return history.of(id);
    }

    /** Loans that wait for the chair's confirmation, group by group. */
    public Map<String, List<Row>> readyByGroup(Actor actor) {
        var scope = ApplicationAccess.readable(actor);
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        jdbc.sql(
                        ROWS
                                + " WHERE "
                                + scope.sqlCondition("a.commune_key", "a.village_key")
                                + """
                                 AND a.state = 'CONFIRMING' AND a.loan_group <> ''
                                 AND a.checked_by <> :reader
                                 ORDER BY a.loan_group COLLATE "vi-x-icu", a.commune_key,
                                    head.full_name COLLATE "vi-x-icu", a.id
                                """)
                .params(scope.sqlParams())
                .param("reader", actor.username())
                .query(ApplicationRegister::row)
                .list()
                .forEach(
                        row ->
                                groups.computeIfAbsent(row.loanGroup(), g -> new ArrayList<>())
                                        .add(row));
        return groups;
    }

    private static Where where(Filter filter, Actor actor) {
        var scope = ApplicationAccess.readable(actor);
        var conditions = new ArrayList<String>();
        var params = new LinkedHashMap<String, Object>(scope.sqlParams());
        conditions.add(scope.sqlCondition("a.commune_key", "a.village_key"));
        if (!ApplicationAccess.readsConfidential(actor)) {
            conditions.add("(a.benefit_code <> :confidential OR a.received_by = :reader)");
            params.put("confidential", Confidential.BENEFIT);
            params.put("reader", actor.username());
        }
        if (filter.mine()) {
            conditions.add("a.owner_role = ANY(:roles)");
            params.put("roles", actor.groups().toArray(String[]::new));
        }
        if (filter.benefitCode() != null) {
            conditions.add("a.benefit_code = :benefit");
            params.put("benefit", filter.benefitCode());
        }
        if (filter.state() != null) {
            conditions.add("a.state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.villageKey() != null) {
            conditions.add("a.village_key = :village");
            params.put("village", filter.villageKey());
        }
        var text = VietnameseText.folded(filter.words());
        if (!text.isEmpty()) {
            conditions.add(
                    """
                    (giamngheo.folded(a.loan_group) LIKE :pattern OR EXISTS (
                        SELECT FROM giamngheo.household h
                        JOIN giamngheo.household_member p ON p.household_id = h.id
                        WHERE h.id = a.household_id
                            AND (p.folded_name LIKE :pattern
                                OR giamngheo.folded(h.code) LIKE :pattern)))
                    """);
            params.put("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return new Where(" WHERE " + String.join(" AND ", conditions), params);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var livingClass = row.getString("living_class");
        return new Row(
                row.getObject("id", UUID.class),
                ApplicationKind.valueOf(row.getString("kind")),
                row.getString("commune_key"),
                row.getString("village_key"),
                row.getString("village_name"),
                row.getString("benefit_code"),
                row.getString("benefit_name"),
                Benefit.Family.valueOf(row.getString("family")),
                row.getString("body"),
                row.getObject("household_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("head_name"),
                row.getString("member_name"),
                row.getObject("received_on", LocalDate.class),
                row.getString("received_by"),
                row.getString("owner_role"),
                row.getString("purpose"),
                row.getString("loan_group"),
                row.getObject("amount_asked", Long.class),
                ApplicationState.valueOf(row.getString("state")),
                livingClass == null ? null : LivingClass.valueOf(livingClass),
                row.getString("rule_id"),
                row.getString("check_reason"),
                row.getString("checked_by"),
                row.getObject("checked_on", LocalDate.class),
                row.getString("refusal_number"),
                row.getObject("posted_on", LocalDate.class),
                row.getObject("posted_until", LocalDate.class),
                row.getBoolean("chair_confirms"),
                row.getBoolean("body_decides"),
                row.getString("confirmed_by"),
                row.getString("confirmed_as"),
                row.getObject("confirmed_on", LocalDate.class),
                row.getString("confirm_number"),
                row.getString("return_reason"),
                row.getString("outcome_number"),
                row.getObject("outcome_on", LocalDate.class),
                row.getObject("amount_granted", Long.class),
                row.getString("outcome_reason"),
                row.getObject("class_left_on", LocalDate.class));
    }

    private record Where(String condition, Map<String, Object> params) {}

    /**
     * What the list is narrowed by.
     *
     * @param words part of a name or code, accents or not; blank for all
     * @param mine only what the person is responsible for
     */
    public record Filter(
            String words,
            @Nullable String benefitCode,
            @Nullable ApplicationState state,
            @Nullable String villageKey,
            boolean mine) {

        static final Filter NONE = new Filter("", null, null, null, false);
    }

    /**
     * A request as stored, with the names people know it by.
     *
     * @param memberName null for a request of the household
     * @param livingClass null until it was checked
     * @param outcomeOn null while it is open
     */
    public record Row(
            UUID id,
            ApplicationKind kind,
            String communeKey,
            String villageKey,
            String villageName,
            String benefitCode,
            String benefitName,
            Benefit.Family family,
            String body,
            UUID householdId,
            @Nullable UUID memberId,
            String headName,
            @Nullable String memberName,
            LocalDate receivedOn,
            String receivedBy,
            String ownerRole,
            String purpose,
            String loanGroup,
            @Nullable Long amountAsked,
            ApplicationState state,
            @Nullable LivingClass livingClass,
            @Nullable String ruleId,
            String checkReason,
            @Nullable String checkedBy,
            @Nullable LocalDate checkedOn,
            String refusalNumber,
            @Nullable LocalDate postedOn,
            @Nullable LocalDate postedUntil,
            boolean chairConfirms,
            boolean bodyDecides,
            @Nullable String confirmedBy,
            String confirmedAs,
            @Nullable LocalDate confirmedOn,
            String confirmNumber,
            String returnReason,
            String outcomeNumber,
            @Nullable LocalDate outcomeOn,
            @Nullable Long amountGranted,
            String outcomeReason,
            @Nullable LocalDate classLeftOn) {

        /** Who asks: the member, or the head for the household. */
        public String applicant() {
            return memberName == null ? headName : memberName;
        }

        /** "Nguyễn Thị Lụa - thôn Đông". */
        public String title() {
            return applicant()
                    + " - "
                    + (villageName.startsWith("Thôn ")
                            ? "t" + villageName.substring(1)
                            : villageName);
        }

        public boolean recheck() {
            return kind == ApplicationKind.RECHECK;
        }

        /** State in words; whoever posts has not done so yet, or it hangs. */
        public String stateWords() {
            return state == ApplicationState.POSTING && postedOn == null
                    ? "Chờ niêm yết"
                    : state.label();
        }

        /** "100.000.000 đồng"; empty when no amount was asked for. */
        public String amountWords() {
            return amountAsked == null ? "" : RequestCeilings.words(amountAsked);
        }

        /** As {@link #amountWords} for what was granted. */
        public String grantedWords() {
            return amountGranted == null ? "" : RequestCeilings.words(amountGranted);
        }
    }
}
