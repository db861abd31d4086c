package vn.giamngheo.workflow.handbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** A model as a reader asks it: names, texts, lanes, and its steps in the order they come. */
public record ProcessModel(BpmnModelInstance model) {

    private static final Pattern RULE = Pattern.compile(".*dueAt\\(execution, '([A-Z_]+)'\\).*");

    public Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    /** What the model says about one of its elements; empty where it says nothing. */
    public static String documentation(BaseElement element) {
        Collection<Documentation> texts = element.getDocumentations();
        return texts.stream().map(Documentation::getTextContent).collect(Collectors.joining(" "));
    }

    /** Name of the lane by id of the node that lies in it. */
    public Map<String, String> lanes() {
        return model.getModelElementsByType(Lane.class).stream()
                .flatMap(
                        lane ->
                                lane.getFlowNodeRefs().stream()
                                        .map(node -> Map.entry(node.getId(), lane.getName())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Code of the deadline rule the model names; null when another value gives the date. */
    public static @Nullable String deadlineRule(UserTask task) {
        var dueDate = task.getCamundaDueDate();
        if (dueDate == null) {
            return null;
        }
        var rule = RULE.matcher(dueDate);
        return rule.matches() ? rule.group(1) : null;
    }

    /** Processes this one calls. */
    public Set<String> called() {
        return model.getModelElementsByType(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Every node after all that lead to it, ways back aside; what begins apart from the main course
     * comes last.
     */
    public List<FlowNode> inOrder() {
        var order = new ArrayDeque<FlowNode>();
        Set<FlowNode> seen = new HashSet<>();
        starts(true).forEach(start -> finish(start, seen, order));
        starts(false).forEach(start -> finish(start, seen, order));
        return List.copyOf(order);
    }

    private List<StartEvent> starts(boolean apart) {
        return model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> isApart(start) == apart)
                .toList();
    }

    private static boolean isApart(FlowNode node) {
        return node.getParentElement() instanceof SubProcess part && part.triggeredByEvent();
    }

    /** Puts a node before everything that follows it, the first way of a fork foremost. */
    private void finish(FlowNode node, Set<FlowNode> seen, Deque<FlowNode> order) {
        if (!seen.add(node)) {
            return;
        }
        var next = new ArrayList<FlowNode>();
        node.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(next::add);
        model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(node))
                .forEach(next::add);
        Collections.reverse(next);
        next.forEach(each -> finish(each, seen, order));
        order.addFirst(node);
    }
}
