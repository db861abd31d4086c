package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.VillageCourse;

/** Asks, in the transaction that then waits, whether the last household is classified already. */
@Component
class CheckHouseholdsClassifiedDelegate implements JavaDelegate {

    private final VillageCourse villageCourse;

    CheckHouseholdsClassifiedDelegate(VillageCourse villageCourse) {
        this.villageCourse = villageCourse;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VillageReviewVariables.ALL_CLASSIFIED.set(
                execution,
                villageCourse.allClassified(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
