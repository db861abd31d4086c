package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.RecordVillageMeeting;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận kết quả họp dân in the village head's own transaction. */
@Component
class RecordVillageMeetingDelegate implements JavaDelegate {

    private final RecordVillageMeeting recordVillageMeeting;
    private final CurrentActor currentActor;

    RecordVillageMeetingDelegate(
            RecordVillageMeeting recordVillageMeeting, CurrentActor currentActor) {
        this.recordVillageMeeting = recordVillageMeeting;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VillageReviewVariables.ALL_AGREED.set(
                execution,
                recordVillageMeeting.record(
                        UUID.fromString(execution.getProcessBusinessKey()),
                        currentActor.require()));
    }
}
