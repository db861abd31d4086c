package vn.giamngheo.workflow.handbook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.calendar.DeadlineRule;
import vn.giamngheo.calendar.DeadlineRules;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.workflow.DecisionWords;
import vn.giamngheo.workflow.TaskPages;

/**
 * Sổ tay quy trình: every process and decision table as it is deployed now, told for people. Made
 * from the models that run, so that it cannot say something else than what happens.
 */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class ReadHandbook {

    private final RepositoryService repositoryService;
    private final DeadlineRules deadlineRules;
    private final List<TaskPages> taskPages;
    private final List<DecisionWords> decisionWords;
    private final Clock clock;

    ReadHandbook(
            RepositoryService repositoryService,
            DeadlineRules deadlineRules,
            List<TaskPages> taskPages,
            List<DecisionWords> decisionWords,
            Clock clock) {
        this.repositoryService = repositoryService;
        this.deadlineRules = deadlineRules;
        this.taskPages = taskPages;
        this.decisionWords = decisionWords;
        this.clock = clock;
    }

    /**
     * @param search words without accents, any of name, purpose and step; empty for all
     */
    public List<HandbookEntry> processes(String search) {
        return definitions().stream()
                .filter(each -> matches(search, wordsOf(each)))
                .map(this::entry)
                .sorted(Comparator.comparing(HandbookEntry::name))
                .toList();
    }

    /** As {@link #processes}, for decision tables. */
    public List<HandbookEntry> tables(String search) {
        return decisions().stream()
                .map(this::entry)
                .filter(each -> matches(search, each.name() + " " + each.purpose()))
                .sorted(Comparator.comparing(HandbookEntry::name))
                .toList();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    public HandbookProcess process(String key) {
        var definition =
                definitions().stream()
                        .filter(each -> each.getKey().equals(key))
                        .findFirst()
                        .orElseThrow(ReadHandbook::noPage);
        var model = model(definition);
        var steps = new StepReading(model, tasksWithPage(), rulesInForce()).steps();
        Map<String, String> anchors =
                steps.stream()
                        .map(HandbookStep::anchor)
                        .collect(
                                Collectors.toMap(
                                        anchor -> anchor.substring(StepReading.anchor("").length()),
                                        Function.identity()));
        return new HandbookProcess(
                entry(definition),
                definition.getVersionTag(),
                ProcessDrawing.of(
                        model.model(), "Hình vẽ quy trình " + definition.getName(), anchors),
                steps.stream()
                        .filter(step -> step.kind() == HandbookStep.Kind.PERSON)
                        .map(HandbookStep::who)
                        .distinct()
                        .toList(),
                steps,
                LegalText.of(ProcessModel.documentation(model.process())).clauses(),
                entries(model.called()),
                definitions().stream()
                        .filter(other -> model(other).called().contains(key))
                        .map(this::entry)
                        .toList());
    }

    /**
     * Where the handbook tells about a task: key of its process and anchor.
     *
     * @throws BusinessException NOT_FOUND
     */
    public StepPlace placeOf(String taskKey) {
        return definitions().stream()
                .filter(
                        each ->
                                model(each).model().getModelElementById(taskKey)
                                        instanceof UserTask)
                .findFirst()
                .map(each -> new StepPlace(each.getKey(), StepReading.anchor(taskKey)))
                .orElseThrow(ReadHandbook::noPage);
    }

    public record StepPlace(String process, String anchor) {}

    /**
     * @throws BusinessException NOT_FOUND
     */
    public HandbookTable table(String key) {
        var definition =
                decisions().stream()
                        .filter(each -> each.getKey().equals(key))
                        .findFirst()
                        .orElseThrow(ReadHandbook::noPage);
        var decision = decision(definition);
        Map<String, String> words = new HashMap<>();
        decisionWords.forEach(each -> words.putAll(each.words()));
        var reading = new DecisionReading(decision, words);
        return new HandbookTable(
                entry(definition),
                definition.getVersionTag(),
                reading.manyHits(),
                LegalText.of(DecisionReading.text(decision)).clauses(),
                reading.inputs(),
                reading.rules());
    }

    private List<ProcessDefinition> definitions() {
        return repositoryService.createProcessDefinitionQuery().latestVersion().list();
    }

    private List<DecisionDefinition> decisions() {
        return repositoryService.createDecisionDefinitionQuery().latestVersion().list();
    }

    private ProcessModel model(ProcessDefinition definition) {
        return new ProcessModel(repositoryService.getBpmnModelInstance(definition.getId()));
    }

    private Decision decision(DecisionDefinition definition) {
        return repositoryService
                .getDmnModelInstance(definition.getId())
                .getModelElementById(definition.getKey());
    }

    private HandbookEntry entry(ProcessDefinition definition) {
        var text = ProcessModel.documentation(model(definition).process());
        return new HandbookEntry(
                definition.getKey(), definition.getName(), LegalText.of(text).said());
    }

    private HandbookEntry entry(DecisionDefinition definition) {
        var text = DecisionReading.text(decision(definition));
        return new HandbookEntry(
                definition.getKey(), definition.getName(), LegalText.of(text).said());
    }

    private List<HandbookEntry> entries(Set<String> keys) {
        return definitions().stream()
                .filter(each -> keys.contains(each.getKey()))
                .map(this::entry)
                .toList();
    }

    private String wordsOf(ProcessDefinition definition) {
        var model = model(definition);
        return definition.getName()
                + " "
                + ProcessModel.documentation(model.process())
                + " "
                + model.model().getModelElementsByType(UserTask.class).stream()
                        .map(UserTask::getName)
                        .collect(Collectors.joining(" "));
    }

    private static boolean matches(String search, String text) {
        return VietnameseText.folded(text).contains(VietnameseText.folded(search.strip()));
    }

    private Set<String> tasksWithPage() {
        return taskPages.stream()
                .flatMap(pages -> pages.paths().keySet().stream())
                .collect(Collectors.toSet());
    }

    private Map<String, DeadlineRule> rulesInForce() {
        var today = LocalDate.now(clock);
        return deadlineRules.all().stream()
                .filter(rule -> !rule.validFrom().isAfter(today))
                .filter(rule -> rule.validTo() == null || !rule.validTo().isBefore(today))
                .collect(Collectors.toMap(DeadlineRule::code, Function.identity()));
    }

    private static BusinessException noPage() {
        return new BusinessException("NOT_FOUND", "Sổ tay không có trang này.");
    }
}
