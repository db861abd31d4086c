package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /** The people or households of one group of a target, by village and name. */
    public PageOf<Name> names(
            PlanTarget target, Coverage.Group group, int page, int size, Actor actor) {
        var where =
                " WHERE c.target = :target AND c.became = :group AND "
                        + SeenArea.of(actor).sqlCondition("c.commune_key", "c.village_key");
        var total =
                query("SELECT count(*) FROM covered c" + where, actor)
                        .param("target", target.name())
                        .param("group", group.name())
                        .query(Integer.class)
                        .single();
        var shown = PageOf.bounded(page, size, total);
        var names =
                query(
                                """
                                SELECT coalesce(m.full_name, head.full_name, '') AS name,
                                    coalesce(head.full_name, '') AS head, v.name AS village,
                                    c.household_id
                                FROM covered c
                                JOIN giamngheo.village v ON v.village_key = c.village_key
                                LEFT JOIN giamngheo.household_member head
                                    ON head.household_id = c.household_id
                                    AND head.relation = 'HEAD' AND head.left_on IS NULL
                                LEFT JOIN giamngheo.household_member m ON m.id = c.member_id
                                """
                                        + where
                                        + """
                                         ORDER BY v.village_key,
                                            coalesce(m.folded_name, head.folded_name), c.subject_id
                                        LIMIT :size OFFSET :offset
                                        """,
                                actor)
                        .param("target", target.name())
                        .param("group", group.name())
                        .param("size", size)
                        .param("offset", (shown - 1) * size)
                        .query(
                                (row, number) ->
                                        new Name(
                                                row.getString("name"),
                                                HouseholdSummary.title(
                                                        row.getString("head"),
                                                        row.getString("village")),
                                                row.getObject("household_id", UUID.class)))
                        .list();
        return new PageOf<>(names, shown, size, total);
    }

    private JdbcClient.StatementSpec query(String sql, Actor actor) {
        return jdbc.sql(CoverageSql.WITH + sql)
                .params(SeenArea.of(actor).sqlParams())
                .param("today", LocalDate.now(clock));
    }

    private record Counted(String target, Coverage.Group group, int people) {}

    /** Somebody behind a number. */
    public record Name(String name, String householdTitle, UUID householdId) {}
}
