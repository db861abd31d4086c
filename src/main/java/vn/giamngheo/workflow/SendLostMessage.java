package vn.giamngheo.workflow;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;

/**
 * Gửi lại: tells a process what it waits for and what has happened meanwhile. The record is asked
 * again under its lock, so that nobody is told twice and nobody too early.
 */
@UseCase
public class SendLostMessage {

    private final LostMessages lostMessages;
    private final StuckRepairs repairs;

    SendLostMessage(LostMessages lostMessages, StuckRepairs repairs) {
        this.lostMessages = lostMessages;
        this.repairs = repairs;
    }

    /**
     * All of them or none.
     *
     * @param waitIds waits as they were seen, by the engine's subscription
     * @throws InvalidInput fields steps, reason
     * @throws BusinessException FORBIDDEN for anybody but an administrator
     */
    public void send(Actor actor, Collection<String> waitIds, @Nullable String reason) {
        StuckRepairs.requireAdministrator(actor);
        var chosen = Set.copyOf(waitIds);
        var lost = lostMessages.among(chosen);
        var errors = new InputErrors();
        errors.addIf(chosen.isEmpty(), "steps", "Chọn ít nhất một hồ sơ để gửi lại.");
        errors.addIf(
                lost.size() < chosen.size(),
                "steps",
                "%d hồ sơ đã đi tiếp. Xem lại danh sách.".formatted(chosen.size() - lost.size()));
        var why = repairs.checkedReason(reason, errors);
        errors.throwIfAny();
        for (var waiting : lost) {
            lostMessages.sendAgain(waiting);
            repairs.record(
                    actor,
                    StuckRepairs.Act.SEND_MESSAGE,
                    new StuckRepairs.Step(
                            waiting.process(),
                            waiting.step(),
                            waiting.businessKey(),
                            waiting.commune()),
                    why);
        }
    }
}
