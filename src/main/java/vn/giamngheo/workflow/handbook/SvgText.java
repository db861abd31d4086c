package vn.giamngheo.workflow.handbook;

import java.util.ArrayList;
import java.util.List;

/** Text of a picture, broken into lines that fit: SVG breaks none by itself. */
final class SvgText {

    /** Size of the letters; the style sheet gives the same. */
    static final int SIZE = 12;

    private static final double LINE = 14;
    private static final double LETTER = 5.9;

    private SvgText() {}

    /** Writes the text around a middle point. */
    static void centred(StringBuilder svg, String text, double x, double y, double width) {
        write(svg, "<text>", text, x, y, width);
    }

    /** As {@link #centred}, for a text that may lie over a line. */
    static void label(StringBuilder svg, String text, double x, double y, double width) {
        write(svg, "<text class=\"label\">", text, x, y, width);
    }

    static double height(String text, double width) {
        return lines(text, width).size() * LINE;
    }

    private static void write(
            StringBuilder svg, String start, String text, double x, double y, double width) {
        var lines = lines(text, width);
        var first = y - (lines.size() - 1) * LINE / 2 + SIZE / 3.0;
        svg.append(start);
        for (var at = 0; at < lines.size(); at++) {
            svg.append(
                    ProcessDrawing.format(
                            "<tspan x=\"%s\" y=\"%s\">%s</tspan>",
                            x, first + at * LINE, ProcessDrawing.escaped(lines.get(at))));
        }
        svg.append("</text>");
    }

    static List<String> lines(String text, double width) {
        var most = Math.max(1, (int) (width / LETTER));
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
