package vn.giamngheo.workflow.handbook;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws a model where its author put every shape, as SVG: light, sharp on paper, readable without
 * scripts. Steps that the page tells are links to where it tells them.
 */
final class ProcessDrawing {

    private static final int MARGIN = 12;
    private static final int HEADER = 30;
    private static final int CORNER = 10;

    private final BpmnModelInstance model;
    private final Map<String, String> anchors;
    private final StringBuilder svg = new StringBuilder();

    private ProcessDrawing(BpmnModelInstance model, Map<String, String> anchors) {
        this.model = model;
        this.anchors = anchors;
    }

    /**
     * @param title for whoever cannot see it
     * @param anchors id of a node to the place on the page that tells about it
     */
    static String of(BpmnModelInstance model, String title, Map<String, String> anchors) {
        return new ProcessDrawing(model, anchors).draw(title);
    }

    private String draw(String title) {
        var frame = Box.around(boxes());
        svg.append(
                format(
                        "<svg class=\"gn-bpmn\" role=\"img\" aria-label=\"%s\""
                                + " xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\""
                                + " width=\"%s\" height=\"%s\"><title>%s</title>",
                        escaped(title),
                        frame.x() - MARGIN,
                        frame.y() - MARGIN,
                        frame.width() + 2 * MARGIN,
                        frame.height() + 2 * MARGIN,
                        frame.width() + 2 * MARGIN,
                        frame.height() + 2 * MARGIN,
                        escaped(title)));
        svg.append(
                "<defs><marker id=\"mui-ten\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\""
                    + " markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 10 5 0"
                    + " 10z\"/></marker></defs>");
        shapes(Participant.class).forEach(this::pool);
        shapes(Lane.class).forEach(this::lane);
        shapes(SubProcess.class).forEach(this::part);
        model.getModelElementsByType(BpmnEdge.class).forEach(this::edge);
        shapes(FlowNode.class).stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .forEach(this::node);
        return svg.append("</svg>").toString();
    }

    private List<Box> boxes() {
        return model.getModelElementsByType(Bounds.class).stream().map(Box::of).toList();
    }

