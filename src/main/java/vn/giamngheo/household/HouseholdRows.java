package vn.giamngheo.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Rows of the register's tables as the records other modules read. */
final class HouseholdRows {

    private HouseholdRows() {}

    static HouseholdSummary summary(ResultSet row, int number) throws SQLException {
        return new HouseholdSummary(
                row.getObject("id", UUID.class),
                row.getString("commune_key"),
                row.getString("village_key"),
                row.getString("village_name"),
                row.getString("code"),
                row.getString("full_name"),
                Sex.valueOf(row.getString("sex")),
                row.getObject("birth_date", LocalDate.class),
                BirthPrecision.valueOf(row.getString("birth_precision")),
                row.getString("ethnic_group"),
                row.getString("identity_number"),
                row.getString("address"),
                row.getInt("member_count"),
                flags(row),
                row.getObject("closed_on", LocalDate.class));
    }

    static MemberView member(ResultSet row, int number) throws SQLException {
        return new MemberView(
                row.getObject("id", UUID.class),
                row.getString("full_name"),
                Relation.valueOf(row.getString("relation")),
                row.getObject("birth_date", LocalDate.class),
                BirthPrecision.valueOf(row.getString("birth_precision")),
                Sex.valueOf(row.getString("sex")),
                row.getString("identity_number"),
                row.getObject("identity_issued_on", LocalDate.class),
                row.getString("ethnic_group"));
    }

    static HouseholdFlags flags(ResultSet row) throws SQLException {
        return new HouseholdFlags(
                row.getBoolean("ethnic_minority"),
                row.getBoolean("no_labour_capacity"),
                row.getBoolean("revolution_merit"));
    }
}
