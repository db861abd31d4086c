package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The mechanical conventions of the process models, and proof that each of them bites. */
class ProcessModelConventionsTest {

    private static final ProcessModelConventions APPLICATION =
            new ProcessModelConventions(
                    names("classpath*:forms/**/*.form", ".form"),
                    delegates(),
                    names("classpath*:processes/**/*.bpmn", ".bpmn"));
    private static final ProcessModelConventions FIXTURE =
            new ProcessModelConventions(
                    Set.of("confirm-list"),
                    Set.of("recordListDelegate", "notifyVillageDelegate"),
                    Set.of("well-made"));

    @TestFactory
    Stream<DynamicTest> everyModelKeepsTheConventions() {
        return resources("classpath*:processes/**/*.bpmn").stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getFilename(),
                                        () ->
                                                assertThat(
                                                                APPLICATION.findings(
                                                                        file.getFilename(),
                                                                        read(file)))
                                                        .isEmpty()));
    }

    @Test
    void aWellMadeModelHasNoFindings() {
        assertThat(FIXTURE.findings("well-made.bpmn", fixture("well-made.bpmn"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fileNameIsProcessId: wrong_On_Purpose",
                "processIdIsKebabCase: wrong_On_Purpose",
                "processIsExecutable: wrong_On_Purpose",
                "historyTimeToLive: wrong_On_Purpose",
                "versionTag: wrong_On_Purpose",
                "documentation: wrong_On_Purpose",
                "documentation: userTask_namedPerson",
                "namePresent: wrong_On_Purpose",
                "namePresent: userTask_namedPerson",
                "namePresent: lane_nameless",
                "nameInNfc: endEvent_decomposed",
                "joinsHaveNoName: gateway_namedJoin",
                "idPattern: Start_1",
                "idPattern: Activity_1",
                "idPattern: Service_1",
                "idPattern: Rule_1",
                "idPattern: Gateway_1",
                "idPattern: Boundary_1",
                "idPattern: Call_1",
                "idPattern: Sub_1",
                "idPattern: Catch_1",
                "idPattern: Lane_1",
                "idPattern: End_1",
                "messageNames: message1",
                "errorNames: error1",
                "errorsAreCaught: error1",
                "noNamedPeople: userTask_namedPerson",
                "formExists: userTask_namedPerson",
                "formBinding: userTask_namedPerson",
                "delegateExpression: Service_1",
                "delegateExists: serviceTask_missingBean",
                "asyncBefore: serviceTask_missingBean",
                "retryCycle: serviceTask_missingBean",
                "recordStep: serviceTask_recordTooLate",
                "calledProcessExists: Call_1",
                "timersAreComputedDates: Catch_1",
                "timersAreComputedDates: Boundary_1",
                "noScripts: scriptTask_compute",
                "noScripts: Activity_1",
                "noMultiInstance: ",
                "flowId: Flow_1",
                "flowName: Flow_1",
                "defaultFlow: Gateway_1",
                "oneVariableConditions: Flow_1",
                "oneVariableConditions: flow_arithmetic",
                "defaultWithoutCondition: flow_default",
                "conditionsAtGateways: flow_conditional",
                "fitsOnOnePage: wrong_On_Purpose",
                "diagramComplete: Activity_1",
                "diagramComplete: Flow_1"
            })
    void eachConventionBites(String finding) {
        var findings = FIXTURE.findings("wrong-on-purpose.bpmn", fixture("wrong-on-purpose.bpmn"));

        assertThat(findings).anyMatch(found -> found.startsWith(finding));
    }

    @Test
    void twoProcessesInOneFileAreFound() {
        var two = Bpmn.createExecutableProcess("well-made").done();
        var second = two.newInstance(Process.class);
        two.getDefinitions().addChildElement(second);

        assertThat(FIXTURE.findings("well-made.bpmn", two))
                .anyMatch(found -> found.startsWith("oneProcessAFile: well-made.bpmn"));
    }

    private static BpmnModelInstance fixture(String name) {
        return read(
                new PathMatchingResourcePatternResolver()
                        .getResource("classpath:processes-fixture/" + name));
    }

    private static BpmnModelInstance read(Resource file) {
        try (var stream = file.getInputStream()) {
            return Bpmn.readModelFromStream(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> resources(String pattern) {
        try {
            return Arrays.asList(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(String pattern, String suffix) {
        return resources(pattern).stream()
                .map(file -> file.getFilename().replace(suffix, ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> delegates() {
        var registry = new SimpleBeanDefinitionRegistry();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
        return scanner.findCandidateComponents("vn.giamngheo").stream()
                .map(
                        found ->
                                AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                                        found, registry))
                .collect(Collectors.toSet());
    }
}
