package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.VillageCourse;

/** Bắt đầu rà soát tại các thôn. */
@Component
class StartVillageReviewsDelegate implements JavaDelegate {

    private final VillageCourse villageCourse;

    StartVillageReviewsDelegate(VillageCourse villageCourse) {
        this.villageCourse = villageCourse;
    }

    @Override
    public void execute(DelegateExecution execution) {
        villageCourse.startVillages(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
