package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Quyền hưởng chính sách của một hộ: who has which right since when and why, what comes, what
 * ended, and what there is no right to.
 */
@UseCase
@Transactional(readOnly = true)
public class HouseholdRightsList {

    private final JdbcClient jdbc;
    private final Households households;
    private final Clock clock;

    HouseholdRightsList(JdbcClient jdbc, Households households, Clock clock) {
        this.jdbc = jdbc;
        this.households = households;
        this.clock = clock;
    }

    /**
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA
     */
    public RightsOfHousehold of(UUID householdId, Actor actor) {
        var household = households.detail(householdId).summary();
        TerritoryScope.of(actor).requireVillage(household.communeKey(), household.villageKey());
        var rights = rights(householdId, hidden(actor));
        return new RightsOfHousehold(
                household,
                only(rights, State.CURRENT),
                only(rights, State.COMING),
                only(rights, State.ENDED),
                answers(householdId, hidden(actor)),
                problem(householdId));
    }

    /** Who enters the fact behind it reads it here. */
    private static String hidden(Actor actor) {
        return actor.hasRole(Roles.POVERTY_OFFICER) || actor.hasRole(Roles.HEALTH_STATION)
                ? ""
                : Confidential.BENEFIT;
    }

    private static List<Right> only(List<Right> rights, State state) {
        return rights.stream().filter(right -> right.state() == state).toList();
    }

    private List<Right> rights(UUID householdId, String hidden) {
        var today = LocalDate.now(clock);
        return jdbc.sql(
                        """
                        SELECT e.*, b.name, b.matrix_no, b.way, m.full_name,
                            (SELECT i.state FROM giamngheo.issuance_item i
                             WHERE i.entitlement_id = e.id
                             ORDER BY i.period_from DESC LIMIT 1) AS line,
                            a.state AS asked, a.received_on AS asked_on
                        FROM giamngheo.entitlement e
                        JOIN giamngheo.benefit b ON b.code = e.benefit_code
                        LEFT JOIN giamngheo.household_member m ON m.id = e.member_id
                        LEFT JOIN LATERAL (SELECT r.state, r.received_on
                            FROM giamngheo.benefit_application r
                            WHERE e.on_request AND r.household_id = e.household_id
                                AND r.subject_id = e.subject_id
                                AND r.benefit_code = e.benefit_code
                            ORDER BY r.received_on DESC, r.id LIMIT 1) a ON true
                        WHERE e.household_id = :household AND NOT e.cancelled
                            AND e.benefit_code <> :hidden
                        ORDER BY b.position, m.position NULLS FIRST, e.valid_from
                        """)
                .param("household", householdId)
                .param("hidden", hidden)
                .query((row, number) -> right(row, today))
                .list();
    }

    private static Right right(ResultSet row, LocalDate today) throws SQLException {
        var from = row.getObject("valid_from", LocalDate.class);
        var to = row.getObject("valid_to", LocalDate.class);
        return new Right(
                row.getString("name"),
                row.getString("full_name"),
                from,
                to,
                state(from, to, today),
                row.getBoolean("on_request") ? asked(row) : listed(row),
                row.getString("reason"),
                row.getString("decision_number"),
                row.getString("rule_id"),
                row.getString("end_reason"));
    }

    private static String asked(ResultSet row) throws SQLException {
        var state = row.getString("asked");
        return state == null
                ? "Khi có đề nghị"
                : "Đề nghị ngày %s: %s"
                        .formatted(
                                TypedDay.words(row.getObject("asked_on", LocalDate.class)),
                                ApplicationState.valueOf(state).label());
    }

    private static String listed(ResultSet row) throws SQLException {
        var line = row.getString("line");
        if (line != null) {
            return LineState.valueOf(line).label();
        }
        return "KNOWN".equals(row.getString("way")) ? "" : "Chưa lập danh sách";
    }

    private static State state(LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from.isAfter(today)) {
            return State.COMING;
        }
        return to == null || !to.isBefore(today) ? State.CURRENT : State.ENDED;
    }

    private List<NoRight> answers(UUID householdId, String hidden) {
        return jdbc.sql(
                        """
                        SELECT a.outcome, a.reason, a.answered_on, b.name, m.full_name
                        FROM giamngheo.benefit_answer a
                        JOIN giamngheo.benefit b ON b.code = a.benefit_code
                        LEFT JOIN giamngheo.household_member m ON m.id = a.member_id
                        WHERE a.household_id = :household AND a.benefit_code <> :hidden
                        ORDER BY a.outcome = 'MISSING' DESC, b.position, m.position NULLS FIRST
                        """)
                .param("household", householdId)
                .param("hidden", hidden)
                .query(
                        (row, number) ->
                                new NoRight(
                                        row.getString("name"),
                                        row.getString("full_name"),
                                        BenefitAnswer.Outcome.valueOf(row.getString("outcome")),
                                        row.getString("reason"),
                                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }

    /** Why the household's rights could not be found the last time; null when they were. */
    private @Nullable String problem(UUID householdId) {
        return jdbc.sql(
                        """
                        SELECT h.state, h.problem FROM giamngheo.rights_run_household h
                        JOIN giamngheo.rights_run r ON r.id = h.run_id
                        WHERE h.household_id = :household
                            AND h.state IN ('DONE', 'FAILED')
                        ORDER BY r.started_at DESC LIMIT 1
                        """)
                .param("household", householdId)
                .query((row, number) -> row.getString("problem"))
                .optional()
                .filter(problem -> !problem.isEmpty())
                .orElse(null);
    }

    /** Where today lies in the days of a right. */
    public enum State {
        CURRENT,
        COMING,
        ENDED
    }

    /**
     * Everything about the rights of one household.
     *
     * @param problem why they could not be found the last time; null when they were
     */
    public record RightsOfHousehold(
            HouseholdSummary household,
            List<Right> current,
            List<Right> coming,
            List<Right> ended,
            List<NoRight> without,
            @Nullable String problem) {}

    /**
     * @param who name of the member; null for a right of the household
     * @param to last day; null while no end is known
     * @param line where it stands on the official's list, or what became of the request
     */
    public record Right(
            String benefit,
            @Nullable String who,
            LocalDate from,
            @Nullable LocalDate to,
            State state,
            String line,
            String reason,
            String decisionNumber,
            String ruleId,
            String endReason) {}

    /**
     * @param who name of the member; null for a benefit of households
     */
    public record NoRight(
            String benefit,
            @Nullable String who,
            BenefitAnswer.Outcome outcome,
            String reason,
            LocalDate on) {}
}
