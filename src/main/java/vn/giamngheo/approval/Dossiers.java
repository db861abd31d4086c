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
    private final OpinionRemarks remarks;

    Dossiers(DossierRecords dossiers, Opinions opinions, OpinionRemarks remarks) {
        this.dossiers = dossiers;
        this.opinions = opinions;
        this.remarks = remarks;
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
                                                opinion.returns(),
                                                opinion.reportNumber(),
                                                signer(opinion),
                                                opinion.remark(),
                                                remarks.of(opinion.id())))
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

    private static @Nullable String signer(Opinion opinion) {
        return opinion.reportOnBehalf()
                ? "KT. Chủ tịch, %s ký".formatted(opinion.reportSignerName())
                : opinion.reportSignerName() == null ? null : opinion.reportSignerName() + " ký";
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

        /** Whether a letter waits for its answer. */
        public boolean awaitsAnswer() {
            var last = latestLetter();
            return last != null && last.agreed() == null;
        }

        /** Prepared, and neither sent to an authority nor free of one yet. */
        public boolean awaitsSending() {
            return state.equals("PREPARED") && !awaitsAnswer();
        }
    }

    /**
     * One letter up and its answer.
     *
     * @param agreed null while unanswered
     * @param returns reason by review of the households named for checking again; with an open
     *     letter a draft of the authority
     * @param reportNumber "05/BC-UBND"; null for letters of the time before reports were numbered
     * @param signer who signed the report, "KT. Chủ tịch, Nguyễn Văn A ký"
     * @param remark what the authority adds to its answer; with an open letter its draft
     * @param remarks what was said while the answer was awaited
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
            Map<UUID, String> returns,
            @Nullable String reportNumber,
            @Nullable String signer,
            String remark,
            List<OpinionRemarks.Remark> remarks) {}
}
