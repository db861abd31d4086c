package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/** Reads lists for pages: which there are, how far they have come, what money is where. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class IssuanceViews {

    private final IssuanceRecords records;
    private final IssuanceAccess access;
    private final IssuanceMoney money;
    private final JdbcClient jdbc;

    IssuanceViews(
            IssuanceRecords records, IssuanceAccess access, IssuanceMoney money, JdbcClient jdbc) {
        this.records = records;
        this.access = access;
        this.money = money;
        this.jdbc = jdbc;
    }

    /**
     * Lists the person may read: first those that wait for them, then others that are open, those
     * done last.
     *
     * @param runId only those that this opening of rights led to; null for all
     * @throws BusinessException FORBIDDEN
     */
    public Lists lists(@Nullable UUID runId, int page, int size, Actor actor) {
        var scope = access.scope(actor);
        var village =
                scope.coversWholeCommunes()
                        ? ""
                        : " AND " + scope.sqlCondition("n.commune_key", "n.village_key");
        var condition =
                "s.commune_key = ANY(:scopeCommunes)"
                        + sensitive(actor)
                        + " AND (CAST(:run AS uuid) IS NULL OR s.run_id = :run)";
        if (!scope.coversWholeCommunes()) {
            condition +=
                    " AND EXISTS (SELECT FROM giamngheo.issuance_item n WHERE n.issuance_id = s.id"
                            + village
                            + ")";
        }
        var rows =
                jdbc.sql(
                                """
                                WITH shown AS (
                                    SELECT s.*, b.name AS benefit_name,
                                        s.state IN ('PREPARING') AND s.owner_role = ANY(:roles)
                                            OR s.state = 'APPROVED' AND s.issuer_role = ANY(:roles)
                                            OR s.state = 'SUBMITTED'
                                                AND 'commune-chair' = ANY(:roles) AS mine,
                                        count(*) OVER () AS found
                                    FROM giamngheo.issuance s
                                    JOIN giamngheo.benefit b ON b.code = s.benefit_code
                                    WHERE %s
                                    ORDER BY mine DESC, s.state = 'DONE', s.opened_on DESC,
                                        b.position, s.id
                                    LIMIT :size OFFSET :offset)
                                SELECT s.id, s.commune_key, s.benefit_name, s.period_name, s.state,
                                    s.owner_role, s.issuer_role, s.opened_on, s.mine, s.found,
                                    count(n.id) AS total,
                                    count(n.id) FILTER (WHERE n.state IN ('OPEN', 'SENT',
                                        'RETURNED', 'ACCEPTED')) AS waiting,
                                    count(n.id) FILTER (WHERE n.state = 'ISSUED') AS issued
                                FROM shown s
                                LEFT JOIN giamngheo.issuance_item n ON n.issuance_id = s.id%s
                                GROUP BY s.id, s.commune_key, s.benefit_name, s.period_name,
                                    s.state, s.owner_role, s.issuer_role, s.opened_on, s.mine,
                                    s.found
                                ORDER BY s.mine DESC, s.state = 'DONE', s.opened_on DESC,
                                    s.benefit_name, s.id
                                """
                                        .formatted(condition, village))
                        .params(scope.sqlParams())
                        .param("roles", actor.groups().toArray(String[]::new))
                        .param("run", runId)
                        .param("size", size)
                        .param("offset", (page - 1) * size)
                        .query(ListRow.class)
                        .list();
        return new Lists(rows, rows.isEmpty() ? 0 : rows.get(0).found());
    }

    /** Lists of allowances are for those who handle them. */
    private static String sensitive(Actor actor) {
        return actor.hasRole("commune-chair") || actor.hasRole("supervisor")
                ? ""
                : " AND (b.family <> 'SOCIAL_ASSISTANCE' OR s.owner_role = ANY(:roles)"
                        + " OR s.issuer_role = ANY(:roles))";
    }

    /**
     * @throws BusinessException NOT_FOUND, FORBIDDEN, OUT_OF_AREA
     */
    public ListView list(UUID id, Actor actor) {
        var list = records.of(id);
        var scope = access.reading(list, actor);
        var whole = scope.coversWholeCommunes();
        return new ListView(
                id,
                list.communeKey(),
                list.benefitCode(),
                list.benefitName(),
                list.family(),
                list.periodName(),
                list.state(),
                list.ownerRole(),
                list.issuerRole(),
                list.bodyDecides(),
                list.paysMoney(),
                list.body(),
                list.returnReason(),
                list.preparedBy(),
                counts(id, scope),
                uncounted(id, scope),
                list.paysMoney() && whole ? money.balance(id) : null,
                whole ? batch(id).orElse(null) : null,
                whole ? submissions(id) : List.of(),
                list.state() != IssuanceState.DONE
                        && list.state() != IssuanceState.SUBMITTED
                        && access.mayWork(list, actor));
    }

    private Map<LineState, Integer> counts(UUID id, TerritoryScope scope) {
        Map<LineState, Integer> counts = new EnumMap<>(LineState.class);
        jdbc.sql(
                        "SELECT i.state, count(*) FROM giamngheo.issuance_item i WHERE "
                                + LineFilter.ALL.condition(scope)
                                + " GROUP BY i.state")
                .params(LineFilter.ALL.params(id, scope))
                .query(
                        row -> {
                            counts.put(LineState.valueOf(row.getString(1)), row.getInt(2));
                        });
        return counts;
    }

    /** Why money cannot be counted, for how many who still wait. */
    private List<Uncounted> uncounted(UUID id, TerritoryScope scope) {
        return jdbc.sql(
                        """
                        SELECT i.missing_number AS why, count(*) AS people
                        FROM giamngheo.issuance_item i
                        WHERE %s AND i.missing_number IS NOT NULL AND i.state = ANY(:waiting)
                        GROUP BY i.missing_number ORDER BY people DESC, why
                        """
                                .formatted(LineFilter.ALL.condition(scope)))
                .params(LineFilter.ALL.params(id, scope))
                .param(
                        "waiting",
                        LineState.allWaiting().stream().map(Enum::name).toArray(String[]::new))
                .query(Uncounted.class)
                .list();
    }

    private Optional<BatchView> batch(UUID id) {
        return jdbc.sql(
                        """
                        SELECT act, total, done, changed, state = 'RUNNING' AS running
                        FROM giamngheo.issuance_batch WHERE issuance_id = :id
                        ORDER BY started_at DESC LIMIT 1
                        """)
                .param("id", id)
                .query(BatchView.class)
                .optional();
    }

    private List<SubmissionView> submissions(UUID id) {
        return jdbc.sql(
                        """
                        SELECT s.id, s.number, s.sent_on, s.body, s.answer_number, s.answered_on,
                            count(*) AS total,
                            count(*) FILTER (WHERE i.state = 'SENT'
                                AND i.submission_id = s.id) AS waiting,
                            count(*) FILTER (WHERE p.answer = 'RETURNED') AS returned
                        FROM giamngheo.issuance_submission s
                        JOIN giamngheo.issuance_submission_item p ON p.submission_id = s.id
                        JOIN giamngheo.issuance_item i ON i.id = p.item_id
                        WHERE s.issuance_id = :id
                        GROUP BY s.id ORDER BY s.sent_on, s.number
                        """)
                .param("id", id)
                .query(SubmissionView.class)
                .list();
    }

    /** Benefits of a commune whose people have to be reported as lost, with the official's part. */
    public List<DecreaseView> decreases(Actor actor) {
        var scope = access.scope(actor);
        if (!scope.coversWholeCommunes()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>(scope.sqlParams());
        params.put("roles", actor.groups().toArray(String[]::new));
        return jdbc.sql(
                        """
                        SELECT i.commune_key, s.benefit_code, b.name AS benefit_name, b.body,
                            b.owner_role = ANY(:roles) AS mine, count(*) AS waiting
                        FROM giamngheo.issuance_item i
                        JOIN giamngheo.issuance s ON s.id = i.issuance_id
                        JOIN giamngheo.benefit b ON b.code = s.benefit_code AND b.body_decides
                        WHERE i.commune_key = ANY(:scopeCommunes) AND i.state = 'ISSUED'
                            AND i.ended_on IS NOT NULL AND i.decrease_id IS NULL%s
                        GROUP BY i.commune_key, s.benefit_code, b.name, b.body, b.owner_role,
                            b.position
                        ORDER BY b.position
                        """
                                .formatted(sensitive(actor)))
                .params(params)
                .query(DecreaseView.class)
                .list();
    }

    /**
     * Lists of decreases that were sent, the latest first.
     *
     * @throws BusinessException FORBIDDEN
     */
    public List<SentDecrease> sentDecreases(Actor actor) {
        var scope = access.scope(actor);
        if (!scope.coversWholeCommunes()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT d.id, d.number, d.sent_on, b.name AS benefit_name, d.body,
                            (SELECT count(*) FROM giamngheo.issuance_item i
                             WHERE i.decrease_id = d.id) AS total
                        FROM giamngheo.issuance_submission d
                        JOIN giamngheo.benefit b ON b.code = d.benefit_code
                        WHERE d.kind = 'DECREASE' AND d.commune_key = ANY(:scopeCommunes)
                        ORDER BY d.sent_on DESC, d.number DESC LIMIT 20
                        """)
                .params(scope.sqlParams())
                .query(SentDecrease.class)
                .list();
    }

    /**
     * @param found on all pages
     */
    public record Lists(List<ListRow> rows, long found) {}

    /**
     * A list among others.
     *
     * @param mine it waits for the person who reads
     * @param waiting lines without a result
     */
    public record ListRow(
            UUID id,
            String communeKey,
            String benefitName,
            String periodName,
            IssuanceState state,
            String ownerRole,
            String issuerRole,
            LocalDate openedOn,
            boolean mine,
            int total,
            int waiting,
            int issued,
            long found) {}

    /**
     * A list with everything around its lines.
     *
     * @param uncounted empty where the money of everybody who waits is counted
     * @param money null when none is paid, or when the reader sees one village only
     * @param batch the latest act on many lines
     * @param mayWork the reader may write on its lines now
     */
    public record ListView(
            UUID id,
            String communeKey,
            String benefitCode,
            String benefitName,
            Benefit.Family family,
            String periodName,
            IssuanceState state,
            String ownerRole,
            String issuerRole,
            boolean bodyDecides,
            boolean paysMoney,
            String body,
            String returnReason,
            @Nullable String preparedBy,
            Map<LineState, Integer> counts,
            List<Uncounted> uncounted,
            @Nullable MoneyBalance money,
            @Nullable BatchView batch,
            List<SubmissionView> submissions,
            boolean mayWork) {

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int count(LineState state) {
            return counts.getOrDefault(state, 0);
        }

        /** Lines without a result. */
        public int waiting() {
            return LineState.allWaiting().stream().mapToInt(this::count).sum();
        }

        /** Lines to be sent to the body that decides. */
        public int toSend() {
            return bodyDecides && state == IssuanceState.APPROVED
                    ? count(LineState.OPEN) + count(LineState.RETURNED)
                    : 0;
        }
    }

    /**
     * Lines whose money cannot be counted yet.
     *
     * @param why sentence that says which number is missing and whom to ask
     */
    public record Uncounted(String why, int people) {}

    /** How far an act on many lines has come. */
    public record BatchView(LineState act, int total, int done, int changed, boolean running) {}

    /** A numbered list that was sent. */
    public record SubmissionView(
            UUID id,
            String number,
            LocalDate sentOn,
            String body,
            @Nullable String answerNumber,
            @Nullable LocalDate answeredOn,
            int total,
            int waiting,
            int returned) {}

    /** People of a benefit who lost it and are not reported yet. */
    public record DecreaseView(
            String communeKey,
            String benefitCode,
            String benefitName,
            String body,
            boolean mine,
            int waiting) {}

    /** A numbered list of people who lost a benefit. */
    public record SentDecrease(
            UUID id, String number, LocalDate sentOn, String benefitName, String body, int total) {}
}
