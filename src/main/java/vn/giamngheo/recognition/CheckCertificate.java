package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;

/**
 * What anybody who holds a certificate may learn of it without an account: whether it is valid
 * today, for which commune, year and class. Nothing about the people it names.
 */
@UseCase
public class CheckCertificate {

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckCertificate(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty for a token that no certificate has. */
    public Optional<Checked> check(String token) {
        return jdbc.sql(
                        """
                        SELECT u.full_name AS commune, c.category, r.year + 1 AS year,
                            d.number AS decision_number, d.signed_on, c.revoked_on,
                            (SELECT min(later.signed_on) FROM giamngheo.decision later
                             JOIN giamngheo.decision_item i ON i.decision_id = later.id
                             WHERE later.round_id = d.round_id
                                AND i.household_id = c.household_id
                                AND (later.year, later.sequence) > (d.year, d.sequence)
                                AND i.after <> c.category) AS changed_on
                        FROM giamngheo.certificate c
                        JOIN giamngheo.decision d ON d.id = c.decision_id
                        JOIN giamngheo.review_round r ON r.id = d.round_id
                        JOIN giamngheo.administrative_unit u ON u.unit_key = c.commune_key
                        WHERE c.token = :token
                        """)
                .param("token", token)
                .query(Row.class)
                .optional()
                .map(row -> row.on(LocalDate.now(clock)));
    }

    /** What a certificate is worth today. */
    public enum Standing {
        VALID,
        NOT_YET,
        OVER,
        REVOKED
    }

    /**
     * The answer to whoever asks.
     *
     * @param year the year for which the right counts
     * @param endedOn since when it is revoked, or another decision changed the class; else null
     */
    public record Checked(
            Standing standing,
            String commune,
            int year,
            PovertyCategory category,
            String decisionNumber,
            LocalDate decidedOn,
            @Nullable LocalDate endedOn) {}

    record Row(
            String commune,
            PovertyCategory category,
            int year,
            String decisionNumber,
            LocalDate signedOn,
            @Nullable LocalDate revokedOn,
            @Nullable LocalDate changedOn) {

        Checked on(LocalDate today) {
            var ended = revokedOn != null ? revokedOn : changedOn;
            return new Checked(
                    standing(today, ended),
                    commune,
                    year,
                    category,
                    decisionNumber,
                    signedOn,
                    ended);
        }

        private Standing standing(LocalDate today, @Nullable LocalDate ended) {
            if (ended != null) {
                return Standing.REVOKED;
            }
            if (today.getYear() < year) {
                return Standing.NOT_YET;
            }
            return today.getYear() > year ? Standing.OVER : Standing.VALID;
        }
    }
}
