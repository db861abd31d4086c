package vn.giamngheo.classification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.StandardSheet.IndicatorLine;
import vn.giamngheo.shared.InputErrors;

/** The indicators of form B2 with their thresholds, points and rules. */
@Component
@Order(4)
class IndicatorPart implements LawPart {

    private final JdbcClient jdbc;
    private final ThresholdNumbers parameters;

    IndicatorPart(JdbcClient jdbc, ThresholdNumbers parameters) {
        this.jdbc = jdbc;
        this.parameters = parameters;
    }

    static String field(String code, String cell) {
        return "indicator." + code + "." + cell;
    }

    @Override
    public boolean belongTo(LawKind kind) {
        return kind == LawKind.STANDARD;
    }

    List<IndicatorLine> lines(String id) {
        var numbers = parameters.of(id);
        return jdbc.sql(
                        """
                        SELECT code, ordinal, service, name, coalesce(threshold, '') AS threshold,
                            points, mark, coalesce(rule, '') AS rule
                        FROM giamngheo.deprivation_indicator
                        WHERE standard_id = :id ORDER BY ordinal
                        """)
                .param("id", id)
                .query((row, number) -> line(row, numbers))
                .list();
    }

    @Override
    public List<Cell> cells(String id) {
        var cells = new ArrayList<Cell>();
        for (var line : lines(id)) {
            var code = line.code();
            cells.add(new Cell(field(code, "service"), Cell.Form.TEXT, line.service()));
            cells.add(new Cell(field(code, "name"), Cell.Form.TEXT, line.name()));
            cells.add(new Cell(field(code, "threshold"), Cell.Form.TEXT, line.threshold()));
            cells.add(new Cell(field(code, "points"), Cell.Form.POINTS, text(line.points())));
            cells.add(new Cell(field(code, "rule"), Cell.Form.RULE, line.rule()));
            cells.addAll(ThresholdCells.cells(line));
        }
        return cells;
    }

    @Override
    public void check(Map<String, String> values, InputErrors errors) {
        for (var entry : values.entrySet()) {
            var field = entry.getKey();
            var ofAnIndicator = field.startsWith("indicator.");
            errors.addIf(
                    ofAnIndicator
                            && (field.endsWith(".service") || field.endsWith(".name"))
                            && entry.getValue().isEmpty(),
                    field,
                    "Không để trống mục này.");
        }
        ThresholdCells.check(values, errors);
    }

    @Override
    public void write(String id, Set<String> changed, Map<String, String> values) {
        for (var line : lines(id)) {
            var code = line.code();
            if (changed.stream().noneMatch(cell -> cell.startsWith(field(code, "")))) {
                continue;
            }
            jdbc.sql(
                            """
                            UPDATE giamngheo.deprivation_indicator
                            SET service = :service, name = :name,
                                threshold = nullif(:threshold, ''),
                                points = nullif(:points, '')::integer,
                                rule = nullif(:rule, ''), mark = :mark
                            WHERE standard_id = :id AND code = :code
                            """)
                    .param("service", values.get(field(code, "service")))
                    .param("name", values.get(field(code, "name")))
                    .param("threshold", values.get(field(code, "threshold")))
                    .param("points", values.get(field(code, "points")))
                    .param("rule", values.get(field(code, "rule")))
                    .param(
                            "mark",
                            values.getOrDefault(field(code, "threshold"), "").isEmpty()
                                    ? LawMark.UNKNOWN
                                    : LawMark.ENTERED)
                    .param("id", id)
                    .param("code", code)
                    .update();
            parameters.write(id, code, changed, values);
        }
    }

    @Override
    public List<String> gaps(String id) {
        var lines = lines(id);
        if (lines.isEmpty()) {
            return List.of("Chưa có chỉ số thiếu hụt nào.");
        }
        var gaps = new ArrayList<String>();
        for (var line : lines) {
            var which = "Chỉ số %d, %s: ".formatted(line.ordinal(), line.name());
            if (line.threshold().isEmpty()) {
                gaps.add(which + "chưa có ngưỡng thiếu hụt.");
            }
            if (line.points() == null) {
                gaps.add(which + "chưa có điểm.");
            }
            line.parameters().stream()
                    .filter(number -> number.value().isEmpty())
                    .forEach(
                            number ->
                                    gaps.add(which + "chưa có số “%s”.".formatted(number.label())));
        }
        return gaps;
    }

    @Override
    public void copy(String from, String to) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.deprivation_indicator (standard_id, code, ordinal,
                            service, name, threshold, points, mark, rule)
                        SELECT :to, code, ordinal, service, name, threshold, points, mark, rule
                        FROM giamngheo.deprivation_indicator WHERE standard_id = :from
                        """)
                .param("from", from)
                .param("to", to)
                .update();
        parameters.copy(from, to);
    }

    private static IndicatorLine line(ResultSet row, List<ThresholdNumbers.Stored> numbers)
            throws SQLException {
        var code = row.getString("code");
        var rule = row.getString("rule");
        return new IndicatorLine(
                code,
                row.getInt("ordinal"),
                row.getString("service"),
                row.getString("name"),
                row.getString("threshold"),
                row.getObject("points", Integer.class),
                row.getString("mark"),
                rule,
                ThresholdCells.lines(
                        rule, numbers.stream().filter(each -> each.code().equals(code)).toList()));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
