package vn.giamngheo.classification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes further versions of the law's data into the database of a test. */
final class LawInDatabase {

    private final JdbcClient jdbc;

    LawInDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A national standard with nothing in it. */
    void emptyStandard(String id, String name, LawState state, LocalDate from) {
        lawData(id, LawKind.STANDARD, name, state, from, null, false);
        jdbc.sql("INSERT INTO giamngheo.poverty_standard (id) VALUES (:id)")
                .param("id", id)
                .update();
    }

    /** The standard of 2022 with a higher B1 limit, as a province's own. */
    void provincialStandard(String id, String provinceKey, int b1Max) {
        lawData(
                id,
                LawKind.STANDARD,
                "Chuẩn nghèo của tỉnh",
                LawState.CONFIRMED,
                LocalDate.of(2023, 1, 1),
                null,
                false);
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.poverty_standard (id, level, province_key)
                        VALUES (:id, 'PROVINCIAL', :province)
                        """)
                .param("id", id)
                .param("province", provinceKey)
                .update();
        copy(
                """
                INSERT INTO giamngheo.standard_limit
                    (standard_id, area, b1_max_points, b2_min_points, income_line, clause, mark)
                SELECT :id, area, %d, b2_min_points, income_line, '-', 'ENTERED'
                FROM giamngheo.standard_limit WHERE standard_id = 'NAT-2022'
                """
                        .formatted(b1Max),
                id);
        copy(
                """
                INSERT INTO giamngheo.category_clause (standard_id, category, clause, mark)
                SELECT :id, category, 'Nghị quyết của tỉnh', 'ENTERED'
                FROM giamngheo.category_clause WHERE standard_id = 'NAT-2022'
                """,
                id);
        copy(
                """
                INSERT INTO giamngheo.deprivation_indicator
                    (standard_id, code, ordinal, service, name, threshold, points, mark, rule)
                SELECT :id, code, ordinal, service, name, threshold, points, mark, rule
                FROM giamngheo.deprivation_indicator WHERE standard_id = 'NAT-2022'
                """,
                id);
        copy(
                """
                INSERT INTO giamngheo.indicator_parameter (standard_id, code, name, value, mark)
                SELECT :id, code, name, value, mark
                FROM giamngheo.indicator_parameter WHERE standard_id = 'NAT-2022'
                """,
                id);
    }

    /** The example table for the rural Red River Delta. */
    void exampleTable(
            String id,
            String standardId,
            int version,
            LawState state,
            LocalDate from,
            @Nullable LocalDate to) {
        var table = LawFixtures.exampleTable();
        lawData(id, LawKind.POINT_TABLE, table.label(), state, from, to, true);
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.point_table
                            (id, standard_id, region_code, version_number, file_name, sha256)
                        VALUES (:id, :standard, 'RRD-RURAL', :version, 'vi-du.xlsx', '-')
                        """)
                .param("id", id)
                .param("standard", standardId)
                .param("version", version)
                .update();
        table.questions().forEach(question -> question(id, question));
    }

    void region(String unitKey, String regionCode) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.scoring_region (code, name, mark)
                        VALUES (:region, :region, 'ENTERED') ON CONFLICT DO NOTHING
                        """)
                .param("region", regionCode)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.scoring_region_unit
                            (unit_key, area, region_code, legal_basis, mark)
                        VALUES (:unit, 'RURAL', :region, '-', 'ENTERED')
                        """)
                .param("unit", unitKey)
                .param("region", regionCode)
                .update();
    }

    private void question(String tableId, PointTable.Question question) {
        var source = question.source();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.point_question (table_id, no, text, kind, source)
                        VALUES (:id, :no, :text, :kind, :source)
                        """)
                .param("id", tableId)
                .param("no", question.no())
                .param("text", question.text())
                .param("kind", question.kind().name())
                .param("source", source == null ? null : source.name())
                .update();
        for (var option : question.options()) {
            jdbc.sql(
                            """
                            INSERT INTO giamngheo.point_option
                                (table_id, question_no, no, label, at_least, below, points)
                            VALUES (:id, :question, :no, :label, :from, :below, :points)
                            """)
                    .param("id", tableId)
                    .param("question", question.no())
                    .param("no", option.no())
                    .param("label", option.label())
                    .param("from", option.atLeast())
                    .param("below", option.below())
                    .param("points", option.points())
                    .update();
        }
    }

    void lawData(
            String id,
            LawKind kind,
            String name,
            LawState state,
            LocalDate from,
            @Nullable LocalDate to,
            boolean example) {
        jdbc.sql(
                        """
INSERT INTO giamngheo.law_data (id, kind, name, valid_from, valid_to,
    legal_basis, mark, state, example)
VALUES (:id, :kind, :name, :from, :to, 'Căn cứ', 'ENTERED', :state, :example)
""")
                .param("id", id)
                .param("kind", kind.name())
                .param("name", name)
                .param("from", from)
                .param("to", to)
                .param("state", state.name())
                .param("example", example)
                .update();
    }

    private void copy(String sql, String id) {
        jdbc.sql(sql).param("id", id).update();
    }
}
