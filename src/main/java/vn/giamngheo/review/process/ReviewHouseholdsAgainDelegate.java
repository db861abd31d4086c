package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.VillageCourse;

/** Lập phiếu rà soát lại cho các hộ chưa được thống nhất. */
@Component
class ReviewHouseholdsAgainDelegate implements JavaDelegate {

    private final VillageCourse villageCourse;

    ReviewHouseholdsAgainDelegate(VillageCourse villageCourse) {
        this.villageCourse = villageCourse;
    }

    @Override
    public void execute(DelegateExecution execution) {
        villageCourse.reviewAgain(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
