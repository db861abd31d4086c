package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads one point table with its questions and options in two queries. */
final class PointTableRows {

    private final JdbcClient jdbc;

    PointTableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PointTable> read(String id) {
        return jdbc.sql(
                        """
                        SELECT t.id, t.standard_id, t.region_code, t.version_number,
                            r.name AS region_name, l.example, l.legal_basis, l.state
                        FROM giamngheo.point_table t
                        JOIN giamngheo.law_data l ON l.id = t.id
                        JOIN giamngheo.scoring_region r ON r.code = t.region_code
                        WHERE t.id = :id
                        """)
                .param("id", id)
                .query(Head.class)
                .optional()
                .map(head -> head.with(questions(id)));
    }

    private List<PointTable.Question> questions(String id) {
        var byNo = new LinkedHashMap<Integer, PointTable.Question>();
        var options = new LinkedHashMap<Integer, List<PointTable.Option>>();
        jdbc.sql(
                        """
                        SELECT q.no, q.text, q.kind, q.source, o.no AS option_no, o.label,
                            o.at_least, o.below, o.points
                        FROM giamngheo.point_question q
                        LEFT JOIN giamngheo.point_option o
                            ON o.table_id = q.table_id AND o.question_no = q.no
                        WHERE q.table_id = :id ORDER BY q.no, o.no
                        """)
                .param("id", id)
                .query(Line.class)
                .list()
                .forEach(
                        line -> {
                            byNo.put(line.no(), line.question());
                            var own = options.computeIfAbsent(line.no(), no -> new ArrayList<>());
                            line.option().ifPresent(own::add);
                        });
        return byNo.values().stream()
                .map(
                        question ->
                                new PointTable.Question(
                                        question.no(),
                                        question.text(),
                                        question.kind(),
                                        question.source(),
                                        List.copyOf(options.get(question.no()))))
                .toList();
    }

    record Head(
            String id,
            String standardId,
            String regionCode,
            int versionNumber,
            String regionName,
            boolean example,
            String legalBasis,
            LawState state) {

        PointTable with(List<PointTable.Question> questions) {
            var label =
                    "Bảng điểm "
                            + regionName
                            + ", bản "
                            + versionNumber
                            + (example ? " (VÍ DỤ)" : "");
            return new PointTable(
                    id,
                    standardId,
                    regionCode,
                    versionNumber,
                    label,
                    example,
                    legalBasis,
                    state,
                    questions);
        }
    }

    record Line(
            int no,
            String text,
            PointTable.Kind kind,
            PointTable.@Nullable Source source,
            @Nullable Integer optionNo,
            @Nullable String label,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal below,
            @Nullable Integer points) {

        PointTable.Question question() {
            return new PointTable.Question(no, text, kind, source, List.of());
        }

        Optional<PointTable.Option> option() {
            return optionNo == null || label == null || points == null
                    ? Optional.empty()
                    : Optional.of(new PointTable.Option(optionNo, label, atLeast, below, points));
        }
    }
}
