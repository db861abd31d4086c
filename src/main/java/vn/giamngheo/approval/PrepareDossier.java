package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** Lập hồ sơ trình: the poverty officer makes the round's one dossier, once all is posted out. */
@UseCase
public class PrepareDossier {

    private static final int NOTE_LIMIT = 4000;

    private final DossierRecords dossiers;
    private final Rounds rounds;
    private final RoundGate gate;
    private final AuditTrail audit;
    private final Clock clock;

    PrepareDossier(
            DossierRecords dossiers, Rounds rounds, RoundGate gate, AuditTrail audit, Clock clock) {
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the dossier of the round; there is one, whoever asks how often.
     *
     * @return its id
     */
    public UUID open(UUID roundId) {
        return dossiers.findByRoundId(roundId)
                .orElseGet(
                        () ->
                                dossiers.save(
                                        new Dossier(roundId, rounds.round(roundId).communeKey())))
                .id();
    }

    /**
     * Saves the officer's remarks for the report as one types.
     *
     * @throws InvalidInput at {@code note}
     */
    public void saveNote(UUID roundId, String note, Actor actor) {
        var dossier = dossier(roundId);
        if (!actor.hasRole(Roles.POVERTY_OFFICER) || !actor.worksFor(dossier.communeKey())) {
            throw new BusinessException(
                    "FORBIDDEN", "Hồ sơ do công chức làm công tác giảm nghèo của xã lập.");
        }
        var cleaned = VietnameseText.clean(note);
        if (cleaned.length() > NOTE_LIMIT) {
            throw new InvalidInput("note", "Nội dung dài quá 4.000 ký tự. Hãy rút gọn.");
        }
        dossier.note(cleaned);
    }

    /**
     * Makes the dossier final and its preparer known, who from now on may not sign it.
     *
     * @throws BusinessException NOT_POSTED_OUT while anything of the round is still open
     */
    public void record(UUID roundId, Actor actor) {
        var dossier = dossier(roundId);
        if (!gate.allPostedOut(roundId)) {
            throw new BusinessException(
                    "NOT_POSTED_OUT",
                    "Chưa lập được hồ sơ: còn danh sách đang niêm yết hoặc hộ đang phúc tra.");
        }
        dossier.prepare(actor.username(), LocalDate.now(clock));
        audit.record(
                dossier.communeKey(),
                actor.username(),
                "prepare-dossier",
                "dossier",
                dossier.id().toString(),
                "");
    }

    private Dossier dossier(UUID roundId) {
        return dossiers.findByRoundId(roundId)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Chưa đến bước lập hồ sơ: còn danh sách đang niêm yết."));
    }
}
