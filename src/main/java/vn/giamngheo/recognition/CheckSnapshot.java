package vn.giamngheo.recognition;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Holds the stored text of a decision against its fingerprint, whichever format the text has, and
 * against what the audit trail noted when it was signed.
 */
@UseCase
public class CheckSnapshot {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    CheckSnapshot(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA
     */
    public Checked check(UUID decisionId, TerritoryScope scope) {
        var stored = stored(decisionId, scope);
        var computed = Snapshot.of(stored.snapshot()).sha256();
        return new Checked(
                computed.equals(stored.sha256()) && audited(decisionId, stored.sha256()),
                stored.sha256(),
                computed);
    }

    /**
     * The text as it was signed, in UTF-8: its SHA-256 can be computed by anybody. It names every
     * household, so that taking it away is noted.
     *
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA
     */
    public byte[] text(UUID decisionId, Actor actor) {
        var stored = stored(decisionId, TerritoryScope.of(actor));
        audit.record(
                stored.communeKey(),
                actor.username(),
                "download-snapshot",
                "decision",
                decisionId.toString(),
                "");
        return stored.snapshot().getBytes(StandardCharsets.UTF_8);
    }

    private Stored stored(UUID decisionId, TerritoryScope scope) {
        var stored =
                jdbc.sql(
                                """
                                SELECT commune_key, snapshot, sha256 FROM giamngheo.decision
                                WHERE id = :id
                                """)
                        .param("id", decisionId)
                        .query(Stored.class)
                        .optional()
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND", "Không có quyết định này."));
        scope.requireWholeCommune(stored.communeKey());
        return stored;
    }

    /** True as well for decisions that version 0.1.0 signed: it noted the number only. */
    private boolean audited(UUID decisionId, String sha256) {
        return jdbc
                .sql(
                        """
                        SELECT detail FROM giamngheo.audit_entry
                        WHERE subject_type = 'decision' AND subject_id = :id
                            AND action IN ('sign-decision', 'sign-correction')
                        """)
                .param("id", decisionId.toString())
                .query(String.class)
                .list()
                .stream()
                .filter(detail -> detail.contains("sha256:"))
                .allMatch(detail -> detail.endsWith("sha256:" + sha256));
    }

    /**
     * @param sound text, fingerprint and audit trail say the same
     * @param stored fingerprint kept at signing
     * @param computed fingerprint of the text as it lies there now
     */
    public record Checked(boolean sound, String stored, String computed) {}

    record Stored(String communeKey, String snapshot, String sha256) {}
}
