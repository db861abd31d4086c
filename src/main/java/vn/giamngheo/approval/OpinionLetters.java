package vn.giamngheo.approval;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.territory.OpinionAuthorities;

/** Opens the letters that ask for the opinion, with the authority and the days of their date. */
@Component
class OpinionLetters {

    /** The task whose last day is the authority's. */
    static final String TASK = "userTask_giveOpinion";

    private static final String RULE = "OPINION";

    private final Opinions opinions;
    private final OpinionAuthorities authorities;
    private final Deadlines deadlines;

    OpinionLetters(Opinions opinions, OpinionAuthorities authorities, Deadlines deadlines) {
        this.opinions = opinions;
        this.authorities = authorities;
        this.deadlines = deadlines;
    }

    /**
     * The next letter of the dossier.
     *
     * @throws BusinessException OPINION_AUTHORITY_NOT_CONFIGURED, NO_OPINION_AUTHORITY
     */
    Opinion open(Dossier dossier, LocalDate on) {
        var authority =
                authorities
                        .on(dossier.communeKey(), on)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NO_OPINION_AUTHORITY",
                                                "Ngày này không có cơ quan cho ý kiến; kiểm tra lại"
                                                        + " cấu hình địa bàn."));
        var deadline =
                deadlines.set(
                        TASK,
                        dossier.id().toString(),
                        RULE,
                        on,
                        authority.workingDays(),
                        authority.clause());
        var number = last(dossier.id()).map(Opinion::number).orElse(0) + 1;
        return opinions.save(new Opinion(dossier.id(), number, authority, on, deadline.dueOn()));
    }

    Optional<Opinion> last(UUID dossierId) {
        return opinions.findFirstByDossierIdOrderByNumberDesc(dossierId);
    }

    /** The letter that waits for its answer. */
    Optional<Opinion> unanswered(UUID dossierId) {
        return last(dossierId).filter(Opinion::isOpen);
    }

    /**
     * @throws BusinessException NOT_FOUND when no letter waits for its answer
     */
    Opinion requireUnanswered(UUID dossierId) {
        return unanswered(dossierId)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND", "Hồ sơ này không đang chờ ý kiến."));
    }
}
