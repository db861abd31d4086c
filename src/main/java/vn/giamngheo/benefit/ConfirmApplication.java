package vn.giamngheo.benefit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.recognition.Signer;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Xác nhận đề nghị: the chair or a deputy confirms what an official checked, decides where the
 * decision is the commune's, or gives the request back. Nobody confirms what they checked.
 */
@UseCase
public class ConfirmApplication {

    static final String CONFIRMED = "CONFIRMED";
    static final String RETURNED = "RETURNED";

    private static final int LONGEST_NOTE = 1000;

    private final ApplicationAccess access;
    private final ApplicationDrafts drafts;
    private final RequestTerms terms;
    private final ApplicationHistory history;
    private final ApplicationNumbers numbers;
    private final ApplicationCourse course;

    ConfirmApplication(
            ApplicationAccess access,
            ApplicationDrafts drafts,
            RequestTerms terms,
            ApplicationHistory history,
            ApplicationNumbers numbers,
            ApplicationCourse course) {
        this.access = access;
        this.drafts = drafts;
        this.terms = terms;
        this.history = history;
        this.numbers = numbers;
        this.course = course;
    }

    /**
     * Keeps what the chair decided, as a draft of the task.
     *
     * @param outcome CONFIRMED or RETURNED
     * @param note reason; required when it goes back
     * @param amount whole đồng where the commune decides on money
     * @throws InvalidInput at {@code outcome}, {@code note}, {@code amount}
     * @throws BusinessException FORBIDDEN, APPLICATION_STATE, CHECKER_CONFIRMS
     */
    public void save(UUID id, String outcome, String note, @Nullable Long amount, Actor actor) {
        var application = access.ofChair(id, actor);
        application.requireConfirming();
        application.requireOtherThanChecker(actor.username());
        var text = VietnameseText.clean(note);
        if (!outcome.equals(CONFIRMED) && !outcome.equals(RETURNED)) {
            throw new InvalidInput("outcome", "Chọn xác nhận hoặc trả lại.");
        }
        if (outcome.equals(RETURNED) && text.isEmpty()) {
            throw new InvalidInput("note", "Ghi lý do trả lại để cán bộ biết phải làm gì.");
        }
        if (text.length() > LONGEST_NOTE) {
            throw new InvalidInput("note", "Nội dung dài quá 1.000 ký tự. Hãy rút gọn.");
        }
        if (outcome.equals(CONFIRMED)
                && decidesOnMoney(application)
                && (amount == null || amount <= 0)) {
            throw new InvalidInput("amount", "Nhập số tiền quyết định hỗ trợ bằng đồng.");
        }
        keep(id, outcome, text, "", amount, actor);
    }

    /** The chair confirms on a list of several, all under one number. */
    void saveConfirmed(UUID id, String number, Actor actor) {
        var application = access.ofChair(id, actor);
        application.requireConfirming();
        application.requireOtherThanChecker(actor.username());
        keep(id, CONFIRMED, "", number, null, actor);
    }

    private void keep(
            UUID id,
            String outcome,
            String note,
            String number,
            @Nullable Long amount,
            Actor actor) {
        drafts.save(
                id,
                new ApplicationDrafts.Draft(
                        ApplicationStep.CONFIRM, outcome, note, number, null, amount),
                actor);
    }

    /**
     * @return whether it was confirmed
     * @throws BusinessException FORBIDDEN, NOTHING_SAVED, APPLICATION_STATE, CHECKER_CONFIRMS,
     *     SIGNER_TITLE
     */
    public boolean record(UUID id, Actor actor) {
        var application = access.ofChair(id, actor);
        application.requireConfirming();
        application.requireOtherThanChecker(actor.username());
        var draft = drafts.take(id, ApplicationStep.CONFIRM, actor);
        if (draft.outcome().equals(RETURNED)) {
            application.giveBack(draft.note());
            history.tell(
                    application,
                    actor,
                    "return-application",
                    "Chủ tịch UBND xã trả lại đề nghị",
                    draft.note());
            return false;
        }
        var signer = Signer.of(actor, application.communeKey());
        var today = numbers.today();
        var number = draft.number().isEmpty() ? newNumber(application) : draft.number();
        var amount = decidesOnMoney(application) ? draft.amount() : null;
        application.confirm(number, amount, signer.username(), signer.title(), today);
        course.communeDone(application, today);
        history.tell(
                application,
                actor,
                "confirm-application",
                application.bodyDecides()
                        ? "Chủ tịch UBND xã đã xác nhận, số " + number
                        : "Chủ tịch UBND xã đã quyết định, số " + number,
                draft.note());
        return true;
    }

    String newNumber(BenefitApplication application) {
        return numbers.confirmation(application, terms.benefit(application.benefitCode()));
    }

    private boolean decidesOnMoney(BenefitApplication application) {
        return !application.bodyDecides()
                && terms.procedure(terms.benefit(application.benefitCode()), application.kind())
                        .asksAmount();
    }
}
