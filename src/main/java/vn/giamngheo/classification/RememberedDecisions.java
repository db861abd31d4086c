package vn.giamngheo.classification;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the decision table once for the same numbers: a province has a million households and few
 * combinations of points. The memory starts anew when it is full.
 */
final class RememberedDecisions {

    private static final int MOST = 50_000;

    private final CategoryDecision decision;
    private final Map<Asked, Optional<CategoryDecision.Decided>> answers =
            new ConcurrentHashMap<>();

    RememberedDecisions(CategoryDecision decision) {
        this.decision = decision;
    }

    /** As {@link CategoryDecision#decide}. */
    Optional<CategoryDecision.Decided> decide(
            String decisionKey, int b1Score, int b1Max, int b2Score, int b2Min) {
        var asked = new Asked(decisionKey, b1Score, b1Max, b2Score, b2Min);
        var known = answers.get(asked);
        if (known != null) {
            return known;
        }
        var answer = decision.decide(decisionKey, b1Score, b1Max, b2Score, b2Min);
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(asked, answer);
        return answer;
    }

    private record Asked(String decisionKey, int b1Score, int b1Max, int b2Score, int b2Min) {}
}
