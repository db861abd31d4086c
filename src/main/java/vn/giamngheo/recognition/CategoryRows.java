package vn.giamngheo.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.giamngheo.household.CurrentCategory;
import vn.giamngheo.shared.PovertyCategory;

/** Reads a period as the register shows it: with its last day instead of the day after. */
final class CategoryRows {

    private CategoryRows() {}

    static CurrentCategory current(ResultSet row) throws SQLException {
        var end = row.getDate("valid_to");
        return new CurrentCategory(
                PovertyCategory.valueOf(row.getString("category")),
                row.getDate("valid_from").toLocalDate(),
                end == null ? null : end.toLocalDate().minusDays(1),
                row.getString("decision_number"),
                row.getDate("decided_on").toLocalDate());
    }
}
