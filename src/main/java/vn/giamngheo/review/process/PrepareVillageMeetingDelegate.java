package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.HoldVillageMeeting;

/** Chuẩn bị phiếu ghi cuộc họp dân. */
@Component
class PrepareVillageMeetingDelegate implements JavaDelegate {

    private final HoldVillageMeeting holdVillageMeeting;

    PrepareVillageMeetingDelegate(HoldVillageMeeting holdVillageMeeting) {
        this.holdVillageMeeting = holdVillageMeeting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var households =
                holdVillageMeeting.prepare(UUID.fromString(execution.getProcessBusinessKey()));
        VillageReviewVariables.NOBODY_TO_MEET.set(execution, households == 0);
    }
}
