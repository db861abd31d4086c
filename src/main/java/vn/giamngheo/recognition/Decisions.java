package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;

/** Reads signed decisions, their households and certificates. */
@UseCase
public class Decisions {

    private static final String VIEW =
            """
            SELECT id, round_id, dossier_id, commune_key, year, number, signed_on, signer_name,
                signer_title, on_behalf, prepared_by, sha256,
                (SELECT count(*) FROM giamngheo.decision_item i
                 WHERE i.decision_id = decision.id AND i.after = 'POOR') AS poor,
                (SELECT count(*) FROM giamngheo.decision_item i
                 WHERE i.decision_id = decision.id AND i.after = 'NEAR_POOR') AS near_poor,
                (SELECT count(*) FROM giamngheo.certificate c
                 WHERE c.decision_id = decision.id) AS certificates
            FROM giamngheo.decision
            """;

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<DecisionView> of(Collection<String> communeKeys) {
        if (communeKeys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        VIEW
                                + " WHERE commune_key IN (:communes) ORDER BY year DESC, sequence"
                                + " DESC")
                .param("communes", communeKeys)
                .query(DecisionView.class)
                .list();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    public DecisionView decision(UUID id) {
        return jdbc.sql(VIEW + " WHERE id = :id")
                .param("id", id)
                .query(DecisionView.class)
                .optional()
                .orElseThrow(() -> new BusinessException("NOT_FOUND", "Không có quyết định này."));
    }

    public Optional<DecisionView> ofRound(UUID roundId) {
        return jdbc.sql(VIEW + " WHERE round_id = :round")
                .param("round", roundId)
                .query(DecisionView.class)
                .optional();
    }

    public List<Item> items(UUID decisionId) {
        return jdbc.sql(
                        """
                        SELECT household_id, review_id, before, after FROM giamngheo.decision_item
                        WHERE decision_id = :id
                        """)
                .param("id", decisionId)
                .query(Item.class)
                .list();
    }

    /** By number. */
    public List<Certificate> certificates(UUID decisionId) {
        return jdbc.sql(
                        """
                        SELECT id, decision_id, household_id, number, category, issued_on
                        FROM giamngheo.certificate WHERE decision_id = :id ORDER BY sequence
                        """)
                .param("id", decisionId)
                .query(Certificate.class)
                .list();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    public Certificate certificate(UUID id) {
        return jdbc.sql(
                        """
                        SELECT id, decision_id, household_id, number, category, issued_on
                        FROM giamngheo.certificate WHERE id = :id
                        """)
                .param("id", id)
                .query(Certificate.class)
                .optional()
                .orElseThrow(
                        () -> new BusinessException("NOT_FOUND", "Không có giấy chứng nhận này."));
    }

    /** A signed decision as lists and its page show it. */
    public record DecisionView(
            UUID id,
            UUID roundId,
            UUID dossierId,
            String communeKey,
            int year,
            String number,
            LocalDate signedOn,
            String signerName,
            String signerTitle,
            boolean onBehalf,
            String preparedBy,
            String sha256,
            int poor,
            int nearPoor,
            int certificates) {}

    /** One household of a decision, and the four lists it may stand on. */
    public record Item(
            UUID householdId, UUID reviewId, PovertyCategory before, PovertyCategory after) {

        public boolean escapedPoverty() {
            return before == PovertyCategory.POOR && after != PovertyCategory.POOR;
        }

        /** Near-poor before, neither after (form 7.3, column 2). */
        public boolean escapedNearPoverty() {
            return before == PovertyCategory.NEAR_POOR && after == PovertyCategory.NOT_POOR;
        }

        public boolean newlyPoor() {
            return before != PovertyCategory.POOR && after == PovertyCategory.POOR;
        }

        public boolean newlyNearPoor() {
            return before != PovertyCategory.NEAR_POOR && after == PovertyCategory.NEAR_POOR;
        }
    }

    /** One certificate. */
    public record Certificate(
            UUID id,
            UUID decisionId,
            UUID householdId,
            String number,
            PovertyCategory category,
            LocalDate issuedOn) {}
}
