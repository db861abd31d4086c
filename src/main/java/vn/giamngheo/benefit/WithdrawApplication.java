package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** Rút đề nghị: the person changes their mind at any time before there is an outcome. */
@UseCase
public class WithdrawApplication {

    private static final int LONGEST_NOTE = 1000;

    private final ApplicationAccess access;
    private final RequestTerms terms;
    private final ApplicationProcesses processes;
    private final ApplicationHistory history;
    private final ApplicationCourse course;
    private final Clock clock;

    WithdrawApplication(
            ApplicationAccess access,
            RequestTerms terms,
            ApplicationProcesses processes,
            ApplicationHistory history,
            ApplicationCourse course,
            Clock clock) {
        this.access = access;
        this.terms = terms;
        this.processes = processes;
        this.history = history;
        this.course = course;
        this.clock = clock;
    }

    /** Whether the person may write down that a request is withdrawn. */
    public boolean may(UUID id, Actor actor) {
        var application = access.readableBy(id, actor);
        return application.state().open()
                && !application.isRecheck()
                && ApplicationAccess.mayReceive(
                        terms.benefit(application.benefitCode()),
                        application.communeKey(),
                        application.villageKey(),
                        actor);
    }

    /**
     * @throws InvalidInput at {@code withdrawal}
     * @throws BusinessException FORBIDDEN, OUT_OF_AREA, APPLICATION_STATE
     */
    public void withdraw(UUID id, String reason, Actor actor) {
        var application = access.readableBy(id, actor);
        if (!ApplicationAccess.mayReceive(
                terms.benefit(application.benefitCode()),
                application.communeKey(),
                application.villageKey(),
                actor)) {
            throw new BusinessException(
                    "FORBIDDEN", "Việc rút đề nghị do người được nhận đề nghị ghi.");
        }
        var text = VietnameseText.clean(reason);
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            throw new InvalidInput(
                    "withdrawal", "Ghi ai rút đề nghị và vì sao, không quá 1.000 ký tự.");
        }
        var today = LocalDate.now(clock);
        application.withdraw(text, actor.username(), today);
        processes.withdraw(id);
        course.communeDone(application, today);
        history.tell(application, actor, "withdraw-application", "Đã rút đề nghị", text);
    }
}
