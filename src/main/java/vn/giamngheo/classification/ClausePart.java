package vn.giamngheo.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.PovertyCategory;

/** The clause that a household is told together with its class. */
@Component
@Order(3)
class ClausePart implements LawPart {

    private final JdbcClient jdbc;

    ClausePart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String field(PovertyCategory category) {
        return "clause." + category;
    }

    @Override
    public boolean belongTo(LawKind kind) {
        return kind == LawKind.STANDARD;
    }

    List<StandardSheet.ClauseLine> lines(String id) {
        var lines =
                jdbc.sql(
                                """
                                SELECT category, coalesce(clause, '') AS clause, mark
                                FROM giamngheo.category_clause WHERE standard_id = :id
                                """)
                        .param("id", id)
                        .query(StandardSheet.ClauseLine.class)
                        .list();
        return Arrays.stream(PovertyCategory.values())
                .map(
                        category ->
                                lines.stream()
                                        .filter(line -> line.category() == category)
                                        .findFirst()
                                        .orElse(StandardSheet.ClauseLine.unknown(category)))
                .toList();
    }

    @Override
    public List<Cell> cells(String id) {
        return lines(id).stream()
                .map(line -> new Cell(field(line.category()), Cell.Form.TEXT, line.clause()))
                .toList();
    }

    @Override
    public void write(String id, Set<String> changed, Map<String, String> values) {
        for (var category : PovertyCategory.values()) {
            if (changed.contains(field(category))) {
                var clause = values.getOrDefault(field(category), "");
                jdbc.sql(
                                """
                                INSERT INTO giamngheo.category_clause
                                    (standard_id, category, clause, mark)
                                VALUES (:id, :category, nullif(:clause, ''), :mark)
                                ON CONFLICT (standard_id, category) DO UPDATE
                                SET clause = excluded.clause, mark = excluded.mark
                                """)
                        .param("id", id)
                        .param("category", category.name())
                        .param("clause", clause)
                        .param("mark", clause.isEmpty() ? LawMark.UNKNOWN : LawMark.ENTERED)
                        .update();
            }
        }
    }

    @Override
    public List<String> gaps(String id) {
        return lines(id).stream()
                .filter(line -> line.clause().isEmpty())
                .map(line -> line.category().label() + ": chưa có căn cứ (điều, khoản).")
                .toList();
    }

    @Override
    public void copy(String from, String to) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.category_clause (standard_id, category, clause, mark)
                        SELECT :to, category, clause, mark
                        FROM giamngheo.category_clause WHERE standard_id = :from
                        """)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
