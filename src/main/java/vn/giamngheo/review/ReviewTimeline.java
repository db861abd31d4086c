package vn.giamngheo.review;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HistoryEntry;
import vn.giamngheo.household.HouseholdHistory;
import vn.giamngheo.shared.PovertyCategory;

/** What reviews say in the history of a household. */
@Component
class ReviewTimeline implements HouseholdHistory {

    private final JdbcClient jdbc;

    ReviewTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HistoryEntry> of(UUID householdId) {
        return jdbc.sql(
                        """
                        SELECT id, classified_on, origin, category, reason, b1_score, b2_score
                        FROM giamngheo.household_review
                        WHERE household_id = :household AND state = 'CLASSIFIED'
                        ORDER BY classified_on, attempt
                        """)
                .param("household", householdId)
                .query(
                        (row, number) ->
                                new HistoryEntry(
                                        row.getDate("classified_on").toLocalDate(),
                                        "%s: %s"
                                                .formatted(
                                                        ReviewOrigin.valueOf(
                                                                        row.getString("origin"))
                                                                .label(),
                                                        PovertyCategory.valueOf(
                                                                        row.getString("category"))
                                                                .label()),
                                        row.getString("reason"),
                                        "/ra-soat/ho/" + row.getString("id")))
                .list();
    }
}
