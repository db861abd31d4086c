package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    private static final String LINES =
            """
            SELECT c.falls_on, c.begins, c.reason, c.end_reason, c.household_id, c.on_request,
                b.name AS benefit, coalesce(m.full_name, head.full_name, '') AS name,
                coalesce(head.full_name, '') AS head, v.name AS village
            """;
    private static final String FROM =
            """

            FROM coming c
            JOIN giamngheo.benefit b ON b.code = c.benefit_code
            JOIN giamngheo.village v ON v.village_key = c.village_key
            LEFT JOIN giamngheo.household_member head ON head.household_id = c.household_id
                AND head.relation = 'HEAD' AND head.left_on IS NULL
            LEFT JOIN giamngheo.household_member m ON m.id = c.member_id
            """;
    private static final String ORDER =
            " ORDER BY c.falls_on, c.begins, coalesce(m.folded_name, head.folded_name), c.id";

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
    public PageOf<Coming> page(Filter filter, int page, int size, Actor actor) {
        var where = where(filter, actor);
        var total = query("SELECT count(*)", where, "").query(Integer.class).single();
        var shown = PageOf.bounded(page, size, total);
        var lines =
                query(LINES, where, ORDER + " LIMIT :size OFFSET :offset")
                        .param("size", size)
                        .param("offset", (shown - 1) * size)
                        .query(ForeseeRights::coming)
                        .list();
        return new PageOf<>(lines, shown, size, total);
    }

    /** All of them at once, for an export. */
    public List<Coming> all(Filter filter, Actor actor) {
        return query(LINES, where(filter, actor), ORDER).query(ForeseeRights::coming).list();
    }

    private Narrowing where(Filter filter, Actor actor) {
        var scope = SeenArea.of(actor);
        var today = LocalDate.now(clock);
        var where =
                new Narrowing()
                        .with(scope.sqlParams())
                        .with("today", today)
                        .with("until", today.plusDays(DAYS))
                        .to(scope.sqlCondition("c.commune_key", "c.village_key"))
                        .named(filter.text())
                        .to("c.village_key", "village", filter.villageKey());
        return Confidential.hiddenFrom(actor)
                ? where.to("c.benefit_code <> '" + Confidential.BENEFIT + "'")
                : where;
    }

    private static Coming coming(ResultSet row, int number) throws SQLException {
        var begins = row.getBoolean("begins");
        return new Coming(
                row.getDate("falls_on").toLocalDate(),
                begins,
                row.getString("name"),
                HouseholdSummary.title(row.getString("head"), row.getString("village")),
                row.getObject("household_id", UUID.class),
                row.getString("benefit"),
                row.getBoolean("on_request"),
                begins || row.getString("end_reason").isEmpty()
                        ? row.getString("reason")
                        : row.getString("end_reason"));
    }

    private JdbcClient.StatementSpec query(String select, Narrowing where, String rest) {
        return jdbc.sql(COMING + select + FROM + where.condition() + rest).params(where.params());
    }

    /**
     * What is asked for; empty means all.
     *
     * @param text part of a name, with or without accents
     */
    public record Filter(String text, String villageKey) {}

    /**
     * A right that begins or ends.
     *
     * @param on first day of a right that begins, last day of one that ends
     * @param onRequest offered: nothing is issued before somebody asks
     * @param why why the right ends where that is known, otherwise why there is one
     */
    public record Coming(
            LocalDate on,
            boolean begins,
            String name,
            String householdTitle,
            UUID householdId,
            String benefitName,
            boolean onRequest,
            String why) {

        /** What happens on the day. */
        public String words() {
            if (!begins) {
                return "ngày cuối được hưởng";
            }
            return onRequest ? "bắt đầu được đề nghị" : "bắt đầu được hưởng";
        }
    }
}
