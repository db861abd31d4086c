package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** Ghi kết quả: what the body outside the commune answered, with number, date and amount. */
@UseCase
public class RecordApplicationOutcome {

    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_REASON = 1000;

    private final ApplicationAccess access;
    private final ApplicationDrafts drafts;
    private final RequestTerms terms;
    private final ApplicationHistory history;
    private final Clock clock;

    RecordApplicationOutcome(
            ApplicationAccess access,
            ApplicationDrafts drafts,
            RequestTerms terms,
            ApplicationHistory history,
            Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.terms = terms;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Keeps the answer as a draft of the task.
     *
     * @throws InvalidInput at {@code outcome}, {@code number}, {@code outcomeOn}, {@code amount},
     *     {@code reason}
     * @throws BusinessException FORBIDDEN
     */
    public void save(UUID id, Answer answer, Actor actor) {
        var application = access.ofOwner(id, actor);
        requireComplete(application, answer);
        drafts.save(
                id,
                new ApplicationDrafts.Draft(
                        ApplicationStep.OUTCOME,
                        answer.outcome(),
                        VietnameseText.clean(answer.reason()),
                        VietnameseText.clean(answer.number()),
                        answer.on(),
                        answer.amount()),
                actor);
    }

    /**
     * @throws BusinessException FORBIDDEN, NOTHING_SAVED, APPLICATION_STATE
     */
    public void record(UUID id, Actor actor) {
        var application = access.ofOwner(id, actor);
        var draft = drafts.take(id, ApplicationStep.OUTCOME, actor);
        var outcome = BenefitApplication.Outcome.valueOf(draft.outcome());
        application.decided(
                new BenefitApplication.Decided(
                        outcome,
                        draft.number(),
                        draft.day(),
                        outcome == BenefitApplication.Outcome.YES ? draft.amount() : null,
                        draft.note()),
                actor.username());
        history.tell(
                application,
                actor,
                "record-application-outcome",
                "Kết quả của cơ quan quyết định: " + application.state().label(),
                draft.note());
    }

    private void requireComplete(BenefitApplication application, Answer answer) {
        var benefit = terms.benefit(application.benefitCode());
        var procedure = terms.procedure(benefit, application.kind());
        var yes = answer.outcome().equals(BenefitApplication.Outcome.YES.name());
        var known =
                Stream.of(BenefitApplication.Outcome.values())
                        .anyMatch(each -> each.name().equals(answer.outcome()));
        var on = answer.on();
        var amount = answer.amount();
        var earliest =
                application.confirmedOn() == null
                        ? application.receivedOn()
                        : application.confirmedOn();
        new InputErrors()
                .addIf(!known, "outcome", "Chọn kết quả của cơ quan quyết định.")
                .addIf(
                        answer.number().isBlank() && benefit.family() != Benefit.Family.LEGAL_AID,
                        "number",
                        "Nhập số văn bản trả lời.")
                .addIf(
                        answer.number().length() > LONGEST_NUMBER,
                        "number",
                        "Số văn bản dài quá 50 ký tự.")
                .addIf(on == null, "outcomeOn", "Nhập ngày của văn bản trả lời.")
                .addIf(
                        on != null && (on.isAfter(LocalDate.now(clock)) || on.isBefore(earliest)),
                        "outcomeOn",
                        "Ngày trả lời phải từ ngày xã xác nhận hoặc nhận đề nghị đến hôm nay.")
                .addIf(
                        yes && procedure.asksAmount() && (amount == null || amount <= 0),
                        "amount",
                        "Nhập số tiền được duyệt bằng đồng, chỉ gồm chữ số.")
                .addIf(
                        known && !yes && answer.reason().isBlank(),
                        "reason",
                        "Ghi lý do như trong văn bản trả lời.")
                .addIf(
                        answer.reason().length() > LONGEST_REASON,
                        "reason",
                        "Lý do dài quá 1.000 ký tự. Hãy rút gọn.")
                .throwIfAny();
    }

    /**
     * What was typed.
     *
     * @param outcome YES or NO; for a second look YES means that the allowance stops
     * @param on null when nothing readable was typed
     */
    public record Answer(
            String outcome,
            String number,
            @Nullable LocalDate on,
            @Nullable Long amount,
            String reason) {}
}
