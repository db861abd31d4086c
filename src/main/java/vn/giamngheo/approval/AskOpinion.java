package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/**
 * Asks for the opinion without a signed report, as version 0.1.0 did: dossiers that were on their
 * way then go on so. Since then the chair sends the report ({@link SendReport}).
 */
@UseCase
public class AskOpinion {

    private final DossierRecords dossiers;
    private final OpinionLetters letters;
    private final Clock clock;

    AskOpinion(DossierRecords dossiers, OpinionLetters letters, Clock clock) {
        this.dossiers = dossiers;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Sends the dossier up; an unanswered letter is not sent twice.
     *
     * @throws BusinessException OPINION_AUTHORITY_NOT_CONFIGURED, NO_OPINION_AUTHORITY
     */
    public void ask(UUID dossierId) {
        if (letters.unanswered(dossierId).isEmpty()) {
            letters.open(dossiers.findById(dossierId).orElseThrow(), LocalDate.now(clock));
        }
    }
}
