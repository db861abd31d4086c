package vn.giamngheo.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Area;

/** The standard's limits for the countryside and for towns. */
@Component
@Order(2)
class LimitPart implements LawPart {

    private final JdbcClient jdbc;

    LimitPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String field(Area area, String cell) {
        return "limit." + area + "." + cell;
    }

    @Override
    public boolean belongTo(LawKind kind) {
        return kind == LawKind.STANDARD;
    }

    List<StandardSheet.LimitLine> lines(String id) {
        return jdbc.sql(
                        """
                        SELECT area, b1_max_points, b2_min_points, income_line,
                            coalesce(clause, '') AS clause, mark
                        FROM giamngheo.standard_limit WHERE standard_id = :id ORDER BY area
                        """)
                .param("id", id)
                .query(StandardSheet.LimitLine.class)
                .list();
    }

    @Override
    public List<Cell> cells(String id) {
        var cells = new ArrayList<Cell>();
        for (var line : lines(id)) {
            var area = line.area();
            cells.add(new Cell(field(area, "b1Max"), Cell.Form.POINTS, text(line.b1MaxPoints())));
            cells.add(new Cell(field(area, "b2Min"), Cell.Form.POINTS, text(line.b2MinPoints())));
            cells.add(new Cell(field(area, "income"), Cell.Form.MONEY, text(line.incomeLine())));
            cells.add(new Cell(field(area, "clause"), Cell.Form.TEXT, line.clause()));
        }
        return cells;
    }

    @Override
    public void write(String id, Set<String> changed, Map<String, String> values) {
        for (var area : Area.values()) {
            if (changed.stream().noneMatch(cell -> cell.startsWith(field(area, "")))) {
                continue;
            }
            jdbc.sql(
                            """
                            UPDATE giamngheo.standard_limit
                            SET b1_max_points = nullif(:b1, '')::integer,
                                b2_min_points = nullif(:b2, '')::integer,
                                income_line = nullif(:income, '')::bigint,
                                clause = nullif(:clause, ''), mark = :mark
                            WHERE standard_id = :id AND area = :area
                            """)
                    .param("b1", values.get(field(area, "b1Max")))
                    .param("b2", values.get(field(area, "b2Min")))
                    .param("income", values.get(field(area, "income")))
                    .param("clause", values.get(field(area, "clause")))
                    .param("mark", LawMark.ENTERED)
                    .param("id", id)
                    .param("area", area.name())
                    .update();
        }
    }

    @Override
    public List<String> gaps(String id) {
        var lines = lines(id);
        var gaps = new ArrayList<String>();
        for (var area : Area.values()) {
            var line =
                    lines.stream()
                            .filter(each -> each.area() == area)
                            .findFirst()
                            .orElse(StandardSheet.LimitLine.empty(area));
            var where = "Khu vực " + area.label() + ": ";
            addIf(gaps, line.b1MaxPoints() == null, where + "chưa có điểm B1 tối đa.");
            addIf(gaps, line.b2MinPoints() == null, where + "chưa có điểm B2 tối thiểu.");
            addIf(gaps, line.incomeLine() == null, where + "chưa có mức thu nhập.");
            addIf(gaps, line.clause().isEmpty(), where + "chưa có căn cứ của các mức.");
        }
        return gaps;
    }

    /** Comes first of the standard's tables, so it brings the row that the others refer to. */
    @Override
    public void copy(String from, String to) {
        jdbc.sql(
                        """
INSERT INTO giamngheo.poverty_standard (id, level, province_key, decision_key)
SELECT :to, level, province_key, decision_key
FROM giamngheo.poverty_standard WHERE id = :from
""")
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.standard_limit (standard_id, area, b1_max_points,
                            b2_min_points, income_line, clause, mark)
                        SELECT :to, area, b1_max_points, b2_min_points, income_line, clause, mark
                        FROM giamngheo.standard_limit WHERE standard_id = :from
                        """)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    private static void addIf(List<String> gaps, boolean missing, String sentence) {
        if (missing) {
            gaps.add(sentence);
        }
    }
}