    private List<BpmnShape> shapes(Class<? extends BaseElement> kind) {
        return model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> kind.isInstance(shape.getBpmnElement()))
                .toList();
    }

    private void pool(BpmnShape shape) {
        rectangle("pool", Box.of(shape.getBounds()), 0);
        upright(Box.of(shape.getBounds()), ((Participant) shape.getBpmnElement()).getName());
    }

    private void lane(BpmnShape shape) {
        var box = Box.of(shape.getBounds());
        rectangle("lane", box, 0);
        upright(box, ((Lane) shape.getBpmnElement()).getName());
    }

    /** The name of a pool or lane, along its left edge. */
    private void upright(Box box, String name) {
        svg.append(
                format(
                        "<g transform=\"translate(%s %s) rotate(-90)\">",
                        box.x() + HEADER / 2.0, box.middle()));
        SvgText.centred(svg, name, 0, 0, box.height() - CORNER);
        svg.append("</g>");
        line(box.x() + HEADER, box.y(), box.x() + HEADER, box.y() + box.height());
    }

    private void part(BpmnShape shape) {
        var box = Box.of(shape.getBounds());
        var part = (SubProcess) shape.getBpmnElement();
        rectangle(part.triggeredByEvent() ? "part apart" : "part", box, CORNER);
        SvgText.centred(svg, part.getName(), box.centre(), box.y() + 16, box.width());
    }

    private void edge(BpmnEdge edge) {
        var points =
                edge.getWaypoints().stream()
                        .map(point -> format("%s,%s", point.getX(), point.getY()))
                        .collect(Collectors.joining(" "));
        svg.append(
                format(
                        "<polyline class=\"flow\" points=\"%s\" marker-end=\"url(#mui-ten)\"/>",
                        points));
        if (edge.getBpmnElement() instanceof SequenceFlow flow && flow.getName() != null) {
            var label = edge.getBpmnLabel();
            var box =
                    label == null || label.getBounds() == null
                            ? between(edge.getWaypoints())
                            : Box.of(label.getBounds());
            SvgText.label(svg, flow.getName(), box.centre(), box.middle(), box.width());
        }
    }

    private static Box between(Collection<Waypoint> points) {
        var all = List.copyOf(points);
        var one = all.get((all.size() - 1) / 2);
        var other = all.get((all.size() - 1) / 2 + 1);
        return new Box(
                (one.getX() + other.getX()) / 2 - 40, (one.getY() + other.getY()) / 2 - 8, 80, 0);
    }

    private void node(BpmnShape shape) {
        var node = (FlowNode) shape.getBpmnElement();
        var box = Box.of(shape.getBounds());
        var anchor = anchors.get(node.getId());
        if (anchor != null) {
            svg.append(format("<a href=\"#%s\">", escaped(anchor)));
        }
        if (node instanceof Activity) {
            activity(node, box);
        } else if (node instanceof Gateway) {
            gateway(node, box);
        } else if (node instanceof Event event) {
            event(event, box);
        }
        if (!(node instanceof Activity) && node.getName() != null) {
            label(shape, box, node);
        }
        if (anchor != null) {
            svg.append("</a>");
        }
    }

    private void label(BpmnShape shape, Box box, FlowElement node) {
        var given = shape.getBpmnLabel();
        var place =
                given == null || given.getBounds() == null
                        ? new Box(box.centre() - 45, box.y() + box.height() + 4, 90, 14)
                        : Box.of(given.getBounds());
        var half = SvgText.height(node.getName(), place.width()) / 2;
        var isAbove = place.middle() < box.y();
        var middle = isAbove ? place.y() + place.height() - half : place.y() + half;
        SvgText.label(svg, node.getName(), place.centre(), middle, place.width());
    }

    private void activity(FlowNode node, Box box) {
        rectangle(kindOf(node), box, CORNER);
        if (node instanceof UserTask) {
            svg.append(
                    format(
                            "<path class=\"sign\" d=\"M%s %sa3 3 0 1 1 .1 0zm-5 7c0-7 10-7 10"
                                    + " 0z\"/>",
                            box.x() + 10, box.y() + 10));
        }
        if (node instanceof CallActivity) {
            var foot = box.y() + box.height();
            svg.append(
                    format(
                            "<path class=\"sign\" d=\"M%s %sh14v14h-14zm7 3v8m-4-4h8\"/>",
                            box.centre() - 7, foot - 16));
        }
        var room = node instanceof UserTask ? SvgText.SIZE : 0;
        SvgText.centred(
                svg, node.getName(), box.centre(), box.middle() + room / 2.0, box.width() - 8);
    }

    private static String kindOf(FlowNode node) {
        if (node instanceof UserTask) {
            return "person";
        }
        return node instanceof CallActivity ? "call" : "machine";
    }

    private void gateway(FlowNode node, Box box) {
        svg.append(
                format(
                        "<path class=\"fork\" d=\"M%s %sl%s %s %s %s %s %sz\"/>",
                        box.centre(),
                        box.y(),
                        box.width() / 2,
                        box.height() / 2,
                        -box.width() / 2,
                        box.height() / 2,
                        -box.width() / 2,
                        -box.height() / 2));
        svg.append(
                format(
                        node instanceof ParallelGateway
                                ? "<path class=\"sign thick\" d=\"M%s %sm-10 0h20m-10-10v20\"/>"
                                : "<path class=\"sign thick\" d=\"M%s %sm-7-7 14 14m0-14-14 14\"/>",
                        box.centre(),
                        box.middle()));
    }

    private void event(Event event, Box box) {
        circle(event instanceof EndEvent ? "event end" : "event", box, box.width() / 2, event);
        if (!(event instanceof EndEvent) && !(event instanceof StartEvent)) {
            circle("event", box, box.width() / 2 - 3, event);
        }
        if (waitsFor(event, TimerEventDefinition.class)) {
            svg.append(
                    format(
                            "<path class=\"sign\" d=\"M%s %sm-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18"
                                    + " 0m9-6v6h5\"/>",
                            box.centre(), box.middle()));
        }
        if (waitsFor(event, MessageEventDefinition.class)) {
            svg.append(
                    format(
                            "<path class=\"sign\" d=\"M%s %sm-8-5h16v11h-16zl8 6 8-6\"/>",
                            box.centre(), box.middle()));
        }
    }

    private void circle(String kind, Box box, double radius, Event event) {
        var goesOn = event instanceof BoundaryEvent edge && !edge.cancelActivity();
        var besides = event instanceof StartEvent start && !start.isInterrupting();
        svg.append(
                format(
                        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>",
                        goesOn || besides ? kind + " besides" : kind,
                        box.centre(),
                        box.middle(),
                        radius));
    }

    private static boolean waitsFor(Event event, Class<?> definition) {
        return event
                .getChildElementsByType(org.camunda.bpm.model.bpmn.instance.EventDefinition.class)
                .stream()
                .anyMatch(definition::isInstance);
    }

    private void rectangle(String kind, Box box, int corner) {
        svg.append(
                format(
                        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                                + " rx=\"%s\"/>",
                        kind, box.x(), box.y(), box.width(), box.height(), corner));
    }

    private void line(double x1, double y1, double x2, double y2) {
        svg.append(format("<path class=\"edge\" d=\"M%s %sL%s %s\"/>", x1, y1, x2, y2));
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** Numbers with a point and without what is nothing: "12", "12.5". */
    static String format(String pattern, Object... values) {
        var written = new Object[values.length];
        for (var at = 0; at < values.length; at++) {
            written[at] =
                    values[at] instanceof Double number
                            ? String.format(Locale.ROOT, "%.1f", number).replace(".0", "")
                            : values[at];
        }
        return pattern.formatted(written);
    }

    /** Where something is drawn. */
    private record Box(double x, double y, double width, double height) {

        static Box of(Bounds bounds) {
            return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
        }

        static Box around(List<Box> boxes) {
            var left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
            var top = boxes.stream().mapToDouble(Box::y).min().orElse(0);
            var right = boxes.stream().mapToDouble(box -> box.x + box.width).max().orElse(0);
            var foot = boxes.stream().mapToDouble(box -> box.y + box.height).max().orElse(0);
            return new Box(left, top, right - left, foot - top);
        }

        double centre() {
            return x + width / 2;
        }

        double middle() {
            return y + height / 2;
        }
    }
}
