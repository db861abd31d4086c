package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;

/** Reads issued certificates, those of a decision and those a household had before. */
@UseCase
public class Certificates {

    private static final String VIEW =
            """
            SELECT c.id, c.decision_id, c.household_id, c.number, c.category, c.issued_on, c.token,
                c.revoked_on, i.review_id, r.year + 1 AS year_of_right
            FROM giamngheo.certificate c
            JOIN giamngheo.decision d ON d.id = c.decision_id
            JOIN giamngheo.review_round r ON r.id = d.round_id
            JOIN giamngheo.decision_item i
                ON i.decision_id = c.decision_id AND i.household_id = c.household_id
            """;

    private final JdbcClient jdbc;

    Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number. */
    public List<Certificate> of(UUID decisionId) {
        return jdbc.sql(VIEW + " WHERE c.decision_id = :id ORDER BY c.sequence")
                .param("id", decisionId)
                .query(Certificate.class)
                .list();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    public Certificate certificate(UUID id) {
        return jdbc.sql(VIEW + " WHERE c.id = :id")
                .param("id", id)
                .query(Certificate.class)
                .optional()
                .orElseThrow(
                        () -> new BusinessException("NOT_FOUND", "Không có giấy chứng nhận này."));
    }

    /** Every certificate the households ever got that was not revoked, by year of right. */
    public List<Certificate> held(Collection<UUID> householdIds) {
        return jdbc.sql(
                        VIEW
                                + """
                                 WHERE c.household_id = ANY(CAST(:ids AS uuid[]))
                                    AND c.revoked_on IS NULL
                                ORDER BY r.year, c.sequence
                                """)
                .param("ids", householdIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(Certificate.class)
                .list();
    }

    /**
     * One certificate.
     *
     * @param token last part of the address under which anybody may check it
     * @param revokedOn null while nobody took it back
     * @param reviewId the result it rests on
     * @param yearOfRight the year after the review, for which the right counts
     */
    public record Certificate(
            UUID id,
            UUID decisionId,
            UUID householdId,
            String number,
            PovertyCategory category,
            LocalDate issuedOn,
            String token,
            @Nullable LocalDate revokedOn,
            UUID reviewId,
            int yearOfRight) {}
}
