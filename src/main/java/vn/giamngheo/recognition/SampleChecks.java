package vn.giamngheo.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;

/**
 * Names a few households that are worth a look before signing: close to the limit, changed far, or
 * surveyed more than once. The same results always give the same households; no law asks for it.
 */
@UseCase
public class SampleChecks {

    private static final int OF_EACH_KIND = 2;
    private static final int CLOSE_POINTS = 10;

    private final JdbcClient jdbc;

    SampleChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Suggestion> of(UUID roundId) {
        var results = results(roundId);
        List<Suggestion> suggestions = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        pick(results, Found::closeToLimit, Found::closeness, suggestions, named);
        pick(results, Found::changedFar, Found::leap, suggestions, named);
        pick(results, Found::surveyedAgain, Found::repetition, suggestions, named);
        return suggestions;
    }

    private static void pick(
            List<Found> results,
            Predicate<Found> kind,
            Function<Found, String> why,
            List<Suggestion> suggestions,
            Set<UUID> named) {
        results.stream()
                .filter(kind)
                .filter(found -> !named.contains(found.householdId()))
                .sorted(Comparator.comparingInt(Found::distance).thenComparing(Found::householdId))
                .limit(OF_EACH_KIND)
                .forEach(
                        found -> {
                            named.add(found.householdId());
                            suggestions.add(
                                    new Suggestion(
                                            found.reviewId(),
                                            found.householdId(),
                                            why.apply(found)));
                        });
    }

    private List<Found> results(UUID roundId) {
        return jdbc.sql(
                        """
                        SELECT r.id AS review_id, r.household_id, r.attempt,
                            r.category_before AS before, r.category AS after, r.b1_score AS b1,
                            r.b1_max
                        FROM giamngheo.household_review r
                        WHERE r.round_id = :round AND r.state = 'CLASSIFIED' AND NOT EXISTS (
                            SELECT 1 FROM giamngheo.household_review later
                            WHERE later.round_id = r.round_id
                                AND later.household_id = r.household_id
                                AND later.attempt > r.attempt)
                        """)
                .param("round", roundId)
                .query(Found.class)
                .list();
    }

    /** A household to look at, and why. */
    public record Suggestion(UUID reviewId, UUID householdId, String why) {}

    record Found(
            UUID reviewId,
            UUID householdId,
            int attempt,
            PovertyCategory before,
            PovertyCategory after,
            int b1,
            @Nullable Integer b1Max) {

        int distance() {
            return b1Max == null ? Integer.MAX_VALUE : Math.abs(b1 - b1Max);
        }

        boolean closeToLimit() {
            return distance() <= CLOSE_POINTS;
        }

        boolean changedFar() {
            return Math.abs(before.ordinal() - after.ordinal()) > 1;
        }

        boolean surveyedAgain() {
            return attempt > 1;
        }

        String closeness() {
            return "Điểm B1 là %d, sát mức %d.".formatted(b1, b1Max);
        }

        String leap() {
            return "Trước là h%s, nay là h%s."
                    .formatted(before.label().substring(1), after.label().substring(1));
        }

        String repetition() {
            return "Đã rà soát %d lần.".formatted(attempt);
        }
    }
}
