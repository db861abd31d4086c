package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.web.PageOf;

/**
 * What falls due: rights that begin and rights that end in the coming months, by name, so that
 * nobody is without a card on the day the old one ends.
 */
@UseCase
public class ForeseeRights {

    /** Days looked ahead. */
    public static final int DAYS = 90;

    private static final String COMING =
            """
            WITH coming AS (
                SELECT e.*, e.valid_from AS falls_on, true AS begins
                FROM giamngheo.entitlement e
                WHERE NOT e.cancelled AND e.valid_from > :today AND e.valid_from <= :until
                UNION ALL
                SELECT e.*, e.valid_to, false FROM giamngheo.entitlement e
                WHERE NOT e.cancelled AND e.valid_to >= :today AND e.valid_to <= :until
                    AND NOT e.on_request)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ForeseeRights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The coming {@value #DAYS} days, soonest first.
     *
     * @throws BusinessException FORBIDDEN for a person who sees no household
     */
    public PageOf<Coming> page(int page, int size, Actor actor) {
        var scope = SeenArea.of(actor);
        var today = LocalDate.now(clock);
        var where = " WHERE " + scope.sqlCondition("c.commune_key", "c.village_key");
        var total =
                jdbc.sql(COMING + "SELECT count(*) FROM coming c" + where)
                        .params(scope.sqlParams())
                        .param("today", today)
                        .param("until", today.plusDays(DAYS))
                        .query(Integer.class)
                        .single();
        var shown = PageOf.bounded(page, size, total);
        var lines =
                jdbc.sql(
                                COMING
                                        + """
                                        SELECT c.falls_on, c.begins, c.reason, c.end_reason,
                                            c.household_id, b.name AS benefit,
                                            coalesce(m.full_name, head.full_name, '') AS name,
                                            coalesce(head.full_name, '') AS head,
                                            v.name AS village
                                        FROM coming c
                                        JOIN giamngheo.benefit b ON b.code = c.benefit_code
                                        JOIN giamngheo.village v ON v.village_key = c.village_key
                                        LEFT JOIN giamngheo.household_member head
                                            ON head.household_id = c.household_id
                                            AND head.relation = 'HEAD' AND head.left_on IS NULL
                                        LEFT JOIN giamngheo.household_member m ON m.id = c.member_id
                                        """
                                        + where
                                        + """
                                         ORDER BY c.falls_on, c.begins,
                                            coalesce(m.folded_name, head.folded_name), c.id
                                        LIMIT :size OFFSET :offset
                                        """)
                        .params(scope.sqlParams())
                        .param("today", today)
                        .param("until", today.plusDays(DAYS))
                        .param("size", size)
                        .param("offset", (shown - 1) * size)
                        .query(
                                (row, number) ->
                                        new Coming(
                                                row.getDate("falls_on").toLocalDate(),
                                                row.getBoolean("begins"),
                                                row.getString("name"),
                                                HouseholdSummary.title(
                                                        row.getString("head"),
                                                        row.getString("village")),
                                                row.getObject("household_id", UUID.class),
                                                row.getString("benefit"),
                                                row.getBoolean("begins")
                                                        ? row.getString("reason")
                                                        : row.getString("end_reason")))
                        .list();
        return new PageOf<>(lines, shown, size, total);
    }

    /**
     * A right that begins or ends.
     *
     * @param on first day of a right that begins, last day of one that ends
     * @param why Vietnamese sentence; empty when none was kept
     */
    public record Coming(
            LocalDate on,
            boolean begins,
            String name,
            String householdTitle,
            UUID householdId,
            String benefitName,
            String why) {}
}
