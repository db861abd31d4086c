package vn.giamngheo.classification;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What an administrator can choose is what the application can derive, with the same numbers. */
class RuleChoiceTest {

    @Test
    void everyRuleCanBeChosenAndNoOther() {
        assertThat(Arrays.stream(RuleChoice.values()).map(RuleChoice::name))
                .containsExactlyInAnyOrderElementsOf(DerivationRule.BY_NAME.keySet());
    }

    @Test
    void aChosenRuleAsksForTheNumbersThatItNeeds() {
        assertThat(RuleChoice.values())
                .allSatisfy(
                        rule ->
                                assertThat(
                                                rule.parameters().stream()
                                                        .map(RuleChoice.Parameter::name)
                                                        .collect(toSet()))
                                        .as(rule.name())
                                        .isEqualTo(
                                                DerivationRule.named(rule.name())
                                                        .orElseThrow()
                                                        .parameters()));
    }
}
