package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Walks our models in an engine in memory: all models and forms deployed together, every step
 * recorded and otherwise empty unless a test gives it something to do, jobs and timers fired by
 * hand.
 */
final class ProcessUnderTest implements BeforeEachCallback, AfterEachCallback {

    static final String COMMUNE = "11116-2023";
    static final String VILLAGE = "11116-2023.01";
    static final Date DUE = new Date(1_696_266_000_000L);

    /** What all tests of this run walked together. */
    static final WalkedPaths WALKED = new WalkedPaths();

    private static final ProcessEngine ENGINE = engineWithOurModels();

    private final List<String> steps = new ArrayList<>();
    private final Deadlines deadlines = new Deadlines();

    @Override
    public void beforeEach(ExtensionContext context) {
        BpmnAwareTests.init(ENGINE);
        Mocks.register("assignment", new Assignments());
        Mocks.register("taskDeadlines", deadlines);
        stepsOfAllModels().forEach(step -> does(step, execution -> {}));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            assertThat(ENGINE.getHistoryService().createHistoricVariableInstanceQuery().list())
                    .as("only short facts are stored in the engine")
                    .extracting(HistoricVariableInstance::getTypeName)
                    .isSubsetOf("string", "boolean", "long", "date", "null");
        } finally {
            forgetEverything();
        }
    }

    /** What a step of the application does, named as its bean without "Delegate". */
    void does(String step, JavaDelegate work) {
        Mocks.register(
                step + "Delegate",
                (JavaDelegate)
                        execution -> {
                            work.execute(execution);
                            steps.add(step);
                        });
    }

    /** The step sets the variable: the answers in turn, the last one for ever after. */
    void answers(String step, String variable, Object... answers) {
        var remaining = new ArrayList<>(List.of(answers));
        does(
                step,
                execution ->
                        execution.setVariable(
                                variable,
                                remaining.size() == 1 ? remaining.get(0) : remaining.remove(0)));
    }

    ProcessInstance start(String process, String businessKey, Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put("communeKey", COMMUNE);
        return ENGINE.getRuntimeService().startProcessInstanceByKey(process, businessKey, all);
    }

    /** Runs the waiting jobs until only timers are left. */
    void runJobs() {
        for (var job = nextJob(); job != null; job = nextJob()) {
            ENGINE.getManagementService().executeJob(job.getId());
        }
    }

    /** Runs the one waiting job: a single transaction of the application. */
    void runNextJob() {
        var job = ENGINE.getManagementService().createJobQuery().messages().singleResult();
        ENGINE.getManagementService().executeJob(job.getId());
    }

    void fireTimer() {
        ENGINE.getManagementService().executeJob(timer().getId());
    }

    Date timerDue() {
        return timer().getDuedate();
    }

    void receive(String message, String businessKey) {
        ENGINE.getRuntimeService().correlateMessage(message, businessKey);
    }

    Task task(String taskKey) {
        return ENGINE.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(taskKey)
                .initializeFormKeys()
                .singleResult();
    }

    /** Completes the one open task of that kind; machine steps wait for {@link #runJobs}. */
    void complete(String taskKey, Map<String, Object> variables) {
        ENGINE.getTaskService().complete(task(taskKey).getId(), variables);
    }

    void complete(String taskKey) {
        complete(taskKey, Map.of());
    }

    /** Open tasks of all instances, by key. */
    List<String> openTasks() {
        return ENGINE.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    List<String> groupsOf(String taskKey) {
        return ENGINE.getTaskService().getIdentityLinksForTask(task(taskKey).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    /** The form of the task as deployed with its model. */
    String formOf(String taskKey) {
        try (var form = ENGINE.getFormService().getDeployedTaskForm(task(taskKey).getId())) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable ProcessInstance instance(String process, String businessKey) {
        return ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    /** Steps the application has taken, in order. */
    List<String> steps() {
        return List.copyOf(steps);
    }

    /** Rule codes by which due dates were asked for, in order. */
    List<String> askedDeadlines() {
        return List.copyOf(deadlines.asked);
    }

    static List<ProcessDefinition> definitions() {
        return ENGINE.getRepositoryService().createProcessDefinitionQuery().list();
    }

    static BpmnModelInstance model(ProcessDefinition definition) {
        return ENGINE.getRepositoryService().getBpmnModelInstance(definition.getId());
    }

    private static Job timer() {
        return ENGINE.getManagementService().createJobQuery().timers().singleResult();
    }

    private static @Nullable Job nextJob() {
        return ENGINE.getManagementService().createJobQuery().messages().list().stream()
                .findFirst()
                .orElse(null);
    }

    private static List<String> stepsOfAllModels() {
        return definitions().stream()
                .map(ProcessUnderTest::model)
                .flatMap(model -> model.getModelElementsByType(ServiceTask.class).stream())
                .map(task -> task.getCamundaDelegateExpression())
                .map(expression -> expression.replaceAll("^\\$\\{(.*)Delegate}$", "$1"))
                .toList();
    }

    private void forgetEverything() {
        var runtime = ENGINE.getRuntimeService();
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> runtime.deleteProcessInstance(id, "end of test"));
        var history = ENGINE.getHistoryService();
        history.createHistoricProcessInstanceQuery()
                .list()
                .forEach(
                        instance ->
                                history.deleteHistoricProcessInstanceIfExists(instance.getId()));
        steps.clear();
        deadlines.asked.clear();
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    private static ProcessEngine engineWithOurModels() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("process-paths");
        configuration.setJdbcUrl("jdbc:h2:mem:process-paths;DB_CLOSE_DELAY=-1");
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setJobExecutorActivate(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setDefaultNumberOfRetries(1);
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
        var engine = configuration.buildProcessEngine();
        new ProcessEngineAdapter(engine, WALKED).initializeListeners();
        var deployment = engine.getRepositoryService().createDeployment();
        var resources = new PathMatchingResourcePatternResolver();
        try {
            for (var pattern : List.of("processes/**/*.bpmn", "forms/**/*.form")) {
                for (var resource : resources.getResources("classpath*:" + pattern)) {
                    deployment.addInputStream(resource.getFilename(), resource.getInputStream());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
        return engine;
    }

    /** Stands for the bean that names groups; public, because expressions call it. */
    public static final class Assignments {

        public String headOf(String villageKey) {
            return "village-head." + villageKey;
        }

        public List<String> surveyorsOf(String villageKey, @Nullable String reviewer) {
            return reviewer == null || reviewer.isEmpty()
                    ? List.of("enumerator." + villageKey)
                    : List.of();
        }
    }

    /** Stands for the calendar; public, because expressions call it. */
    public static final class Deadlines {

        private final List<String> asked = new ArrayList<>();

        public Date dueAt(DelegateExecution execution, String ruleCode) {
            asked.add(ruleCode);
            return DUE;
        }
    }
}
