package vn.giamngheo.benefit;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HistoryEntry;
import vn.giamngheo.household.HouseholdHistory;

/** Rights that were opened and ended, in the history of a household: one entry a day. */
@Component
class RightsHistory implements HouseholdHistory {

    private final JdbcClient jdbc;

    RightsHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What only those may read who handle the allowance is counted and not named. */
    @Override
    public List<HistoryEntry> of(UUID householdId) {
        return jdbc.sql(
                        """
                        SELECT happened.day, happened.what, count(*) AS rights,
                            string_agg(DISTINCT b.name, '; ' ORDER BY b.name)
                                FILTER (WHERE b.code <> :hidden) AS names
                        FROM (
                            SELECT opened_on AS day, 'Mở quyền hưởng chính sách' AS what,
                                benefit_code
                            FROM giamngheo.entitlement
                            WHERE household_id = :household AND NOT cancelled
                            UNION ALL
                            SELECT ended_on, 'Kết thúc quyền hưởng chính sách', benefit_code
                            FROM giamngheo.entitlement
                            WHERE household_id = :household AND NOT cancelled
                                AND ended_on IS NOT NULL) AS happened
                        JOIN giamngheo.benefit b ON b.code = happened.benefit_code
                        GROUP BY happened.day, happened.what
                        ORDER BY happened.day, happened.what DESC
                        """)
                .param("household", householdId)
                .param("hidden", Confidential.BENEFIT)
                .query(
                        (row, number) ->
                                new HistoryEntry(
                                        row.getDate("day").toLocalDate(),
                                        row.getString("what"),
                                        "%d quyền: %s."
                                                .formatted(
                                                        row.getInt("rights"),
                                                        row.getString("names") == null
                                                                ? "chính sách khác"
                                                                : row.getString("names")),
                                        "/ho-gia-dinh/" + householdId + "/chinh-sach"))
                .list();
    }
}
