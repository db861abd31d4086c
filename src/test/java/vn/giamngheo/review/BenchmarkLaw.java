package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The law's data of the benchmark: a point table of 2022 for one region, and the draft of 2027 with
 * invented numbers in its empty cells.
 */
final class BenchmarkLaw {

    static final String OF_2022 = "NAT-2022";
    static final String OF_2027 = "NAT-2027";

    private static final String TABLE = "BENCHMARK";

    private final JdbcClient jdbc;

    BenchmarkLaw(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter() {
        enterTable();
        completeDraft();
    }

    private void enterTable() {
        run(
                """
                INSERT INTO giamngheo.law_data
                    (id, kind, name, valid_from, legal_basis, mark, state, example)
                VALUES ('BENCHMARK', 'POINT_TABLE', 'Bảng thử', '2022-01-01', '-', 'ENTERED',
                    'CONFIRMED', true)
                """);
        run(
                """
                INSERT INTO giamngheo.point_table
                    (id, standard_id, region_code, version_number, file_name, sha256)
                VALUES ('BENCHMARK', 'NAT-2022', 'RRD-RURAL', 1, '-', '-')
                """);
        var sources = List.of("MEMBERS", "DEPENDANTS", "AREA_PER_PERSON");
        for (var no = 1; no <= 10; no++) {
            question(no, no <= 3 ? sources.get(no - 1) : null, no >= 9);
        }
    }

    private void question(int no, @Nullable String source, boolean several) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.point_question (table_id, no, text, kind, source)
                        VALUES (:table, :no, :text, :kind, :source)
                        """)
                .param("table", TABLE)
                .param("no", no)
                .param("text", "Câu hỏi số " + no)
                .param("kind", source != null ? "RANGE" : several ? "SEVERAL" : "ONE")
                .param("source", source)
                .update();
        for (var option = 1; option <= 4; option++) {
            var width = no == 3 ? 8 : 2;
            jdbc.sql(
                            """
                            INSERT INTO giamngheo.point_option
                                (table_id, question_no, no, label, at_least, below, points)
                            VALUES (:table, :question, :no, :label, :from, :below, :points)
                            """)
                    .param("table", TABLE)
                    .param("question", no)
                    .param("no", option)
                    .param("label", "Phương án " + option)
                    .param("from", source == null || option == 1 ? null : (option - 1) * width)
                    .param("below", source == null || option == 4 ? null : option * width)
                    .param("points", several ? 5 * option : 10 * option - 5)
                    .update();
        }
    }

    private void completeDraft() {
        run(
                """
                UPDATE giamngheo.standard_limit SET b1_max_points = 165, b2_min_points = 30
                WHERE standard_id = 'NAT-2027'
                """);
        run(
                """
                UPDATE giamngheo.category_clause SET clause = 'Điều khoản thử'
                WHERE standard_id = 'NAT-2027'
                """);
        run(
                """
                UPDATE giamngheo.deprivation_indicator SET points = 10,
                    rule = CASE WHEN code <> 'WASTE' THEN code END
                WHERE standard_id = 'NAT-2027'
                """);
        run(
                """
                INSERT INTO giamngheo.indicator_parameter (standard_id, code, name, value, mark)
                SELECT 'NAT-2027', code, name,
                    CASE name WHEN 'AREA_BELOW' THEN 10 ELSE value END, 'ENTERED'
                FROM giamngheo.indicator_parameter old WHERE standard_id = 'NAT-2022' AND code IN
                    (SELECT code FROM giamngheo.deprivation_indicator
                     WHERE standard_id = 'NAT-2027')
                ON CONFLICT DO NOTHING
                """);
    }

    /** From the first day of the surveys the one decides, or the other. */
    void inForce(String standard) {
        var newer = standard.equals(OF_2027);
        valid(OF_2022, LocalDate.of(2022, 1, 1), newer ? LocalDate.of(2022, 12, 31) : null, true);
        valid(OF_2027, LocalDate.of(2023, 1, 1), null, newer);
    }

    private void valid(String standard, LocalDate from, @Nullable LocalDate to, boolean confirmed) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.law_data
                        SET valid_from = :from, valid_to = CAST(:to AS date), state = :state
                        WHERE id = :id
                        """)
                .param("id", standard)
                .param("from", from)
                .param("to", to)
                .param("state", confirmed ? "CONFIRMED" : "DRAFT")
                .update();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
