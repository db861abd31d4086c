package db.migration;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Loads the administrative units of both periods and what the merger of July 2025 made of them.
 * Source: github.com/thanglequoc/vietnamese-provinces-database (MIT), 2.4.1 and 4.2.0.
 */
public class V0011__load_administrative_units extends BaseJavaMigration {

    static final String BEFORE = "/territory/administrative-units-before-2025-07.csv";
    static final String SINCE = "/territory/administrative-units-from-2025-07.csv";
    static final String SUCCESSION = "/territory/administrative-succession-2025-07.csv";

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        var connection = context.getConnection();
        var before = Unit.all(BEFORE, 2023);
        var since = Unit.all(SINCE, 2025);
        copy(
                connection,
                """
                giamngheo.administrative_unit (unit_key, code, period, level, full_name, name,
                    parent_key, area, valid_from, valid_to)\
                """,
                Stream.concat(
                        before.stream().map(unit -> row(unit, null, "2025-06-30")),
                        since.stream().map(unit -> row(unit, "2025-07-01", null))));
        copy(
                connection,
                """
                giamngheo.unit_succession (new_key, new_name, new_province, old_key, old_name,
                    part, note)\
                """,
                new Successions(before, since)
                        .of(CsvFile.rows(SUCCESSION)).stream()
                                .map(V0011__load_administrative_units::row));
    }

    private static List<@Nullable Object> row(
            Unit unit, @Nullable String from, @Nullable String to) {
        return Arrays.asList(
                unit.key(),
                unit.code(),
                unit.period(),
                unit.level(),
                unit.fullName(),
                unit.name(),
                unit.parentKey(),
                unit.area(),
                from,
                to);
    }

    private static List<@Nullable Object> row(Succession succession) {
        return Arrays.asList(
                succession.newKey(),
                succession.newName(),
                succession.newProvince(),
                succession.oldKey(),
                succession.oldName(),
                succession.part(),
                succession.note());
    }

    private static void copy(
            Connection connection, String target, Stream<List<@Nullable Object>> rows)
            throws SQLException, IOException {
        var lines =
                rows.map(
                                row ->
                                        row.stream()
                                                .map(V0011__load_administrative_units::quoted)
                                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n", "", "\n"));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + target + " FROM STDIN (FORMAT csv)", new StringReader(lines));
    }

    /** An empty value becomes NULL. */
    private static String quoted(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }
}
