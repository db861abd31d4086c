package vn.giamngheo.processes;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Every element is drawn, so that an official and Cockpit see the whole procedure. */
final class DiagramConventions {

    private final BpmnModelInstance model;
    private final Findings findings;

    DiagramConventions(BpmnModelInstance model, Findings findings) {
        this.model = model;
        this.findings = findings;
    }

    void check() {
        var drawn =
                model.getModelElementsByType(BpmnShape.class).stream()
                        .map(BpmnShape::getBpmnElement)
                        .collect(Collectors.toSet());
        checkDrawn(FlowNode.class, drawn::contains);
        checkDrawn(Lane.class, drawn::contains);
        checkDrawn(Participant.class, drawn::contains);
        var connected =
                model.getModelElementsByType(BpmnEdge.class).stream()
                        .filter(edge -> edge.getWaypoints().size() > 1)
                        .map(BpmnEdge::getBpmnElement)
                        .collect(Collectors.toSet());
        checkDrawn(SequenceFlow.class, connected::contains);
    }

    private <T extends BaseElement> void checkDrawn(Class<T> type, Predicate<BaseElement> drawn) {
        model.getModelElementsByType(type)
                .forEach(
                        element ->
                                findings.addIf(
                                        !drawn.test(element),
                                        "diagramComplete",
                                        element,
                                        "is not drawn"));
    }
}
