package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.giamngheo.workflow.ModelChanges;

/**
 * The models as they were released, kept as fixtures: an instance that stands anywhere in one of
 * them ends in its own version, and goes on to an end in the newest version when it is moved,
 * unless {@link ModelChanges} say that it stays.
 */
class ReleasedModelsTest {

    private static final String KEY = "f1a7c0de-0000-4000-8000-00000000000a";
    private static final Date DUE = new Date(1_696_266_000_000L);
    private static final int STEPS_AT_MOST = 80;

    /** What the application's steps answer, so that every loop comes to its end. */
    private static final Map<String, Map<String, Object>> ANSWERS =
            Map.ofEntries(
                    Map.entry("recordPosting", Map.of("postingEndsAt", DUE)),
                    Map.entry("recordReverifier", Map.of("reviewId", KEY, "reviewer", "rasoat1b")),
                    Map.entry(
                            "prepareReposting",
                            Map.of("postingId", KEY, "returnedByAuthority", false)),
                    Map.entry("recordReport", Map.of("reportSent", true, "opinionOverdueAt", DUE)),
                    Map.entry("recordOpinion", Map.of("opinionAgreed", true)),
                    Map.entry("recordDecision", Map.of("decisionSigned", true)),
                    Map.entry("startHouseholdReviews", Map.of("moreHouseholds", false)),
                    Map.entry("checkHouseholdsClassified", Map.of("allClassified", true)),
                    Map.entry("prepareVillageMeeting", Map.of("nobodyToMeet", false)),
                    Map.entry("recordVillageMeeting", Map.of("allAgreed", true)),
                    Map.entry("recordSurvey", Map.of("screenedOut", false)),
                    Map.entry("checkAllPostedOut", Map.of("allPostedOut", true)),
                    Map.entry("openDossier", Map.of("dossierId", KEY)),
                    Map.entry("determineOpinionAuthority", Map.of("opinionNeeded", true)));

    /** What an instance of a released version has when it stands somewhere in its middle. */
    private static final Map<String, Map<String, Object>> CARRIED =
            Map.of(
                    "complaint-reverification.QD24-1",
                    Map.of("reviewId", KEY, "reviewer", "rasoat1b", "postingId", KEY),
                    "household-review.QD24-1",
                    Map.of("reviewer", ""),
                    "household-review.QD24-2",
                    Map.of("reviewer", "", "screenedOut", false),
                    "obtain-opinion.QD24-1",
                    Map.of("opinionAgreed", true),
                    "periodic-review.QD24-1",
                    Map.of(
                            "dossierId", KEY,
                            "allPostedOut", true,
                            "opinionNeeded", true,
                            "opinionAgreed", true,
                            "decisionSigned", true),
                    "public-posting.QD24-1",
                    Map.of("postingEndsAt", DUE),
                    "recognise-households.QD24-1",
                    Map.of("decisionSigned", true),
                    "village-review.QD24-1",
                    Map.of("moreHouseholds", false, "allClassified", true, "allAgreed", true),
                    "village-review.QD24-2",
                    Map.of(
                            "moreHouseholds", false,
                            "allClassified", true,
                            "nobodyToMeet", false,
                            "allAgreed", true));

    private static ProcessEngine engine;

    /** A step of the released application did not write what only the newest knows. */
    private static Predicate<String> knownVariables = name -> true;

    private static final Map<String, ProcessDefinition> RELEASED = new HashMap<>();

