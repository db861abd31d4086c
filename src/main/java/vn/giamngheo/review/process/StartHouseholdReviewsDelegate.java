package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.VillageCourse;

/** Bắt đầu rà soát từng hộ: one batch; the model comes back while more are left. */
@Component
class StartHouseholdReviewsDelegate implements JavaDelegate {

    private final VillageCourse villageCourse;

    StartHouseholdReviewsDelegate(VillageCourse villageCourse) {
        this.villageCourse = villageCourse;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VillageReviewVariables.MORE_HOUSEHOLDS.set(
                execution,
                villageCourse.startHouseholds(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
