package vn.giamngheo.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** The dossier for the modules after this one: reading it, and what signing does to it. */
@UseCase
public class Dossiers {

    private final DossierRecords dossiers;
    private final Opinions opinions;

    Dossiers(DossierRecords dossiers, Opinions opinions) {
        this.dossiers = dossiers;
        this.opinions = opinions;
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    public DossierView dossier(UUID dossierId) {
        return view(
                dossiers.findById(dossierId)
                        .orElseThrow(
                                () -> new BusinessException("NOT_FOUND", "Không có hồ sơ này.")));
    }

    /** Empty (null) while the round has not come to its dossier. */
    public @Nullable DossierView ofRound(UUID roundId) {
        return dossiers.findByRoundId(roundId).map(this::view).orElse(null);
    }

    /** Saves why a dossier is sent back unsigned, as a draft of that answer. */
    public void explainReturn(UUID dossierId, String reason) {
        dossiers.findById(dossierId).orElseThrow().explainReturn(VietnameseText.clean(reason));
    }

    /** Back to its preparer, unsigned. */
    public void returnToPreparer(UUID dossierId) {
        dossiers.findById(dossierId).orElseThrow().returnToPreparer();
    }

    public void decided(UUID dossierId) {
        dossiers.findById(dossierId).orElseThrow().decided();
    }

    private DossierView view(Dossier dossier) {
        var letters =
                opinions.findByDossierIdOrderByNumber(dossier.id()).stream()
                        .map(
                                opinion ->
                                        new OpinionView(
                                                opinion.number(),
                                                opinion.authorityTitle(),
                                                opinion.clause(),
                                                opinion.mark(),
                                                opinion.askedOn(),
                                                opinion.dueOn(),
                                                opinion.outcome() == null
                                                        ? null
                                                        : opinion.outcome()
                                                                == Opinion.Outcome.AGREED,
                                                opinion.answeredOn(),
                                                opinion.reference(),
                                                opinion.returns()))
                        .toList();
        return new DossierView(
                dossier.id(),
                dossier.roundId(),
                dossier.communeKey(),
                dossier.state().name(),
                dossier.reportNote(),
                dossier.returnReason(),
                dossier.preparedBy(),
                dossier.preparedOn(),
                letters);
    }

    /**
     * The dossier as its page shows it.
     *
     * @param state OPEN, PREPARED, RETURNED, CLEARED or DECIDED
     * @param returnReason why the chair sent it back, empty when not
     * @param preparedBy account of the preparer, who may not sign
     */
    public record DossierView(
            UUID id,
            UUID roundId,
            String communeKey,
            String state,
            String reportNote,
            String returnReason,
            @Nullable String preparedBy,
            @Nullable LocalDate preparedOn,
            List<OpinionView> opinions) {

        /** The last letter up; null while none was sent. */
        public @Nullable OpinionView latestLetter() {
            return opinions.isEmpty() ? null : opinions.get(opinions.size() - 1);
        }
    }

    /**
     * One letter up and its answer.
     *
     * @param agreed null while unanswered
     * @param returns reason by review of the households named for checking again
     */
    public record OpinionView(
            int number,
            String authorityTitle,
            String clause,
            String mark,
            LocalDate askedOn,
            LocalDate dueOn,
            @Nullable Boolean agreed,
            @Nullable LocalDate answeredOn,
            String reference,
            Map<UUID, String> returns) {}
}
