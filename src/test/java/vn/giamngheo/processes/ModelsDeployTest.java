package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;

/** One deployment takes all models and forms: the engine's parser is the strictest reader. */
class ModelsDeployTest {

    @Test
    void everyModelDeploysAndIsKeptForFiveYears() {
        var definitions = ProcessUnderTest.definitions();

        assertThat(definitions)
                .extracting(ProcessDefinition::getKey)
                .contains(
                        "periodic-review",
                        "village-review",
                        "household-review",
                        "public-posting",
                        "complaint-reverification",
                        "obtain-opinion",
                        "recognise-households",
                        "correct-decision");
        assertThat(definitions)
                .allSatisfy(
                        definition -> {
                            assertThat(definition.getHistoryTimeToLive()).isEqualTo(1825);
                            assertThat(definition.getVersionTag()).matches("QD24-[1-9]");
                        });
    }
}
