package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.web.PageOf;

/**
 * Không để ai bị bỏ lại: everybody who is still owed something, the longest wait first. What people
 * have by law minus what reached them.
 */
@UseCase
public class WhoIsOwed {

    private static final String LINES =
            """
            SELECT o.step, o.turn, o.subject, o.household_id, o.since, o.why,
                coalesce(m.full_name, head.full_name, '') AS name,
                coalesce(head.full_name, '') AS head, v.name AS village,
                coalesce(b.name, '') AS benefit, coalesce(b.body, '') AS body
            """;
    private static final String ORDER =
            " ORDER BY o.since, coalesce(m.folded_name, head.folded_name), b.position,"
                    + " o.household_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    WhoIsOwed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws BusinessException FORBIDDEN for a person who sees no household
     */
    public PageOf<OwedLine> page(OwedFilter filter, int page, int size, Actor actor) {
        var where = where(filter, actor);
        var total = query("SELECT count(*) ", where, "").query(Integer.class).single();
        var shown = PageOf.bounded(page, size, total);
        var lines =
                query(LINES, where, ORDER + " LIMIT :size OFFSET :offset")
                        .param("size", size)
                        .param("offset", (shown - 1) * size)
                        .query(WhoIsOwed::line)
                        .list();
        return new PageOf<>(lines, shown, size, total);
    }

    /** All of them at once, for an export. */
    public List<OwedLine> all(OwedFilter filter, Actor actor) {
        return query(LINES, where(filter, actor), ORDER).query(WhoIsOwed::line).list();
    }

    /** How many wait for whom, most first; the filter's own turn is not looked at. */
    public Map<String, Integer> turns(OwedFilter filter, Actor actor) {
        Map<String, Integer> turns = new LinkedHashMap<>();
        var anybody =
                new OwedFilter(
                        filter.text(),
                        filter.villageKey(),
                        filter.benefitCode(),
                        "",
                        filter.householdId());
        query(
                        "SELECT o.turn, count(*) AS owed ",
                        where(anybody, actor),
                        " GROUP BY o.turn ORDER BY owed DESC")
                .query(
                        row -> {
                            turns.put(row.getString("turn"), row.getInt("owed"));
                        });
        return turns;
    }

    private Narrowing where(OwedFilter filter, Actor actor) {
        var scope = SeenArea.of(actor);
        var where =
                new Narrowing()
                        .with(scope.sqlParams())
                        .with("today", LocalDate.now(clock))
                        .to(scope.sqlCondition("o.commune_key", "o.village_key"))
                        .named(filter.text())
                        .to("o.village_key", "village", filter.villageKey())
                        .to("o.benefit_code", "benefit", filter.benefitCode())
                        .to("o.turn", "turn", filter.turn());
        if (filter.householdId() != null) {
            where.to("o.household_id = :household").with("household", filter.householdId());
        }
        return Confidential.hiddenFrom(actor)
                ? where.to("o.benefit_code IS DISTINCT FROM '" + Confidential.BENEFIT + "'")
                : where;
    }

    private static OwedLine line(ResultSet row, int number) throws SQLException {
        return new OwedLine(
                row.getString("name"),
                HouseholdSummary.title(row.getString("head"), row.getString("village")),
                row.getObject("household_id", UUID.class),
                row.getString("benefit"),
                row.getDate("since").toLocalDate(),
                row.getString("why"),
                row.getString("turn"),
                row.getString("body"),
                OwedLine.Step.valueOf(row.getString("step")),
                row.getObject("subject", UUID.class));
    }

    private JdbcClient.StatementSpec query(String select, Narrowing where, String rest) {
        return jdbc.sql(OwedSql.WITH + select + OwedSql.FROM + where.condition() + rest)
                .params(where.params());
    }
}
