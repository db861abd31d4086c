package vn.giamngheo.classification;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DecisionTableCheckTest {

    private static final Map<String, List<Integer>> AROUND_THE_LIMITS =
            new TreeMap<>(
                    Map.of(
                            "b1Score", List.of(0, 139, 140, 141, 174, 175, 176, 500),
                            "b1Max", List.of(140, 175),
                            "b2Score", List.of(0, 20, 29, 30, 40, 120),
                            "b2Min", List.of(30)));

    @Test
    void theDeployedTableDecidesEveryInputByExactlyOneRule() {
        var table = table("/processes/classification/classify-household.dmn");

        assertThat(table.problems(AROUND_THE_LIMITS)).isEmpty();
    }

    @Test
    void gapAndOverlapOfATableThatIsBrokenOnPurposeAreNamed() {
        var table = table("/classification/broken-on-purpose.dmn");

        assertThat(table.problems(AROUND_THE_LIMITS))
                .satisfiesExactlyInAnyOrder(
                        gap ->
                                assertThat(gap)
                                        .contains(
                                                "no rule",
                                                "Điểm B1 không vượt mức = true",
                                                "Điểm B2 đạt mức thiếu hụt = false",
                                                "b1Score=0"),
                        overlap ->
                                assertThat(overlap)
                                        .contains(
                                                "rule_poor and rule_poorWhateverIncome",
                                                "Điểm B1 không vượt mức = true"),
                        overlap ->
                                assertThat(overlap)
                                        .contains(
                                                "rule_poorWhateverIncome and rule_notPoor",
                                                "Điểm B1 không vượt mức = false",
                                                "b1Score=141"));
    }

    private static DecisionTableCheck table(String resource) {
        return new DecisionTableCheck(
                requireNonNull(DecisionTableCheckTest.class.getResourceAsStream(resource)));
    }
}
