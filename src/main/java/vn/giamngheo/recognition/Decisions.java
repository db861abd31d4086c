package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.document.Signature;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;

/** Reads signed decisions, their households and certificates. */
@UseCase
public class Decisions {

    private static final String VIEW =
            """
            SELECT id, kind = 'CORRECTION' AS correction, round_id, dossier_id, corrects_id,
                (SELECT old.number FROM giamngheo.decision old
                 WHERE old.id = decision.corrects_id) AS corrects_number,
                commune_key, year, number, signed_on, signer_name, signer_title, on_behalf,
                prepared_by, sha256, effected,
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

    /** The decision on the round itself, whatever corrects it. */
    public Optional<DecisionView> ofRound(UUID roundId) {
        return jdbc.sql(VIEW + " WHERE round_id = :round AND kind = 'ORIGINAL'")
                .param("round", roundId)
                .query(DecisionView.class)
                .optional();
    }

    /** Decisions that correct this one, the earliest first. */
    public List<DecisionView> correctionsOf(UUID decisionId) {
        return jdbc.sql(VIEW + " WHERE corrects_id = :id ORDER BY year, sequence")
                .param("id", decisionId)
                .query(DecisionView.class)
                .list();
    }

    /** What holds now for the households of a round: the latest decision on each of them. */
    public List<Item> latestItems(UUID roundId) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT ON (i.household_id) i.household_id, i.review_id, i.before,
                            i.after
                        FROM giamngheo.decision_item i
                        JOIN giamngheo.decision d ON d.id = i.decision_id
                        WHERE d.round_id = :round
                        ORDER BY i.household_id, d.year DESC, d.sequence DESC
                        """)
                .param("round", roundId)
                .query(Item.class)
                .list();
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

    /**
     * A signed decision as lists and its page show it.
     *
     * @param dossierId null for a correction
     * @param correctsId the decision that this one corrects; null for a decision on a dossier
     * @param effected its steps are done: categories changed, certificates issued
     */
    public record DecisionView(
            UUID id,
            boolean correction,
            UUID roundId,
            @Nullable UUID dossierId,
            @Nullable UUID correctsId,
            @Nullable String correctsNumber,
            String communeKey,
            int year,
            String number,
            LocalDate signedOn,
            String signerName,
            String signerTitle,
            boolean onBehalf,
            String preparedBy,
            String sha256,
            boolean effected,
            int poor,
            int nearPoor,
            int certificates) {

        /** As it stands under the decision. */
        Signature signature() {
            return onBehalf ? Signature.deputyForChair(signerName) : Signature.chair(signerName);
        }
    }

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
}
