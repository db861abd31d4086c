package vn.giamngheo.processes;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** A model as a Mermaid flow chart: people's steps stand out from the machine's. */
final class ProcessPicture {

    private final StringBuilder chart = new StringBuilder("flowchart LR\n");

    private ProcessPicture() {}

    static String of(Process process) {
        var picture = new ProcessPicture();
        picture.draw(process.getFlowElements(), "    ");
        return picture.chart
                .append("    classDef person fill:#dff0e8,stroke:#0d5c49,color:#000\n")
                .toString();
    }

    private void draw(Collection<FlowElement> elements, String indent) {
        for (var element : elements) {
            if (element instanceof SubProcess inner) {
                line(indent, "subgraph %s[\"%s\"]", inner.getId(), inner.getName());
                draw(inner.getFlowElements(), indent + "    ");
                line(indent, "end");
            } else if (element instanceof FlowNode node) {
                line(indent, "%s%s", node.getId(), shape(node));
            }
        }
        for (var element : elements) {
            if (element instanceof SequenceFlow flow) {
                line(
                        indent,
                        "%s -->%s %s",
                        flow.getSource().getId(),
                        label(flow.getName()),
                        flow.getTarget().getId());
            }
        }
    }

    private static String shape(FlowNode node) {
        var name = node.getName() == null ? " " : node.getName();
        if (node instanceof UserTask) {
            return "[\"%s\"]:::person".formatted(name);
        }
        if (node instanceof Gateway) {
            return "{\"%s\"}".formatted(name);
        }
        if (node instanceof Event) {
            return "([\"%s\"])".formatted(name);
        }
        return node instanceof CallActivity
                ? "[[\"%s\"]]".formatted(name)
                : "[\"%s\"]".formatted(name);
    }

    private static String label(@Nullable String name) {
        return name == null || name.isBlank() ? "" : "|\"%s\"|".formatted(name);
    }

    private void line(String indent, String text, Object... arguments) {
        chart.append(indent).append(text.formatted(arguments)).append('\n');
    }
}
