package vn.giamngheo.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes who did what, in the transaction of the act itself. Append-only; one chain of hashes per
 * commune, so that a removed or altered entry shows. Carries ids and outcomes, no personal data.
 */
@Component
public class AuditTrail {

    private static final String CHAIN_START = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param communeKey whose chain the entry joins
     * @param actor account name, or "system"
     * @param action verb in English, "sign-decision"
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String communeKey,
            String actor,
            String action,
            String subjectType,
            String subjectId,
            String detail) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('audit ' || :commune, 0))")
                .param("commune", communeKey)
                .query((row, number) -> number)
                .single();
        var last =
                jdbc.sql(
                                """
                                SELECT sequence, hash FROM giamngheo.audit_entry
                                WHERE commune_key = :commune ORDER BY sequence DESC LIMIT 1
                                """)
                        .param("commune", communeKey)
                        .query((row, number) -> new Link(row.getLong(1), row.getString(2)))
                        .optional()
                        .orElse(new Link(0, CHAIN_START));
        var happenedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hash =
                sha256(
                        String.join(
                                "\n",
                                last.hash(),
                                happenedAt.toString(),
                                actor,
                                action,
                                subjectType,
                                subjectId,
                                detail));
        jdbc.sql(
                        """
INSERT INTO giamngheo.audit_entry (commune_key, sequence, happened_at, actor,
    action, subject_type, subject_id, detail, previous_hash, hash)
VALUES (:commune, :sequence, :at, :actor, :action, :type, :id, :detail,
    :previous, :hash)
""")
                .param("commune", communeKey)
                .param("sequence", last.sequence() + 1)
                .param("at", Timestamp.from(happenedAt))
                .param("actor", actor)
                .param("action", action)
                .param("type", subjectType)
                .param("id", subjectId)
                .param("detail", detail)
                .param("previous", last.hash())
                .param("hash", hash)
                .update();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Link(long sequence, String hash) {}
}
