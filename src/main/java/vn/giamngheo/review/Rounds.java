package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;

/** Reads rounds and what they found, and ends them; for the modules that carry a round on. */
@UseCase
public class Rounds {

    /** What the deadline of a round belongs to. */
    public static final String SUBJECT = "review-round";

    private static final String VIEW =
            """
            SELECT id, commune_key, year, state, opened_on, list_confirmed_on, closed_on
            FROM giamngheo.review_round
            """;

    private static final String PART =
            """
            SELECT v.id, v.round_id, r.commune_key, v.village_key, r.year
            FROM giamngheo.village_review v
            JOIN giamngheo.review_round r ON r.id = v.round_id
            """;

    private final ReviewRounds rounds;
    private final VillageReviews villages;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rounds(
            ReviewRounds rounds,
            VillageReviews villages,
            Deadlines deadlines,
            JdbcClient jdbc,
            Clock clock) {
        this.rounds = rounds;
        this.villages = villages;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    public RoundView round(UUID roundId) {
        return jdbc.sql(VIEW + " WHERE id = :id")
                .param("id", roundId)
                .query(RoundView.class)
                .optional()
                .orElseThrow(() -> new BusinessException("NOT_FOUND", "Không có đợt rà soát này."));
    }

    public Optional<RoundView> find(String communeKey, int year) {
        return jdbc.sql(VIEW + " WHERE commune_key = :commune AND year = :year")
                .param("commune", communeKey)
                .param("year", year)
                .query(RoundView.class)
                .optional();
    }

    /** Newest first. */
    public List<RoundView> of(Collection<String> communeKeys) {
        if (communeKeys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(VIEW + " WHERE commune_key IN (:communes) ORDER BY year DESC, commune_key")
                .param("communes", communeKeys)
                .query(RoundView.class)
                .list();
    }

    /** Held until the transaction ends; taken by whoever asks whether the round may go on. */
    public void lock(UUID roundId) {
        rounds.lock(roundId).orElseThrow();
    }

    /** Every village has held its last meeting. */
    public boolean villagesFinished(UUID roundId) {
        return !villages.existsByRoundIdAndFinishedOnIsNull(roundId);
    }

    public void close(UUID roundId) {
        var today = LocalDate.now(clock);
        rounds.findById(roundId).orElseThrow().close(today);
        deadlines.met(SUBJECT, roundId.toString(), today);
    }

    /** Round and village of a village's part of a round. */
    public VillagePart village(UUID villageReviewId) {
        return jdbc.sql(PART + " WHERE v.id = :id")
                .param("id", villageReviewId)
                .query(VillagePart.class)
                .optional()
                .orElseThrow(
                        () -> new BusinessException("NOT_FOUND", "Không có phần rà soát này."));
    }

    /** The villages of a round. */
    public List<VillagePart> villageParts(UUID roundId) {
        return jdbc.sql(PART + " WHERE v.round_id = :round ORDER BY v.village_key")
                .param("round", roundId)
                .query(VillagePart.class)
                .list();
    }

    /** The agreed results of the latest recorded meeting of a village. */
    public List<UUID> agreedAtLatestMeeting(UUID villageReviewId) {
        return jdbc.sql(
                        """
                        SELECT result.review_id FROM giamngheo.village_meeting_result result
                        WHERE result.agreed AND result.meeting_id = (
                            SELECT m.id FROM giamngheo.village_meeting m
                            WHERE m.village_review_id = :village AND m.state = 'RECORDED'
                            ORDER BY m.number DESC LIMIT 1)
                        """)
                .param("village", villageReviewId)
                .query(UUID.class)
                .list();
    }

    /** The latest recorded meeting of a village. */
    public Optional<UUID> latestMeeting(UUID villageReviewId) {
        return jdbc.sql(
                        """
                        SELECT id FROM giamngheo.village_meeting
                        WHERE village_review_id = :village AND state = 'RECORDED'
                        ORDER BY number DESC LIMIT 1
                        """)
                .param("village", villageReviewId)
                .query(UUID.class)
                .optional();
    }

    /**
     * The latest result of every household of the round; empty fields while not classified. One
     * that Phiếu A kept off the list has none.
     */
    public List<ReviewResult> results(UUID roundId) {
        return jdbc.sql(
                        RESULT
                                + """
                                WHERE r.round_id = :round AND r.state <> 'SCREENED_OUT'
                                    AND NOT EXISTS (
                                    SELECT 1 FROM giamngheo.household_review later
                                    WHERE later.round_id = r.round_id
                                        AND later.household_id = r.household_id
                                        AND later.attempt > r.attempt)
                                """)
                .param("round", roundId)
                .query(Rounds::result)
                .list();
    }

    /** By id of the review. */
    public Map<UUID, ReviewResult> resultsOf(Collection<UUID> reviewIds) {
        if (reviewIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(RESULT + " WHERE r.id IN (:ids)")
                .param("ids", reviewIds)
                .query(Rounds::result)
                .stream()
                .collect(Collectors.toMap(ReviewResult::reviewId, result -> result));
    }

    private static final String RESULT =
            """
            SELECT r.id, r.round_id, r.household_id, v.village_key, r.attempt, r.category_before,
                r.category, r.b1_score, r.b2_score, r.reason, r.standard_id, r.decision_version,
                r.matched_rules, r.surveyed_by, r.surveyed_on,
                (SELECT string_agg(d.indicator_code, ',' ORDER BY d.indicator_code)
                 FROM giamngheo.household_review_deprivation d WHERE d.review_id = r.id) AS deprived
            FROM giamngheo.household_review r
            JOIN giamngheo.village_review v ON v.id = r.village_review_id
            """;

    private static ReviewResult result(java.sql.ResultSet row, int number)
            throws java.sql.SQLException {
        var category = row.getString("category");
        var deprived = row.getString("deprived");
        return new ReviewResult(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("village_key"),
                row.getInt("attempt"),
                PovertyCategory.valueOf(row.getString("category_before")),
                category == null ? null : PovertyCategory.valueOf(category),
                row.getInt("b1_score"),
                row.getInt("b2_score"),
                deprived == null ? List.of() : List.of(deprived.split(",")),
                row.getString("reason"),
                row.getString("standard_id"),
                row.getString("decision_version"),
                row.getString("matched_rules"),
                row.getString("surveyed_by"),
                row.getObject("surveyed_on", LocalDate.class));
    }

    /** A round as lists show it. */
    public record RoundView(
            UUID id,
            String communeKey,
            int year,
            String state,
            LocalDate openedOn,
            @Nullable LocalDate listConfirmedOn,
            @Nullable LocalDate closedOn) {

        public boolean closed() {
            return closedOn != null;
        }
    }

    /** Where a village's part of a round belongs. */
    public record VillagePart(
            UUID id, UUID roundId, String communeKey, String villageKey, int year) {}

    /**
     * What a round found for one household.
     *
     * @param category null until classified, as are standard, reason and versions
     * @param deprived codes of the indicators in which the household is deprived
     */
    public record ReviewResult(
            UUID reviewId,
            UUID roundId,
            UUID householdId,
            String villageKey,
            int attempt,
            PovertyCategory before,
            @Nullable PovertyCategory category,
            int b1,
            int b2,
            List<String> deprived,
            @Nullable String reason,
            @Nullable String standardId,
            @Nullable String decisionVersion,
            @Nullable String matchedRules,
            @Nullable String surveyedBy,
            @Nullable LocalDate surveyedOn) {}
}
