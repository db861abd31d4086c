package vn.giamngheo.benefit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.workflow.TaskDesk;

/**
 * Several borrowers of one savings-and-credit group stand on one list 03/TD: the chair confirms
 * them together, under one number. All of them or none.
 */
@UseCase
public class ConfirmTogether {

    /** The task each of them waits with. */
    public static final String TASK = "userTask_confirmApplication";

    private final BenefitApplications applications;
    private final ApplicationAccess access;
    private final ConfirmApplication confirmApplication;
    private final TaskDesk taskDesk;

    ConfirmTogether(
            BenefitApplications applications,
            ApplicationAccess access,
            ConfirmApplication confirmApplication,
            TaskDesk taskDesk) {
        this.applications = applications;
        this.access = access;
        this.confirmApplication = confirmApplication;
        this.taskDesk = taskDesk;
    }

    /**
     * @return the number of the confirmation
     * @throws InvalidInput at {@code chosen} when nobody is chosen or they are of several groups
     * @throws BusinessException FORBIDDEN, APPLICATION_STATE, CHECKER_CONFIRMS
     */
    public String confirm(List<UUID> ids, Actor actor) {
        var chosen = chosen(ids);
        chosen.forEach(
                each -> {
                    access.ofChair(each.id(), actor);
                    each.requireConfirming();
                    each.requireOtherThanChecker(actor.username());
                });
        var first = chosen.get(0);
        var tasks =
                chosen.stream()
                        .map(each -> taskDesk.require(TASK, each.id().toString(), actor))
                        .toList();
        var number = confirmApplication.newNumber(first);
        chosen.forEach(each -> confirmApplication.saveConfirmed(each.id(), number, actor));
        tasks.forEach(task -> taskDesk.complete(task.taskId(), actor, Map.of()));
        return number;
    }

    private List<BenefitApplication> chosen(List<UUID> ids) {
        var chosen = applications.findByIdIn(ids);
        if (chosen.isEmpty()) {
            throw new InvalidInput("chosen", "Chọn ít nhất một người vay để xác nhận.");
        }
        if (chosen.stream()
                        .map(each -> List.of(each.communeKey(), each.loanGroup()))
                        .distinct()
                        .count()
                > 1) {
            throw new InvalidInput(
                    "chosen", "Chỉ xác nhận chung người vay của cùng một tổ tiết kiệm và vay vốn.");
        }
        if (chosen.get(0).loanGroup().isEmpty()) {
            throw new InvalidInput(
                    "chosen", "Chỉ đề nghị vay qua tổ tiết kiệm và vay vốn mới xác nhận chung.");
        }
        return chosen;
    }
}
