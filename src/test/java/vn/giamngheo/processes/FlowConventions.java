package vn.giamngheo.processes;

import java.text.Normalizer;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * A splitting gateway asks one question, each flow is one answer, and there is always a safe one.
 */
final class FlowConventions {

    private static final int MOST_NODES = 25;
    private static final String ONE_VARIABLE =
            "\\$\\{\\s*(!?\\s*[a-z]\\w*|[a-z]\\w*\\s*[!=]=\\s*('[A-Z_]+'|true|false))\\s*}";

    private final BpmnModelInstance model;
    private final Findings findings;

    FlowConventions(BpmnModelInstance model, Findings findings) {
        this.model = model;
        this.findings = findings;
    }

    void check() {
        model.getModelElementsByType(Gateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .forEach(this::checkSplit);
        model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !(flow.getSource() instanceof Gateway))
                .forEach(
                        flow ->
                                findings.addIf(
                                        flow.getConditionExpression() != null,
                                        "conditionsAtGateways",
                                        flow,
                                        "has a condition without a gateway"));
        for (var process : model.getModelElementsByType(Process.class)) {
            var nodes = model.getModelElementsByType(FlowNode.class).size();
            findings.addIf(
                    nodes > MOST_NODES, "fitsOnOnePage", process, "has " + nodes + " flow nodes");
        }
    }

    private void checkSplit(Gateway gateway) {
        gateway.getOutgoing()
                .forEach(
                        flow ->
                                findings.addIf(
                                        !flow.getId().matches("flow_[a-z][A-Za-z0-9]*"),
                                        "flowId",
                                        flow,
                                        "does not read flow_…"));
        if (gateway instanceof ExclusiveGateway exclusive) {
            checkAnswers(gateway, exclusive.getDefault());
        } else if (gateway instanceof InclusiveGateway inclusive) {
            checkAnswers(gateway, inclusive.getDefault());
        }
    }

    private void checkAnswers(Gateway gateway, SequenceFlow safe) {
        findings.addIf(safe == null, "defaultFlow", gateway, "has no default flow");
        for (var flow : gateway.getOutgoing()) {
            findings.addIf(
                    flow.getName() == null
                            || flow.getName().isBlank()
                            || !Normalizer.isNormalized(flow.getName(), Normalizer.Form.NFC),
                    "flowName",
                    flow,
                    "does not say which answer it is");
            var condition = flow.getConditionExpression();
            if (flow.equals(safe)) {
                findings.addIf(
                        condition != null,
                        "defaultWithoutCondition",
                        flow,
                        "is the default flow and has a condition");
            } else {
                findings.addIf(
                        condition == null
                                || condition.getLanguage() != null
                                || !condition.getTextContent().strip().matches(ONE_VARIABLE),
                        "oneVariableConditions",
                        flow,
                        "does not look at exactly one variable");
            }
        }
    }
}
