package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.EnumMap;
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

/** Reads one list for its page: how far it has come, what was sent, what money is where. */
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
}
