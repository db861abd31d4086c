package vn.giamngheo.workflow.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.calendar.DeadlineRule;
import vn.giamngheo.workflow.handbook.HandbookStep.Answer;
import vn.giamngheo.workflow.handbook.HandbookStep.Kind;
import vn.giamngheo.workflow.handbook.HandbookStep.Term;

/** Tells a model step by step, in the order they come. */
final class StepReading {

    private static final String OWN_PAGE = "Trang riêng, mở từ Việc của tôi";
    private static final String SHORT_FORM = "Biểu mẫu ngắn, mở từ Việc của tôi";
    private static final String PER_CASE = "Tính riêng cho từng hồ sơ, ghi trên thẻ việc";

    private final ProcessModel model;
    private final Map<String, String> lanes;
    private final Set<String> tasksWithPage;
    private final Map<String, DeadlineRule> rules;

    /**
     * @param rules those in force, by code
     */
    StepReading(ProcessModel model, Set<String> tasksWithPage, Map<String, DeadlineRule> rules) {
        this.model = model;
        this.lanes = model.lanes();
        this.tasksWithPage = tasksWithPage;
        this.rules = rules;
    }

    static String anchor(String nodeId) {
        return "buoc-" + nodeId;
    }

    List<HandbookStep> steps() {
        List<HandbookStep> steps = new ArrayList<>();
        for (var node : model.inOrder()) {
            var kind = kindOf(node);
            if (kind != null) {
                steps.add(step(node, kind));
            }
        }
        return List.copyOf(steps);
    }

    private static @Nullable Kind kindOf(FlowNode node) {
        if (node instanceof UserTask) {
            return Kind.PERSON;
        }
        if (node instanceof CallActivity) {
            return Kind.CALL;
        }
        if (node instanceof Activity) {
            return Kind.MACHINE;
        }
        if (node instanceof ExclusiveGateway && node.getOutgoing().size() > 1) {
            return Kind.FORK;
        }
        return node instanceof CatchEvent event && !event.getEventDefinitions().isEmpty()
                ? Kind.WAIT
                : null;
    }

    private HandbookStep step(FlowNode node, Kind kind) {
        var text = LegalText.of(ProcessModel.documentation(told(node)));
        return new HandbookStep(
                anchor(node.getId()),
                kind,
                node.getName(),
                lanes.getOrDefault(node.getId(), ""),
                text.said(),
                node instanceof UserTask task ? where(task) : "",
                node instanceof UserTask task ? term(task) : null,
                text.clauses(),
                kind == Kind.FORK
                        ? node.getOutgoing().stream().map(StepReading::answer).toList()
                        : List.of(),
                node instanceof CallActivity call ? call.getCalledElement() : null);
    }

    /** Where a part of its own begins, the part's text tells what it is for. */
    private static FlowNode told(FlowNode node) {
        return node instanceof CatchEvent
                        && node.getParentElement() instanceof SubProcess part
                        && part.triggeredByEvent()
                ? part
                : node;
    }

    private String where(UserTask task) {
        return tasksWithPage.contains(task.getId()) ? OWN_PAGE : SHORT_FORM;
    }

    private @Nullable Term term(UserTask task) {
        if (task.getCamundaDueDate() == null) {
            return null;
        }
        var rule = rules.get(Objects.requireNonNullElse(ProcessModel.deadlineRule(task), ""));
        return rule == null
                ? new Term(PER_CASE, "", true)
                : new Term(rule.length(), rule.clause(), rule.statutory());
    }

    private static Answer answer(SequenceFlow flow) {
        return new Answer(
                Objects.requireNonNullElse(flow.getName(), ""), firstNamed(flow.getTarget()));
    }

    /** A join carries no name; what comes after it does. */
    private static String firstNamed(FlowNode node) {
        var at = node;
        while (at.getName() == null && at.getOutgoing().size() == 1) {
            at = at.getOutgoing().iterator().next().getTarget();
        }
        return Objects.requireNonNullElse(at.getName(), "");
    }
}
