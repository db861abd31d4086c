package vn.giamngheo.approval;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HistoryEntry;
import vn.giamngheo.household.HouseholdHistory;

/** What was contested, in the history of a household. */
@Component
class ComplaintTimeline implements HouseholdHistory {

    private final JdbcClient jdbc;

    ComplaintTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HistoryEntry> of(UUID householdId) {
        return jdbc.sql(
                        """
                        SELECT c.received_on, c.origin, coalesce(c.content, (
                            SELECT v.content FROM giamngheo.complaint_voice v
                            WHERE v.complaint_id = c.id ORDER BY v.received_at, v.id LIMIT 1))
                            AS content
                        FROM giamngheo.complaint c
                        JOIN giamngheo.household_review r ON r.id = c.review_id
                        WHERE r.household_id = :household ORDER BY c.received_on
                        """)
                .param("household", householdId)
                .query(
                        (row, number) ->
                                new HistoryEntry(
                                        row.getDate("received_on").toLocalDate(),
                                        "CITIZEN".equals(row.getString("origin"))
                                                ? "Có khiếu nại về kết quả niêm yết"
                                                : "Cấp trên đề nghị kiểm tra lại",
                                        row.getString("content"),
                                        null))
                .list();
    }
}
