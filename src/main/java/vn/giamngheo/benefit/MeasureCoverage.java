package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.web.PageOf;

/** Measures the targets of the plan by name: how many there are, and who they are. */
@UseCase
public class MeasureCoverage {

    private static final String NAMES =
            """
            SELECT coalesce(m.full_name, head.full_name, '') AS name,
                coalesce(head.full_name, '') AS head, v.name AS village, c.household_id, c.became
            """;
    private static final String NAMED =
            """
             FROM covered c
            JOIN giamngheo.village v ON v.village_key = c.village_key
            LEFT JOIN giamngheo.household_member head ON head.household_id = c.household_id
                AND head.relation = 'HEAD' AND head.left_on IS NULL
            LEFT JOIN giamngheo.household_member m ON m.id = c.member_id
            """;
    private static final String ORDER =
            """
             ORDER BY v.village_key, coalesce(m.folded_name, head.folded_name), c.subject_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MeasureCoverage(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Every target, in the order of the plan, for what the person may see.
     *
     * @throws BusinessException FORBIDDEN for a person who sees no household
     */
    public List<Coverage> today(Actor actor) {
        Map<PlanTarget, Map<Coverage.Group, Integer>> counts = new EnumMap<>(PlanTarget.class);
        query(
                        "SELECT target, became, count(*) AS people FROM covered c WHERE "
                                + SeenArea.of(actor).sqlCondition("c.commune_key", "c.village_key")
                                + " GROUP BY target, became",
                        actor)
                .query(
                        (row, number) ->
                                new Counted(
                                        row.getString("target"),
                                        Coverage.Group.valueOf(row.getString("became")),
                                        row.getInt("people")))
                .list()
                .forEach(
                        counted ->
                                PlanTarget.of(counted.target())
                                        .ifPresent(
                                                target ->
                                                        counts.computeIfAbsent(
                                                                        target,
                                                                        any ->
                                                                                new EnumMap<>(
                                                                                        Coverage
                                                                                                .Group
                                                                                                .class))
                                                                .put(
                                                                        counted.group(),
                                                                        counted.people())));
        return Arrays.stream(PlanTarget.values())
                .map(target -> new Coverage(target, counts.getOrDefault(target, Map.of())))
                .toList();
    }

    /** The people or households behind a number, by village and name. */
    public PageOf<Name> names(Filter filter, int page, int size, Actor actor) {
        var where = where(filter, actor);
        var total =
                query("SELECT count(*)" + NAMED + where.condition(), actor)
                        .params(where.params())
                        .query(Integer.class)
                        .single();
        var shown = PageOf.bounded(page, size, total);
        var names =
                query(
                                NAMES
                                        + NAMED
                                        + where.condition()
                                        + ORDER
                                        + " LIMIT :size OFFSET :offset",
                                actor)
                        .params(where.params())
                        .param("size", size)
                        .param("offset", (shown - 1) * size)
                        .query(MeasureCoverage::name)
                        .list();
        return new PageOf<>(names, shown, size, total);
    }

    /** All of them at once, for an export. */
    public List<Name> all(Filter filter, Actor actor) {
        var where = where(filter, actor);
        return query(NAMES + NAMED + where.condition() + ORDER, actor)
                .params(where.params())
                .query(MeasureCoverage::name)
                .list();
    }

    private static Narrowing where(Filter filter, Actor actor) {
        return new Narrowing()
                .to("c.target = :target AND c.became = ANY(:groups)")
                .with("target", filter.target().name())
                .with("groups", filter.groups().stream().map(Enum::name).toArray(String[]::new))
                .to(SeenArea.of(actor).sqlCondition("c.commune_key", "c.village_key"))
                .named(filter.text())
                .to("c.village_key", "village", filter.villageKey());
    }

    private static Name name(ResultSet row, int number) throws SQLException {
        return new Name(
                row.getString("name"),
                HouseholdSummary.title(row.getString("head"), row.getString("village")),
                row.getObject("household_id", UUID.class),
                Coverage.Group.valueOf(row.getString("became")));
    }

    private JdbcClient.StatementSpec query(String sql, Actor actor) {
        return jdbc.sql(CoverageSql.WITH + sql)
                .params(SeenArea.of(actor).sqlParams())
                .param("today", LocalDate.now(clock));
    }

    private record Counted(String target, Coverage.Group group, int people) {}

    /**
     * Which of the names behind a number.
     *
     * @param groups what became of them
     * @param text part of a name, with or without accents; empty for all
     * @param villageKey empty for all
     */
    public record Filter(
            PlanTarget target, Set<Coverage.Group> groups, String text, String villageKey) {

        public Filter {
            groups = Set.copyOf(groups);
        }
    }

    /** Somebody behind a number, and what became of them. */
    public record Name(
            String name, String householdTitle, UUID householdId, Coverage.Group became) {}
}
