package vn.giamngheo.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/** Reads the written answers to households that asked and were not recognised. */
@UseCase
public class Refusals {

    private static final String VIEW =
            """
            SELECT id, decision_id, household_id, commune_key, number, head_name, residence,
                received_on, reasons
            FROM giamngheo.refusal
            """;

    private final JdbcClient jdbc;

    Refusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number. */
    public List<Refusal> of(UUID decisionId) {
        return jdbc.sql(VIEW + " WHERE decision_id = :id ORDER BY sequence")
                .param("id", decisionId)
                .query(Refusals::refusal)
                .list();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    public Refusal refusal(UUID id) {
        return jdbc.sql(VIEW + " WHERE id = :id")
                .param("id", id)
                .query(Refusals::refusal)
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND", "Không có thông báo không công nhận này."));
    }

    /** How many there will be when the round is decided as it stands. */
    public int expected(UUID roundId) {
        return jdbc.sql(
                        """
                        SELECT count(DISTINCT q.household_id) FROM giamngheo.review_request q
                        JOIN giamngheo.household_review r
                            ON r.round_id = q.round_id AND r.household_id = q.household_id
                        WHERE q.round_id = :round AND r.state = 'CLASSIFIED'
                            AND r.category = 'NOT_POOR' AND NOT EXISTS (
                                SELECT 1 FROM giamngheo.household_review later
                                WHERE later.round_id = r.round_id
                                    AND later.household_id = r.household_id
                                    AND later.attempt > r.attempt)
                        """)
                .param("round", roundId)
                .query(Integer.class)
                .single();
    }

    private static Refusal refusal(ResultSet row, int number) throws SQLException {
        return new Refusal(
                row.getObject("id", UUID.class),
                row.getObject("decision_id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("commune_key"),
                row.getString("number"),
                row.getString("head_name"),
                row.getString("residence"),
                row.getDate("received_on").toLocalDate(),
                List.of((String[]) row.getArray("reasons").getArray()));
    }

    /** One answer, as it was written when the decision was signed. */
    public record Refusal(
            UUID id,
            UUID decisionId,
            UUID householdId,
            String communeKey,
            String number,
            String headName,
            String residence,
            LocalDate receivedOn,
            List<String> reasons) {}
}
