package vn.giamngheo.processes;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Machines read English ids with a pattern, people read Vietnamese names in NFC. */
final class NamingConventions {

    private static final Map<Class<? extends BaseElement>, String> PREFIXES = prefixes();

    private final BpmnModelInstance model;
    private final Findings findings;

    NamingConventions(BpmnModelInstance model, Findings findings) {
        this.model = model;
        this.findings = findings;
    }

    void check(String fileName) {
        var processes = model.getModelElementsByType(Process.class);
        findings.addIf(
                processes.size() != 1,
                "oneProcessAFile",
                fileName,
                "has several processes or none");
        processes.forEach(process -> check(process, fileName));
        PREFIXES.forEach(
                (type, prefix) ->
                        model.getModelElementsByType(type).forEach(e -> checkId(e, prefix)));
        model.getModelElementsByType(FlowNode.class).forEach(this::checkName);
        model.getModelElementsByType(Lane.class)
                .forEach(lane -> checkText(lane, lane.getName(), "has no name"));
        model.getModelElementsByType(Message.class).forEach(this::check);
        model.getModelElementsByType(Error.class).forEach(this::check);
    }

    private void check(Process process, String fileName) {
        findings.addIf(
                !fileName.equals(process.getId() + ".bpmn"),
                "fileNameIsProcessId",
                process,
                "is in file " + fileName);
        findings.addIf(
                !process.getId().matches("[a-z]+(-[a-z]+)*"),
                "processIdIsKebabCase",
                process,
                "is not written like periodic-review");
        findings.addIf(!process.isExecutable(), "processIsExecutable", process, "cannot run");
        checkText(process, process.getName(), "has no name");
    }

    private void checkId(BaseElement element, String prefix) {
        findings.addIf(
                !element.getId().matches(prefix + "[a-z][A-Za-z0-9]*"),
                "idPattern",
                element,
                "does not read " + prefix + "…");
    }

    private void checkName(FlowNode node) {
        if (staysNameless(node)) {
            findings.addIf(
                    node.getName() != null && !node.getName().isBlank(),
                    "joinsHaveNoName",
                    node,
                    "joins or runs in parallel and has a name");
        } else {
            checkText(node, node.getName(), "has no name");
        }
    }

    private static boolean staysNameless(FlowNode node) {
        return node instanceof ParallelGateway
                || node instanceof EventBasedGateway
                || node instanceof Gateway && node.getOutgoing().size() < 2;
    }

    private void checkText(BaseElement element, @Nullable String text, String missing) {
        findings.addIf(text == null || text.isBlank(), "namePresent", element, missing);
        findings.addIf(
                text != null && !Normalizer.isNormalized(text, Normalizer.Form.NFC),
                "nameInNfc",
                element,
                "has a name that is not NFC");
    }

    private void check(Message message) {
        findings.addIf(
                !message.getId().matches("Message_[A-Z][A-Za-z0-9]*")
                        || message.getName() == null
                        || !message.getName().matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"),
                "messageNames",
                message,
                "does not read Message_DataCorrected, review.data-corrected");
    }

    private void check(Error error) {
        findings.addIf(
                !error.getId().matches("Error_[A-Z][A-Za-z0-9]*")
                        || error.getErrorCode() == null
                        || !error.getErrorCode().matches("[A-Z]+(_[A-Z]+)*"),
                "errorNames",
                error,
                "does not read Error_DataIncomplete, DATA_INCOMPLETE");
    }

    private static Map<Class<? extends BaseElement>, String> prefixes() {
        var prefixes = new LinkedHashMap<Class<? extends BaseElement>, String>();
        prefixes.put(StartEvent.class, "startEvent_");
        prefixes.put(EndEvent.class, "endEvent_");
        prefixes.put(UserTask.class, "userTask_");
        prefixes.put(ServiceTask.class, "serviceTask_");
        prefixes.put(BusinessRuleTask.class, "ruleTask_");
        prefixes.put(Gateway.class, "gateway_");
        prefixes.put(BoundaryEvent.class, "boundary_");
        prefixes.put(CallActivity.class, "call_");
        prefixes.put(SubProcess.class, "subProcess_");
        prefixes.put(IntermediateCatchEvent.class, "catch_");
        prefixes.put(ReceiveTask.class, "catch_");
        prefixes.put(IntermediateThrowEvent.class, "throw_");
        prefixes.put(Lane.class, "lane_");
        return prefixes;
    }
}
