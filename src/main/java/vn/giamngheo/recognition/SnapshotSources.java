package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a snapshot pins besides the results: recorded surveys and minutes of meetings. */
@Component
class SnapshotSources {

    private final JdbcClient jdbc;

    SnapshotSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Minutes of every recorded meeting of a round, by village and number. */
    List<Minutes> minutes(UUID roundId) {
        return jdbc.sql(
                        """
                        SELECT v.village_key, m.number, m.held_on
                        FROM giamngheo.village_meeting m
                        JOIN giamngheo.village_review v ON v.id = m.village_review_id
                        WHERE v.round_id = :round AND m.state = 'RECORDED'
                        ORDER BY v.village_key, m.number
                        """)
                .param("round", roundId)
                .query(Minutes.class)
                .list();
    }

    /** By id of the review; a review that version 0.1.0 classified has none. */
    Map<UUID, Survey> surveys(Collection<UUID> reviewIds) {
        Map<UUID, Survey> surveys = new HashMap<>();
        if (reviewIds.isEmpty()) {
            return surveys;
        }
        jdbc.sql(
                        """
                        SELECT s.review_id, s.sha256, o.point_table_id
                        FROM giamngheo.survey_record s
                        LEFT JOIN giamngheo.review_outcome o
                            ON o.review_id = s.review_id AND o.of_record
                        WHERE s.review_id = ANY(CAST(:ids AS uuid[]))
                        """)
                .param("ids", reviewIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(
                        row -> {
                            surveys.put(
                                    row.getObject(1, UUID.class),
                                    new Survey(row.getString(2), row.getString(3)));
                        });
        return surveys;
    }

    /** One meeting of a village. */
    record Minutes(String villageKey, int number, LocalDate heldOn) {}

    /**
     * @param sha256 of the recorded answers
     * @param pointTable by which B1 was scored; null for a total taken from paper
     */
    record Survey(@Nullable String sha256, @Nullable String pointTable) {

        static final Survey NONE = new Survey(null, null);
    }
}
