package db.migration;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Loads the catalogue of benefits as the law research of October 2026 found it. It is confirmed as
 * it stands: what is not verified carries its mark, and a row nobody knows the first day of is
 * never in force.
 */
public class V0218__load_benefit_catalogue extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        load(
                connection,
                "/benefit/benefits.csv",
                "ttitttttittttbbbn",
                """
                INSERT INTO giamngheo.benefit (code, matrix_no, position, name, family, subject,
                    way, exclusive_kind, preference, period, owner_role, helper_roles, body,
                    chair_approves, body_decides, pays_money, target)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, '|'), ?, ?, ?, ?, ?)
                """);
        load(
                connection,
                "/benefit/benefit-papers.csv",
                "titb",
                """
                INSERT INTO giamngheo.benefit_paper (benefit_code, position, name, required)
                VALUES (?, ?, ?, ?)
                """);
        load(
                connection,
                "/benefit/benefit-number-kinds.csv",
                "titttbtn",
                """
                INSERT INTO giamngheo.benefit_number_kind (code, position, name, unit,
                    whom_to_ask, local, benefit_codes, payer)
                VALUES (?, ?, ?, ?, ?, ?, string_to_array(?, '|'), ?)
                """);
        load(
                connection,
                "/benefit/benefit-rules.csv",
                "tttttttddtlniniblninintbt",
                """
                INSERT INTO giamngheo.benefit_rule (id, benefit_code, source_code, condition_text,
                    amount_text, decided_by, legal_basis, valid_from, valid_to, mark, amount,
                    amount_rate, per_mille, per, most_units, at_most, extra, payer,
                    payer_per_mille, needs_number, deadline_days, deadline_kind, deadline_clause,
                    deadline_internal, others_deadline, state, entered_by, entered_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    'CONFIRMED', 'seed', timestamptz '2026-10-01 00:00+07')
                """);
        load(
                connection,
                "/benefit/benefit-numbers.csv",
                "tddltt",
                """
                INSERT INTO giamngheo.benefit_number (id, code, valid_from, valid_to, value,
                    legal_basis, mark, state, entered_by, entered_at)
                VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?, 'CONFIRMED', 'seed',
                    timestamptz '2026-10-01 00:00+07')
                """);
    }

    /**
     * @param types of the columns in their order: text, n text or null, int, long, boolean, date
     */
    private static void load(Connection connection, String file, String types, String insert)
            throws SQLException {
        try (var statement = connection.prepareStatement(insert)) {
            for (var row : CsvFile.rows(file)) {
                if (row.size() != types.length()) {
                    throw new IllegalStateException(file + ": wrong number of columns in " + row);
                }
                for (int column = 0; column < types.length(); column++) {
                    set(statement, column + 1, types.charAt(column), row.get(column));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, int column, char type, String value)
            throws SQLException {
        switch (type) {
            case 't' -> statement.setString(column, value);
            case 'n' -> statement.setString(column, value.isEmpty() ? null : value);
            case 'b' -> statement.setBoolean(column, Boolean.parseBoolean(value));
            case 'i', 'l' -> {
                if (value.isEmpty()) {
                    statement.setNull(column, type == 'i' ? Types.INTEGER : Types.BIGINT);
                } else {
                    statement.setLong(column, Long.parseLong(value));
                }
            }
            case 'd' -> {
                var day = value.isEmpty() ? null : Date.valueOf(LocalDate.parse(value));
                statement.setDate(column, day);
            }
            default -> throw new IllegalStateException("no type " + type);
        }
    }
}
