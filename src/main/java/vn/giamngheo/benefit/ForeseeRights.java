package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
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
        var total = where.sql("SELECT count(*)", "").query(Integer.class).single();
        var shown = PageOf.bounded(page, size, total);
        var lines =
                where.sql(LINES, ORDER + " LIMIT :size OFFSET :offset")
                        .param("size", size)
                        .param("offset", (shown - 1) * size)
                        .query(ForeseeRights::coming)
                        .list();
        return new PageOf<>(lines, shown, size, total);
    }

    /** All of them at once, for an export. */
    public List<Coming> all(Filter filter, Actor actor) {
        return where(filter, actor).sql(LINES, ORDER).query(ForeseeRights::coming).list();
    }

    private Where where(Filter filter, Actor actor) {
        var scope = SeenArea.of(actor);
        var today = LocalDate.now(clock);
        var conditions = new ArrayList<String>();
        var params = new LinkedHashMap<String, Object>(scope.sqlParams());
        params.put("today", today);
        params.put("until", today.plusDays(DAYS));
        conditions.add(scope.sqlCondition("c.commune_key", "c.village_key"));
        if (Confidential.hiddenFrom(actor)) {
            conditions.add("c.benefit_code <> '" + Confidential.BENEFIT + "'");
        }
        var text = VietnameseText.folded(filter.text());
        if (!text.isEmpty()) {
            conditions.add("(m.folded_name LIKE :pattern OR head.folded_name LIKE :pattern)");
            params.put("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (!filter.villageKey().isEmpty()) {
            conditions.add("c.village_key = :village");
            params.put("village", filter.villageKey());
        }
        return new Where(" WHERE " + String.join(" AND ", conditions), params);
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

    private final class Where {

        private final String condition;
        private final Map<String, Object> params;

        private Where(String condition, Map<String, Object> params) {
            this.condition = condition;
            this.params = params;
        }

        private JdbcClient.StatementSpec sql(String select, String rest) {
            return jdbc.sql(COMING + select + FROM + condition + rest).params(params);
        }
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