    @BeforeAll
    static void deployTheReleasedModelsAndThenTheNewest() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("released-models");
        configuration.setJdbcUrl("jdbc:h2:mem:released-models;DB_CLOSE_DELAY=-1");
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setJobExecutorActivate(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setDefaultNumberOfRetries(1);
        engine = configuration.buildProcessEngine();
        var forms = resources("released/*.form");
        for (var model : resources("released/*.bpmn")) {
            var deployment = engine.getRepositoryService().createDeployment();
            forms.forEach(form -> deployment.addInputStream(form.getKey(), open(form.getValue())));
            deployment.addInputStream(model.getKey(), open(model.getValue()));
            deployment
                    .deployWithResult()
                    .getDeployedProcessDefinitions()
                    .forEach(
                            definition ->
                                    RELEASED.put(
                                            definition.getKey() + "." + definition.getVersionTag(),
                                            definition));
        }
        var newest = engine.getRepositoryService().createDeployment();
        for (var pattern : List.of("processes/**/*.bpmn", "forms/**/*.form")) {
            resources(pattern)
                    .forEach(each -> newest.addInputStream(each.getKey(), open(each.getValue())));
        }
        newest.deploy();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void everyStepAnswers() {
        Mocks.register("assignment", new ProcessUnderTest.Assignments());
        Mocks.register("taskDeadlines", new ProcessUnderTest.Deadlines());
        engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
                .map(each -> engine.getRepositoryService().getBpmnModelInstance(each.getId()))
                .flatMap(model -> model.getModelElementsByType(ServiceTask.class).stream())
                .map(task -> task.getCamundaDelegateExpression())
                .map(expression -> expression.replaceAll("^\\$\\{(.*)Delegate}$", "$1"))
                .forEach(
                        step ->
                                Mocks.register(
                                        step + "Delegate",
                                        (JavaDelegate)
                                                execution ->
                                                        execution.setVariables(answers(step))));
    }

    @AfterEach
    void forget() {
        var runtime = engine.getRuntimeService();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "end of test"));
        Mocks.reset();
    }

    private static Map<String, Object> answers(String step) {
        Map<String, Object> answers = new HashMap<>(ANSWERS.getOrDefault(step, Map.of()));
        answers.keySet().removeIf(name -> !knownVariables.test(name));
        return answers;
    }

    /** Every place of every released model at which an instance can stand. */
    static List<Place> places() {
        List<Place> places = new ArrayList<>();
        RELEASED.forEach(
                (release, definition) ->
                        engine
                                .getRepositoryService()
                                .getBpmnModelInstance(definition.getId())
                                .getModelElementsByType(FlowNode.class)
                                .stream()
                                .filter(ReleasedModelsTest::holdsAnInstance)
                                .forEach(node -> places.add(new Place(release, node.getId()))));
        return places.stream().sorted(Comparator.comparing(Place::toString)).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void endsInItsOwnVersion(Place place) {
        var instance = startAt(place);

        knownVariables = name -> true;
        driveToItsEnd();

        assertThat(hasEnded(instance)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void endsInTheNewestVersionWhenItIsMoved(Place place) {
        var definition = RELEASED.get(place.release());
        var staying =
                new ModelChanges()
                        .staysAt(definition.getKey(), definition.getVersionTag())
                        .contains(place.activity());
        var newest = newest(definition.getKey());
        if (staying) {
            assertThat(newest.getVersionTag())
                    .as("a version that nothing has followed needs no exception")
                    .isNotEqualTo(definition.getVersionTag());
            return;
        }
        var instance = startAt(place);

        var runtime = engine.getRuntimeService();
        var plan =
                runtime.createMigrationPlan(definition.getId(), newest.getId())
                        .mapEqualActivities()
                        .build();
        runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
        assertThat(
                        runtime.createProcessInstanceQuery()
                                .processDefinitionId(newest.getId())
                                .processInstanceId(instance.getId())
                                .count())
                .isOne();
        knownVariables = name -> true;
        driveToItsEnd();

        assertThat(hasEnded(instance)).isTrue();
    }

    private static ProcessInstance startAt(Place place) {
        var definition = RELEASED.get(place.release());
        knownVariables = CARRIED.get(place.release()).keySet()::contains;
        Map<String, Object> variables = new HashMap<>(CARRIED.get(place.release()));
        variables.put("communeKey", ProcessUnderTest.COMMUNE);
        variables.put("villageKey", ProcessUnderTest.VILLAGE);
        variables.put("surveyDueAt", DUE);
        return engine.getRuntimeService()
                .createProcessInstanceById(definition.getId())
                .businessKey(KEY)
                .setVariables(variables)
                .startBeforeActivity(place.activity())
                .execute();
    }

    /** People do what is asked, machine steps run, days pass, messages come. */
    private static void driveToItsEnd() {
        var tasks = engine.getTaskService();
        var management = engine.getManagementService();
        var runtime = engine.getRuntimeService();
        for (var step = 0; step < STEPS_AT_MOST; step++) {
            var job = management.createJobQuery().withRetriesLeft().messages().listPage(0, 1);
            var task = tasks.createTaskQuery().listPage(0, 1);
            var timer = management.createJobQuery().timers().listPage(0, 1);
            var waiting =
                    runtime.createEventSubscriptionQuery().eventType("message").list().stream()
                            .filter(each -> each.getActivityId().startsWith("catch_"))
                            .toList();
            if (!job.isEmpty()) {
                management.executeJob(job.get(0).getId());
            } else if (!task.isEmpty()) {
                tasks.complete(task.get(0).getId());
            } else if (!timer.isEmpty()) {
                management.executeJob(timer.get(0).getId());
            } else if (!waiting.isEmpty()) {
                runtime.messageEventReceived(
                        waiting.get(0).getEventName(), waiting.get(0).getExecutionId());
            } else {
                return;
            }
        }
    }

    private static boolean hasEnded(ProcessInstance instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }

    private static boolean holdsAnInstance(FlowNode node) {
        return node instanceof UserTask
                || node instanceof CallActivity
                || node instanceof IntermediateCatchEvent
                || node.isCamundaAsyncBefore()
                || node.isCamundaAsyncAfter();
    }

    private static ProcessDefinition newest(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    private static List<Map.Entry<String, Resource>> resources(String pattern) {
        try {
            return Stream.of(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:" + pattern))
                    .map(resource -> Map.entry(resource.getFilename(), resource))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Resource resource) {
        try {
            return resource.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One place of one release. */
    record Place(String release, String activity) {

        @Override
        public String toString() {
            return release + " " + activity;
        }
    }
}
