package vn.giamngheo.recognition;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HistoryEntry;
import vn.giamngheo.household.HouseholdHistory;
import vn.giamngheo.shared.PovertyCategory;

/** Classes and certificates, in the history of a household. */
@Component
class RecognitionTimeline implements HouseholdHistory {

    private final JdbcClient jdbc;

    RecognitionTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HistoryEntry> of(UUID householdId) {
        return jdbc.sql(
                        """
                        SELECT p.valid_from, p.category, p.decision_number, p.source, p.decision_id,
                            c.number AS certificate
                        FROM giamngheo.category_period p
                        LEFT JOIN giamngheo.certificate c
                            ON c.decision_id = p.decision_id AND c.household_id = p.household_id
                        WHERE p.household_id = :household ORDER BY p.valid_from
                        """)
                .param("household", householdId)
                .query(
                        (row, number) -> {
                            var category =
                                    PovertyCategory.valueOf(row.getString("category")).label();
                            var certificate = row.getString("certificate");
                            var decision = row.getString("decision_id");
                            return new HistoryEntry(
                                    row.getDate("valid_from").toLocalDate(),
                                    "Công nhận: " + category,
                                    "Quyết định số %s%s%s"
                                            .formatted(
                                                    row.getString("decision_number"),
                                                    certificate == null
                                                            ? ""
                                                            : ", giấy chứng nhận số " + certificate,
                                                    "IMPORT".equals(row.getString("source"))
                                                            ? ", nhập từ tệp"
                                                            : ""),
                                    decision == null ? null : "/quyet-dinh/" + decision);
                        })
                .list();
    }
}
