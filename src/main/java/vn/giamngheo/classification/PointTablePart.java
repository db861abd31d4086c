package vn.giamngheo.classification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.PointTable.Question;
import vn.giamngheo.shared.BusinessException;

/** A point table's place and questions; they come from a file, no cell of them is typed. */
@Component
@Order(7)
class PointTablePart implements LawPart {

    private final PointTables tables;
    private final PointQuestions questions;
    private final JdbcClient jdbc;

    PointTablePart(PointTables tables, PointQuestions questions, JdbcClient jdbc) {
        this.tables = tables;
        this.questions = questions;
        this.jdbc = jdbc;
    }

    /** Where a table belongs, and the file that its rows came from. */
    record Origin(String standardId, String regionCode, String fileName, String sha256) {}

    @Override
    public boolean belongTo(LawKind kind) {
        return kind == LawKind.POINT_TABLE;
    }

    @Override
    public List<Cell> cells(String id) {
        return List.of();
    }

    @Override
    public void write(String id, Set<String> changed, Map<String, String> values) {
        // no cell of a point table is typed
    }

    @Override
    public List<String> gaps(String id) {
        return PointTableCheck.problems(tables.byId(id).questions());
    }

    /** Adds the table of a draft; versions are counted for each standard and region. */
    void add(String id, Origin origin, List<Question> rows) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.point_table (id, standard_id, region_code,
                            version_number, file_name, sha256)
                        SELECT :id, :standard, :region, coalesce(max(version_number), 0) + 1,
                            :file, :sha
                        FROM giamngheo.point_table
                        WHERE region_code = :region AND split_part(standard_id, '.', 1) = :root
                        """)
                .param("id", id)
                .param("standard", origin.standardId())
                .param("root", LawVersion.root(origin.standardId()))
                .param("region", origin.regionCode())
                .param("file", origin.fileName())
                .param("sha", origin.sha256())
                .update();
        questions.replace(id, rows);
    }

    /** Takes the rows of another file in the place of those it had. */
    void refill(String id, String fileName, String sha256, List<Question> rows) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.point_table SET file_name = :file, sha256 = :sha
                        WHERE id = :id
                        """)
                .param("file", fileName)
                .param("sha", sha256)
                .param("id", id)
                .update();
        questions.replace(id, rows);
    }

    @Override
    public void copy(String from, String to) {
        var sheet = sheet(from);
        var table = sheet.table();
        add(
                to,
                new Origin(
                        table.standardId(), table.regionCode(), sheet.fileName(), sheet.sha256()),
                table.questions());
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    PointTableSheet sheet(String id) {
        var table = tables.byId(id);
        return jdbc.sql(
                        """
                        SELECT s.name AS standard_name, r.name AS region_name, t.file_name,
                            t.sha256
                        FROM giamngheo.point_table t
                        JOIN giamngheo.law_data s ON s.id = t.standard_id
                        JOIN giamngheo.scoring_region r ON r.code = t.region_code
                        WHERE t.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> sheet(table, row))
                .single();
    }

    private static PointTableSheet sheet(PointTable table, ResultSet row) throws SQLException {
        return new PointTableSheet(
                table,
                row.getString("standard_name"),
                row.getString("region_name"),
                row.getString("file_name"),
                row.getString("sha256"));
    }
}
