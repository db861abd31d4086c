package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The path tests together pass every sequence flow and every node of every model: 100 %. */
class EveryPathIsWalkedTest {

    @BeforeAll
    static void walk() {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage("vn.giamngheo.processes"))
                                .filters(ClassNameFilter.includeClassNamePatterns(".*PathsTest"))
                                .build(),
                        summary);
        assertThat(summary.getSummary().getTestsFailedCount()).isZero();
        assertThat(summary.getSummary().getTestsSucceededCount()).isPositive();
    }

    static Stream<ProcessDefinition> models() {
        return ProcessUnderTest.definitions().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyFlowAndEveryNode(ProcessDefinition definition) {
        var model = ProcessUnderTest.model(definition);
        var elements =
                Stream.concat(
                                model.getModelElementsByType(SequenceFlow.class).stream(),
                                model.getModelElementsByType(FlowNode.class).stream())
                        .map(element -> element.getId())
                        .toList();

        assertThat(elements).hasSizeGreaterThan(4);
        assertThat(elements)
                .as(definition.getKey())
                .allMatch(element -> ProcessUnderTest.WALKED.passed(definition.getKey(), element));
    }
}
