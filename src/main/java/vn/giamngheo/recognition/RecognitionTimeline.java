package vn.giamngheo.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HistoryEntry;
import vn.giamngheo.household.HouseholdHistory;
import vn.giamngheo.shared.PovertyCategory;

/** Classes, corrections, certificates and refusals, in the history of a household. */
@Component
class RecognitionTimeline implements HouseholdHistory {

    private final JdbcClient jdbc;

    RecognitionTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HistoryEntry> of(UUID householdId) {
        return Stream.of(classes(householdId), corrections(householdId), refusals(householdId))
                .flatMap(List::stream)
                .toList();
    }

    private List<HistoryEntry> classes(UUID householdId) {
        return jdbc.sql(
                        """
                        SELECT p.valid_from, p.category, p.decision_number, p.source, p.decision_id,
                            c.number AS certificate
                        FROM giamngheo.category_period p
                        LEFT JOIN giamngheo.certificate c
                            ON c.decision_id = p.decision_id AND c.household_id = p.household_id
                        WHERE p.household_id = :household AND NOT EXISTS (
                            SELECT FROM giamngheo.decision d
                            WHERE d.id = p.decision_id AND d.kind = 'CORRECTION')
                        ORDER BY p.valid_from
                        """)
                .param("household", householdId)
                .query(
                        (row, number) -> {
                            var decision = row.getString("decision_id");
                            return new HistoryEntry(
                                    row.getDate("valid_from").toLocalDate(),
                                    "Công nhận: " + category(row, "category").label(),
                                    "Quyết định số %s%s%s"
                                            .formatted(
                                                    row.getString("decision_number"),
                                                    certificate(row),
                                                    "IMPORT".equals(row.getString("source"))
                                                            ? ", nhập từ tệp"
                                                            : ""),
                                    decision == null ? null : "/quyet-dinh/" + decision);
                        })
                .list();
    }

    private List<HistoryEntry> corrections(UUID householdId) {
        return jdbc.sql(
                        """
                        SELECT d.id, d.number, d.signed_on, old.number AS corrected, i.before,
                            i.after, c.number AS certificate
                        FROM giamngheo.decision_item i
                        JOIN giamngheo.decision d ON d.id = i.decision_id
                        JOIN giamngheo.decision old ON old.id = d.corrects_id
                        LEFT JOIN giamngheo.certificate c
                            ON c.decision_id = d.id AND c.household_id = i.household_id
                        WHERE i.household_id = :household ORDER BY d.signed_on
                        """)
                .param("household", householdId)
                .query(
                        (row, number) ->
                                new HistoryEntry(
                                        row.getDate("signed_on").toLocalDate(),
                                        "Đính chính: " + category(row, "after").label(),
                                        "Quyết định số %s đính chính Quyết định số %s (%s)%s"
                                                .formatted(
                                                        row.getString("number"),
                                                        row.getString("corrected"),
                                                        before(row),
                                                        certificate(row)),
                                        "/quyet-dinh/" + row.getString("id")))
                .list();
    }

    private List<HistoryEntry> refusals(UUID householdId) {
        return jdbc.sql(
                        """
                        SELECT r.number, r.decision_id, d.signed_on
                        FROM giamngheo.refusal r
                        JOIN giamngheo.decision d ON d.id = r.decision_id
                        WHERE r.household_id = :household ORDER BY d.signed_on
                        """)
                .param("household", householdId)
                .query(
                        (row, number) ->
                                new HistoryEntry(
                                        row.getDate("signed_on").toLocalDate(),
                                        "Không công nhận hộ nghèo, hộ cận nghèo",
                                        "Thông báo số " + row.getString("number"),
                                        "/quyet-dinh/" + row.getString("decision_id")))
                .list();
    }

    private static String before(ResultSet row) throws SQLException {
        var before = category(row, "before");
        return before == category(row, "after")
                ? "thông tin ghi sai"
                : "trước là h" + before.label().substring(1);
    }

    private static String certificate(ResultSet row) throws SQLException {
        var number = row.getString("certificate");
        return number == null ? "" : ", giấy chứng nhận số " + number;
    }

    private static PovertyCategory category(ResultSet row, String column) throws SQLException {
        return PovertyCategory.valueOf(row.getString(column));
    }
}
