package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;

/** Reads proposed corrections, open and signed. */
@UseCase
public class CorrectionViews {

    private static final String VIEW =
            """
            SELECT id, decision_id, commune_key, state, proposed_by, proposed_on, return_reason,
                signed_id
            FROM giamngheo.correction
            """;

    private final JdbcClient jdbc;

    CorrectionViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    public CorrectionView correction(UUID id) {
        return jdbc.sql(VIEW + " WHERE id = :id")
                .param("id", id)
                .query(CorrectionView.class)
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND", "Không có đề nghị đính chính này."));
    }

    /** The proposal about a decision that is not signed yet. */
    public Optional<CorrectionView> openOf(UUID decisionId) {
        return jdbc.sql(VIEW + " WHERE decision_id = :id AND state <> 'SIGNED'")
                .param("id", decisionId)
                .query(CorrectionView.class)
                .optional();
    }

    /** The households of a proposal. */
    public List<Line> lines(UUID correctionId) {
        return jdbc.sql(
                        """
                        SELECT household_id, before, after, wording, reason, basis_number,
                            basis_date, entered_by
                        FROM giamngheo.correction_item WHERE correction_id = :id
                        """)
                .param("id", correctionId)
                .query(Line.class)
                .list();
    }

    /** The households of a signed correction. */
    public List<Line> linesOfSigned(UUID decisionId) {
        return jdbc.sql(
                        """
                        SELECT i.household_id, i.before, i.after, i.wording, i.reason,
                            i.basis_number, i.basis_date, i.entered_by
                        FROM giamngheo.correction_item i
                        JOIN giamngheo.correction c ON c.id = i.correction_id
                        WHERE c.signed_id = :id
                        """)
                .param("id", decisionId)
                .query(Line.class)
                .list();
    }

    /**
     * A proposal.
     *
     * @param state DRAFT, PROPOSED, RETURNED or SIGNED
     * @param proposedBy account; null before it was handed in
     * @param returnReason why the chair sent it back, empty when not
     * @param signedId the decision it became
     */
    public record CorrectionView(
            UUID id,
            UUID decisionId,
            String communeKey,
            String state,
            @Nullable String proposedBy,
            @Nullable LocalDate proposedOn,
            String returnReason,
            @Nullable UUID signedId) {

        /** An officer may still write in it. */
        public boolean beingPrepared() {
            return state.equals("DRAFT") || state.equals("RETURNED");
        }
    }

    /** One household of a proposal. */
    public record Line(
            UUID householdId,
            PovertyCategory before,
            PovertyCategory after,
            String wording,
            String reason,
            String basisNumber,
            LocalDate basisDate,
            String enteredBy) {

        /** "Hộ nghèo, nay là hộ cận nghèo", or that the class stays. */
        public String change() {
            return before == after
                    ? after.label() + " (không thay đổi)"
                    : "%s, nay là %s".formatted(before.label(), lower(after));
        }

        public boolean changesClass() {
            return before != after;
        }

        private static String lower(PovertyCategory category) {
            return "h" + category.label().substring(1);
        }
    }
}
