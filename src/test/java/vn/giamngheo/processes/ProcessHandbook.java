package vn.giamngheo.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.giamngheo.workflow.handbook.ProcessModel;

/**
 * Writes docs/processes.md from the models, so that the page that people read cannot say something
 * else than the models that run.
 *
 * @param forms form id to its path in the repository
 * @param variables process id to the variables its declaration allows
 * @param pages task id to the address of the page where it is worked
 */
record ProcessHandbook(
        Map<String, String> forms, Map<String, Set<String>> variables, Map<String, String> pages) {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*)}");

    private static final String HEAD =
            """
# Processes

Generated from the models below `processes/` by `ProcessHandbookTest`; change the models, not this page.
Refresh: `./mvnw test -Dtest=ProcessHandbookTest -Dhandbook.update=true`.

Green boxes in the pictures are steps of people, double-framed boxes are processes called. Codes of
deadlines (`POSTING`, …) are rows of `giamngheo.deadline_rule`; their length and clause are in
[legal-basis.md](legal-basis.md).
""";

    /**
     * @param models path in the repository to model
     */
    String write(Map<String, BpmnModelInstance> models) {
        var page = new StringBuilder(HEAD);
        models.forEach((path, model) -> page.append('\n').append(section(path, model)));
        return page.toString().replaceAll("\n{3,}", "\n\n").replaceAll(" +\n", "\n");
    }

    private String section(String path, BpmnModelInstance model) {
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var id = process.getId();
        return String.join(
                "\n",
                "## %s (`%s`)".formatted(process.getName(), id),
                "",
                ProcessModel.documentation(process),
                "",
                "Model [`%s`](../%s), version tag `%s`, history kept `%s`."
                        .formatted(
                                path,
                                path,
                                process.getCamundaVersionTag(),
                                process.getCamundaHistoryTimeToLiveString()),
                "",
                "```mermaid",
                ProcessPicture.of(process) + "```",
                "",
                steps(model),
                bullets("Decisions", decisions(model)),
                bullets("Waits for", waits(model)),
                bullets("Calls", calls(model)),
                "Variables: "
                        + new TreeSet<>(variables.getOrDefault(id, Set.of()))
                                .stream().map("`%s`"::formatted).collect(Collectors.joining(", "))
                        + ".",
                "");
    }

    private String steps(BpmnModelInstance model) {
        var rows = new ArrayList<String>();
        var lanes = new ProcessModel(model).lanes();
        for (var task : model.getModelElementsByType(UserTask.class)) {
            rows.add(
                    row(
                            task,
                            "%s<br>`%s`"
                                    .formatted(
                                            lanes.getOrDefault(task.getId(), ""),
                                            task.getCamundaCandidateGroups()),
                            worked(task),
                            deadline(task)));
        }
        for (var task : model.getModelElementsByType(ServiceTask.class)) {
            rows.add(
                    row(
                            task,
                            lanes.getOrDefault(task.getId(), "Ứng dụng"),
                            "`%s`".formatted(inner(task.getCamundaDelegateExpression())),
                            ""));
        }
        return "| Step | Who | Form, page or bean | Deadline | What |\n|---|---|---|---|---|\n"
                + String.join("\n", rows)
                + "\n";
    }

    private static String row(FlowNode step, String who, String how, String deadline) {
        return "| %s<br>`%s` | %s | %s | %s | %s |"
                .formatted(
                        step.getName(),
                        step.getId(),
                        who,
                        how,
                        deadline,
                        ProcessModel.documentation(step));
    }

    private String worked(UserTask task) {
        var worked = new ArrayList<String>();
        if (pages.containsKey(task.getId())) {
            worked.add("page `%s`".formatted(pages.get(task.getId())));
        }
        var form = task.getCamundaFormRef();
        if (form != null) {
            worked.add("form [`%s`](../%s)".formatted(form, forms.get(form)));
        }
        return String.join("<br>", worked);
    }

    private static String deadline(UserTask task) {
        if (task.getCamundaDueDate() == null) {
            return "";
        }
        var rule = ProcessModel.deadlineRule(task);
        return rule == null
                ? "`%s`, computed before the start".formatted(inner(task.getCamundaDueDate()))
                : "`%s`".formatted(rule);
    }

    private static List<String> decisions(BpmnModelInstance model) {
        return model.getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .map(
                        gateway ->
                                "**%s** %s"
                                        .formatted(
                                                gateway.getName(),
                                                gateway.getOutgoing().stream()
                                                        .map(ProcessHandbook::answer)
                                                        .collect(Collectors.joining("; "))))
                .toList();
    }

    private static String answer(SequenceFlow flow) {
        var condition = flow.getConditionExpression();
        return "%s (%s)"
                .formatted(
                        flow.getName() == null
                                ? "otherwise → " + flow.getTarget().getName()
                                : flow.getName(),
                        condition == null
                                ? "default"
                                : "`%s`".formatted(inner(condition.getTextContent())));
    }

    private static List<String> waits(BpmnModelInstance model) {
        var waits = new ArrayList<String>();
        for (var event : model.getModelElementsByType(CatchEvent.class)) {
            for (var definition : event.getEventDefinitions()) {
                waits.add("%s: %s".formatted(event.getName(), waitedFor(definition)));
            }
        }
        return waits;
    }

    private static String waitedFor(EventDefinition definition) {
        if (definition instanceof MessageEventDefinition message) {
            return "message `%s`".formatted(message.getMessage().getName());
        }
        if (definition instanceof TimerEventDefinition timer) {
            return "the date in `%s`".formatted(inner(timer.getTimeDate().getTextContent()));
        }
        throw new IllegalStateException("the handbook does not know " + definition);
    }

    private static List<String> calls(BpmnModelInstance model) {
        return model.getModelElementsByType(CallActivity.class).stream()
                .map(
                        call ->
                                "%s: `%s`. %s"
                                        .formatted(
                                                call.getName(),
                                                call.getCalledElement(),
                                                ProcessModel.documentation(call)))
                .toList();
    }

    private static String bullets(String title, List<String> items) {
        return items.isEmpty() ? "" : title + ":\n\n- " + String.join("\n- ", items) + "\n";
    }

    private static String inner(String expression) {
        var found = EXPRESSION.matcher(expression);
        return found.matches() ? found.group(1) : expression;
    }
}
