package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.workflow.Notices;

/**
 * Tells that the authority did not answer in its days. It only tells: no answer is never agreement,
 * the dossier goes on waiting.
 */
@UseCase
public class EscalateSilence {

    private static final List<String> TOLD =
            List.of(Roles.COMMUNE_CHAIR, Roles.OPINION_AUTHORITY, Roles.POVERTY_OFFICER);

    private final DossierRecords dossiers;
    private final OpinionLetters letters;
    private final Notices notices;
    private final Clock clock;

    EscalateSilence(DossierRecords dossiers, OpinionLetters letters, Notices notices, Clock clock) {
        this.dossiers = dossiers;
        this.letters = letters;
        this.notices = notices;
        this.clock = clock;
    }

    /** Does nothing when the answer came meanwhile; told once a letter. */
    public void tell(UUID dossierId) {
        var dossier = dossiers.findById(dossierId).orElseThrow();
        letters.unanswered(dossierId)
                .filter(letter -> letter.dueOn().isBefore(LocalDate.now(clock)))
                .ifPresent(letter -> tell(dossier, letter));
    }

    private void tell(Dossier dossier, Opinion letter) {
        var sentence =
                "%s chưa trả lời %s; quá hạn từ ngày %td/%<tm/%<tY. Không trả lời không phải là thống nhất, hồ sơ vẫn chờ ý kiến."
                        .formatted(
                                letter.authorityTitle(),
                                letter.reportNumber() == null
                                        ? "hồ sơ gửi ngày %td/%<tm/%<tY".formatted(letter.askedOn())
                                        : "Báo cáo số %s ngày %td/%<tm/%<tY"
                                                .formatted(letter.reportNumber(), letter.askedOn()),
                                letter.dueOn().plusDays(1));
        for (var audience : TOLD) {
            notices.tell(
                    dossier.communeKey(),
                    audience,
                    "OPINION_LATE",
                    letter.id().toString(),
                    sentence,
                    "/ho-so/" + dossier.id() + "/y-kien");
        }
    }
}
