package vn.giamngheo.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.InputErrors;

/** From how many features of Phiếu A on a household with a request is not reviewed further. */
@Component
@Order(6)
class FormALimitPart implements LawPart {

    static final String FROM = "excludedFrom";
    static final String CLAUSE = "limitClause";

    private final JdbcClient jdbc;

    FormALimitPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean belongTo(LawKind kind) {
        return kind == LawKind.FORM_A;
    }

    /** An empty one where the table has none. */
    CodeListSheet.Limit limit(String id) {
        return jdbc.sql(
                        """
                        SELECT excluded_from, clause, mark FROM giamngheo.form_a_limit
                        WHERE list_id = :id
                        """)
                .param("id", id)
                .query(CodeListSheet.Limit.class)
                .optional()
                .orElse(new CodeListSheet.Limit(null, "", LawMark.UNKNOWN));
    }

    @Override
    public List<Cell> cells(String id) {
        var limit = limit(id);
        var from = limit.excludedFrom();
        return List.of(
                new Cell(FROM, Cell.Form.COUNT, from == null ? "" : from.toString()),
                new Cell(CLAUSE, Cell.Form.TEXT, limit.clause()));
    }

    /** The row holds both or is not there. */
    @Override
    public void check(Map<String, String> values, InputErrors errors) {
        var from = values.getOrDefault(FROM, "");
        var clause = values.getOrDefault(CLAUSE, "");
        errors.addIf(
                from.isEmpty() && !clause.isEmpty(),
                FROM,
                "Nhập số đặc điểm, hoặc để trống cả căn cứ khi chưa rõ.");
        errors.addIf(
                clause.isEmpty() && !from.isEmpty(),
                CLAUSE,
                "Nhập căn cứ của số đặc điểm: số, ngày và điều của văn bản.");
    }

    @Override
    public void write(String id, Set<String> changed, Map<String, String> values) {
        if (!changed.contains(FROM) && !changed.contains(CLAUSE)) {
            return;
        }
        jdbc.sql("DELETE FROM giamngheo.form_a_limit WHERE list_id = :id").param("id", id).update();
        var from = values.getOrDefault(FROM, "");
        if (!from.isEmpty()) {
            jdbc.sql(
                            """
INSERT INTO giamngheo.form_a_limit (list_id, excluded_from, clause, mark)
VALUES (:id, :from, :clause, :mark)
""")
                    .param("id", id)
                    .param("from", Integer.valueOf(from))
                    .param("clause", values.get(CLAUSE))
                    .param("mark", LawMark.ENTERED)
                    .update();
        }
    }

    @Override
    public List<String> gaps(String id) {
        var gaps = new ArrayList<String>();
        if (limit(id).excludedFrom() == null) {
            gaps.add("Phiếu A: chưa rõ từ bao nhiêu đặc điểm thì hộ không được rà soát tiếp.");
        }
        return gaps;
    }

    @Override
    public void copy(String from, String to) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.form_a_limit (list_id, excluded_from, clause, mark)
                        SELECT :to, excluded_from, clause, mark
                        FROM giamngheo.form_a_limit WHERE list_id = :from
                        """)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
