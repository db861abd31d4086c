package vn.giamngheo.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Tiến độ: how far each village is in a round and what was found so far. Reads the tables of the
 * other modules, changes nothing; one query for the board.
 */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class RoundProgress {

    /** The latest review of every household of the round, with what became of it since. */
    private static final String FACTS =
            """
            WITH latest AS (
                SELECT DISTINCT ON (r.household_id) r.id, r.household_id, r.round_id,
                    v.village_key, r.state, r.category, r.agreed
                FROM giamngheo.household_review r
                JOIN giamngheo.village_review v ON v.id = r.village_review_id
                WHERE r.round_id = :round
                ORDER BY r.household_id, r.attempt DESC),
            hanging AS (
                SELECT i.review_id, bool_or(p.state = 'POSTED') AS posted,
                    bool_or(p.state = 'CLOSED') AS posted_out
                FROM giamngheo.posting_item i
                JOIN giamngheo.posting p ON p.id = i.posting_id
                WHERE p.round_id = :round
                GROUP BY i.review_id),
            open_complaint AS (
                SELECT DISTINCT r.household_id
                FROM giamngheo.complaint c
                JOIN giamngheo.household_review r ON r.id = c.review_id
                WHERE c.round_id = :round AND c.state <> 'SETTLED'),
            facts AS (
                SELECT l.id, l.household_id, l.village_key, l.state, l.category, l.agreed,
                    coalesce(h.posted, false) AS posted,
                    coalesce(h.posted_out, false) AS posted_out,
                    c.household_id IS NOT NULL AS contested
                FROM latest l
                LEFT JOIN hanging h ON h.review_id = l.id
                LEFT JOIN open_complaint c ON c.household_id = l.household_id)
            """;

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Households households;

    RoundProgress(JdbcClient jdbc, Rounds rounds, Households households) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.households = households;
    }

    /**
     * The board, limited to the villages the person may see.
     *
     * @throws BusinessException OUT_OF_AREA, NOT_FOUND
     */
    public Board board(UUID roundId, Actor actor) {
        var round = rounds.round(roundId);
        var scope = TerritoryScope.of(actor);
        scope.requireCommune(round.communeKey());
        var counts =
                Arrays.stream(Stage.values())
                        .map(
                                stage ->
                                        "count(f.id) FILTER (WHERE %s) AS %s"
                                                .formatted(stage.condition(), stage.column()))
                        .collect(Collectors.joining(", "));
        var villages =
                jdbc.sql(
                                FACTS
                                        + " SELECT v.village_key, v.name, p.resident_households,"
                                        + " p.year AS counted_in, "
                                        + counts
                                        + """
                                         FROM giamngheo.village v
                                        LEFT JOIN facts f ON f.village_key = v.village_key
                                        LEFT JOIN LATERAL (
                                            SELECT n.resident_households, n.year
                                            FROM giamngheo.village_population n
                                            WHERE n.village_key = v.village_key AND n.year <= :year
                                            ORDER BY n.year DESC LIMIT 1) p ON true
                                        WHERE v.commune_key = :commune AND
                                        """
                                        + scope.sqlCondition("v.commune_key", "v.village_key")
                                        + """
                                         GROUP BY v.village_key, v.name, v.ordinal,
                                            p.resident_households, p.year
                                        ORDER BY v.ordinal
                                        """)
                        .params(scope.sqlParams())
                        .param("round", roundId)
                        .param("commune", round.communeKey())
                        .param("year", round.year())
                        .query((row, number) -> village(row))
                        .list();
        return new Board(round, villages, course(roundId));
    }

    /**
     * The households behind a count, in the order of lists.
     *
     * @param villageKey null for all villages the person may see
     */
    public List<Line> households(
            UUID roundId, Stage stage, @Nullable String villageKey, Actor actor) {
        var round = rounds.round(roundId);
        var scope = TerritoryScope.of(actor);
        scope.requireCommune(round.communeKey());
        if (villageKey != null) {
            scope.requireVillage(round.communeKey(), villageKey);
        }
        Map<UUID, Found> found =
                jdbc
                        .sql(
                                FACTS
                                        + """
                                         SELECT id AS review_id, household_id, state, category
                                        FROM facts JOIN giamngheo.village v USING (village_key)
                                        WHERE (CAST(:village AS text) IS NULL
                                            OR village_key = :village) AND
                                        """
                                        + scope.sqlCondition("v.commune_key", "village_key")
                                        + " AND "
                                        + stage.condition())
                        .params(scope.sqlParams())
                        .param("round", roundId)
                        .param("village", villageKey)
                        .query(Found.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Found::householdId, each -> each));
        return households.summaries(found.keySet()).values().stream()
                .map(household -> Line.of(household, found.get(household.id())))
                .toList();
    }

    private static VillageProgress village(ResultSet row) throws SQLException {
        Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
        for (var stage : Stage.values()) {
            counts.put(stage, row.getInt(stage.column()));
        }
        return new VillageProgress(
                row.getString("village_key"),
                row.getString("name"),
                counts,
                row.getObject("resident_households", Integer.class),
                row.getObject("counted_in", Integer.class));
    }

    private Optional<Course> course(UUID roundId) {
        return jdbc.sql(
                        """
                        SELECT d.state AS dossier_state, d.prepared_on, o.authority_title,
                            o.asked_on, o.due_on AS opinion_due_on, o.outcome, o.answered_on,
                            s.number AS decision_number, s.signed_on
                        FROM giamngheo.dossier d
                        LEFT JOIN LATERAL (
                            SELECT * FROM giamngheo.opinion x WHERE x.dossier_id = d.id
                            ORDER BY x.number DESC LIMIT 1) o ON true
                        LEFT JOIN giamngheo.decision s ON s.dossier_id = d.id
                        WHERE d.round_id = :round
                        """)
                .param("round", roundId)
                .query(Course.class)
                .optional();
    }

    /**
     * The board of a round.
     *
     * @param course dossier, opinion and decision; empty before the dossier is opened
     */
    public record Board(
            Rounds.RoundView round, List<VillageProgress> villages, Optional<Course> course) {

        public int total(Stage stage) {
            return villages.stream().mapToInt(village -> village.count(stage)).sum();
        }

        /** Resident households of all villages shown; null when one of them was not counted. */
        public @Nullable Integer residents() {
            return villages.isEmpty()
                            || villages.stream().anyMatch(village -> village.residents() == null)
                    ? null
                    : villages.stream().mapToInt(village -> village.residentsOrZero()).sum();
        }
    }

    /**
     * One village.
     *
     * @param residents resident households, the denominator of its rates; null when not counted
     * @param countedIn year the number is from
     */
    public record VillageProgress(
            String key,
            String name,
            Map<Stage, Integer> counts,
            @Nullable Integer residents,
            @Nullable Integer countedIn) {

        public int count(Stage stage) {
            return counts.getOrDefault(stage, 0);
        }

        int residentsOrZero() {
            return residents == null ? 0 : residents;
        }
    }

    /** Where the commune's part of the round stands. */
    public record Course(
            String dossierState,
            @Nullable LocalDate preparedOn,
            @Nullable String authorityTitle,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate opinionDueOn,
            @Nullable String outcome,
            @Nullable LocalDate answeredOn,
            @Nullable String decisionNumber,
            @Nullable LocalDate signedOn) {}

    /**
     * One household of a list behind a count.
     *
     * @param category words of the result so far
     */
    public record Line(UUID reviewId, HouseholdSummary household, String category) {

        static Line of(HouseholdSummary household, Found found) {
            return new Line(found.reviewId(), household, words(found));
        }

        private static String words(Found found) {
            var category = found.category();
            if (category != null) {
                return PovertyCategory.valueOf(category).label();
            }
            return found.state().equals("OPEN") ? "Chưa rà soát" : "Chờ phân loại";
        }
    }

    record Found(UUID reviewId, UUID householdId, String state, @Nullable String category) {}
}
