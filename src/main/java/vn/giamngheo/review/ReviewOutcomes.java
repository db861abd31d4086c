package vn.giamngheo.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.Classification;

/** What a survey came to under each standard, with every item that led there; written once. */
@Component
class ReviewOutcomes {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReviewOutcomes(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void write(UUID reviewId, Classification result, boolean ofRecord) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.review_outcome (review_id, standard_id, of_record,
                            category, b1_score, b2_score, point_table_id, detail)
                        VALUES (:review, :standard, :ofRecord, :category, :b1, :b2, :table,
                            CAST(:detail AS json))
                        """)
                .param("review", reviewId)
                .param("standard", result.standardId())
                .param("ofRecord", ofRecord)
                .param("category", result.category().name())
                .param("b1", result.b1Score())
                .param("b2", result.b2Score())
                .param("table", result.b1().tableId())
                .param("detail", text(result))
                .update();
    }

    /** The outcome of record; empty for a review that version 0.1.0 classified. */
    Optional<Classification> ofRecord(UUID reviewId) {
        return read(reviewId, true);
    }

    /** The outcome under the province's own standard. */
    Optional<Classification> beside(UUID reviewId) {
        return read(reviewId, false);
    }

    private Optional<Classification> read(UUID reviewId, boolean ofRecord) {
        return jdbc.sql(
                        """
                        SELECT detail FROM giamngheo.review_outcome
                        WHERE review_id = :review AND of_record = :ofRecord
                        """)
                .param("review", reviewId)
                .param("ofRecord", ofRecord)
                .query(String.class)
                .optional()
                .map(this::classification);
    }

    private String text(Classification result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("outcome of " + result.standardId(), e);
        }
    }

    private Classification classification(String text) {
        try {
            return json.readValue(text, Classification.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored outcome cannot be read", e);
        }
    }
}
