package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.PrepareVillageMeeting;

/** Chuẩn bị phiếu ghi cuộc họp dân. */
@Component
class PrepareVillageMeetingDelegate implements JavaDelegate {

    private final PrepareVillageMeeting prepareVillageMeeting;

    PrepareVillageMeetingDelegate(PrepareVillageMeeting prepareVillageMeeting) {
        this.prepareVillageMeeting = prepareVillageMeeting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var households =
                prepareVillageMeeting.prepare(UUID.fromString(execution.getProcessBusinessKey()));
        VillageReviewVariables.NOBODY_TO_MEET.set(execution, households == 0);
    }
}
