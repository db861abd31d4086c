package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.HoldVillageMeeting;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận kết quả họp dân in the village head's own transaction. */
@Component
class RecordVillageMeetingDelegate implements JavaDelegate {

    private final HoldVillageMeeting holdVillageMeeting;
    private final CurrentActor currentActor;

    RecordVillageMeetingDelegate(HoldVillageMeeting holdVillageMeeting, CurrentActor currentActor) {
        this.holdVillageMeeting = holdVillageMeeting;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VillageReviewVariables.ALL_AGREED.set(
                execution,
                holdVillageMeeting.record(
                        UUID.fromString(execution.getProcessBusinessKey()),
                        currentActor.require()));
    }
}
