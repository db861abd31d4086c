package vn.giamngheo.approval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** What the authority writes before it answers: households named with reasons, a remark. */
@UseCase
public class DraftOpinion {

    private static final int REASON_LIMIT = 1000;
    private static final int REMARK_LIMIT = 4000;

    private final DossierRecords dossiers;
    private final OpinionLetters letters;
    private final Rounds rounds;

    DraftOpinion(DossierRecords dossiers, OpinionLetters letters, Rounds rounds) {
        this.dossiers = dossiers;
        this.letters = letters;
        this.rounds = rounds;
    }

    /**
     * Names the households to be checked again. A reason may still be missing while one chooses;
     * the answer wants one for every household.
     *
     * @param reasons reason by id of the household's review
     * @throws InvalidInput at {@code reason-<review id>}
     */
    public void nameHouseholds(UUID dossierId, Map<UUID, String> reasons, Actor actor) {
        var dossier = dossiers.findById(dossierId).orElseThrow();
        AuthorityRole.require(dossier, actor);
        var letter = letters.requireUnanswered(dossierId);
        var inDossier =
                rounds.results(dossier.roundId()).stream()
                        .map(Rounds.ReviewResult::reviewId)
                        .collect(Collectors.toSet());
        var errors = new InputErrors();
        Map<UUID, String> cleaned = new LinkedHashMap<>();
        reasons.forEach(
                (review, reason) -> {
                    var text = VietnameseText.clean(reason);
                    errors.addIf(
                                    !inDossier.contains(review),
                                    "reason-" + review,
                                    "Hộ này không thuộc hồ sơ.")
                            .addIf(
                                    text.length() > REASON_LIMIT,
                                    "reason-" + review,
                                    "Lý do dài quá 1.000 ký tự. Hãy rút gọn.");
                    cleaned.put(review, text);
                });
        errors.throwIfAny();
        letter.name(cleaned);
    }

    /**
     * @throws InvalidInput at {@code remark}
     * @throws BusinessException NOT_FOUND when no letter waits
     */
    public void remark(UUID dossierId, String remark, Actor actor) {
        AuthorityRole.require(dossiers.findById(dossierId).orElseThrow(), actor);
        var text = VietnameseText.clean(remark);
        if (text.length() > REMARK_LIMIT) {
            throw new InvalidInput("remark", "Nội dung dài quá 4.000 ký tự. Hãy rút gọn.");
        }
        letters.requireUnanswered(dossierId).remark(text);
    }
}
