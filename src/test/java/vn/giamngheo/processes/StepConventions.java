package vn.giamngheo.processes;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;

/** How the steps of a process are carried out, saved, retried and handed to people. */
final class StepConventions {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{([a-z]\\w*Delegate)}");
    private static final Pattern BEAN_CALL = Pattern.compile("\\$\\{.+}");

    private final BpmnModelInstance model;
    private final Findings findings;
    private final Set<String> forms;
    private final Set<String> delegates;
    private final Set<String> processes;

    StepConventions(
            BpmnModelInstance model,
            Findings findings,
            Set<String> forms,
            Set<String> delegates,
            Set<String> processes) {
        this.model = model;
        this.findings = findings;
        this.forms = forms;
        this.delegates = delegates;
        this.processes = processes;
    }

    void check() {
        model.getModelElementsByType(Process.class).forEach(this::check);
        model.getModelElementsByType(UserTask.class).forEach(this::check);
        model.getModelElementsByType(ServiceTask.class).forEach(this::check);
        model.getModelElementsByType(CallActivity.class).forEach(this::check);
        model.getModelElementsByType(Error.class).forEach(this::check);
        model.getModelElementsByType(TimerEventDefinition.class).forEach(this::check);
        model.getModelElementsByType(ScriptTask.class)
                .forEach(task -> findings.addIf(true, "noScripts", task, "is a script"));
        model.getModelElementsByType(CamundaScript.class)
                .forEach(
                        script ->
                                findings.addIf(
                                        true, "noScripts", ownerOf(script), "holds a script"));
        model.getModelElementsByType(MultiInstanceLoopCharacteristics.class)
                .forEach(loop -> findings.addIf(true, "noMultiInstance", loop, "is a loop"));
    }

    private void check(Process process) {
        checkDocumentation(process);
        var timeToLive = process.getCamundaHistoryTimeToLiveString();
        findings.addIf(
                timeToLive == null || !timeToLive.matches("P\\d+D"),
                "historyTimeToLive",
                process,
                "has no historyTimeToLive in days");
        var tag = process.getCamundaVersionTag();
        findings.addIf(tag == null || tag.isBlank(), "versionTag", process, "has no versionTag");
    }

    private void check(UserTask task) {
        checkDocumentation(task);
        findings.addIf(
                isFixed(task.getCamundaAssignee())
                        || task.getCamundaCandidateUsers() != null
                        || !namesARole(task.getCamundaCandidateGroups()),
                "noNamedPeople",
                task,
                "names a person instead of a role");
        var form = task.getCamundaFormRef();
        if (form != null) {
            findings.addIf(
                    !forms.contains(form), "formExists", task, "has no file " + form + ".form");
            findings.addIf(
                    !"deployment".equals(task.getCamundaFormRefBinding()),
                    "formBinding",
                    task,
                    "does not bind its form to the deployment");
        }
    }

    private void check(ServiceTask task) {
        var expression = task.getCamundaDelegateExpression();
        var delegate = DELEGATE.matcher(expression == null ? "" : expression);
        var named = delegate.matches();
        findings.addIf(!named, "delegateExpression", task, "is not carried out by a delegate");
        findings.addIf(
                named && !delegates.contains(delegate.group(1)),
                "delegateExists",
                task,
                "has no bean for " + expression);
        if (task.getId().startsWith("serviceTask_record")) {
            var followsAPerson =
                    task.getPreviousNodes().list().stream().allMatch(UserTask.class::isInstance)
                            && task.getPreviousNodes().count() > 0;
            findings.addIf(
                    task.isCamundaAsyncBefore() || !task.isCamundaAsyncAfter() || !followsAPerson,
                    "recordStep",
                    task,
                    "does not run in the person's transaction right after the user task, with a"
                            + " save point behind it");
        } else {
            findings.addIf(
                    !task.isCamundaAsyncBefore(), "asyncBefore", task, "has no save point before");
            findings.addIf(!hasRetryCycle(task), "retryCycle", task, "has no retry cycle");
        }
    }

    private static boolean hasRetryCycle(ServiceTask task) {
        var extensions = task.getExtensionElements();
        return extensions != null
                && extensions
                        .getElementsQuery()
                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                        .list()
                        .stream()
                        .anyMatch(cycle -> !cycle.getTextContent().isBlank());
    }

    private void check(CallActivity call) {
        findings.addIf(
                !processes.contains(call.getCalledElement()),
                "calledProcessExists",
                call,
                "calls " + call.getCalledElement());
    }

    private void check(Error error) {
        var caught =
                model.getModelElementsByType(ErrorEventDefinition.class).stream()
                        .filter(
                                definition ->
                                        definition.getParentElement() instanceof BoundaryEvent)
                        .anyMatch(definition -> error.equals(definition.getError()));
        findings.addIf(!caught, "errorsAreCaught", error, "is caught nowhere");
    }

    /** Working days are counted by the calendar; a duration in a model would count Sundays. */
    private void check(TimerEventDefinition timer) {
        var date = timer.getTimeDate();
        findings.addIf(
                date == null || !BEAN_CALL.matcher(date.getTextContent().strip()).matches(),
                "timersAreComputedDates",
                (BaseElement) timer.getParentElement(),
                "does not wait for a computed date");
    }

    private void checkDocumentation(BaseElement element) {
        findings.addIf(
                element.getDocumentations().stream()
                        .allMatch(documentation -> documentation.getTextContent().isBlank()),
                "documentation",
                element,
                "does not say purpose, role and clause");
    }

    private static boolean isFixed(String value) {
        return value != null && !BEAN_CALL.matcher(value).matches();
    }

    /** A role of one commune is its id; a role of a village is asked from the assignment bean. */
    private static boolean namesARole(String groups) {
        return groups == null || !isFixed(groups) || groups.matches("[a-z]+(-[a-z]+)*");
    }

    private static String ownerOf(CamundaScript script) {
        var owner = script.getParentElement();
        while (owner != null && !(owner instanceof BaseElement base && base.getId() != null)) {
            owner = owner.getParentElement();
        }
        return owner == null ? "model" : ((BaseElement) owner).getId();
    }
}
