package vn.giamngheo.approval.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.Dossiers.DossierView;
import vn.giamngheo.calendar.WorkingDays;

/** Says since when the authority owes its answer, the same way on every page. */
@Component
class LateAnswer {

    private final WorkingDays workingDays;
    private final Clock clock;

    LateAnswer(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Null while nothing is late. */
    @Nullable String words(@Nullable DossierView dossier) {
        if (dossier == null || !dossier.awaitsAnswer()) {
            return null;
        }
        var letter = dossier.latestLetter();
        var today = LocalDate.now(clock);
        if (!letter.dueOn().isBefore(today)) {
            return null;
        }
        return "%s quá hạn trả lời từ ngày %td/%<tm/%<tY, đã %d ngày làm việc. Không trả lời không phải là thống nhất: hồ sơ vẫn chờ ý kiến."
                .formatted(
                        letter.authorityTitle(),
                        letter.dueOn().plusDays(1),
                        -workingDays.between(today, letter.dueOn()));
    }
}
