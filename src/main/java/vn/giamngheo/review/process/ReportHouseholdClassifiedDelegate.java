package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.VillageCourse;

/** Báo cho thôn biết hộ đã được phân loại. */
@Component
class ReportHouseholdClassifiedDelegate implements JavaDelegate {

    private final VillageCourse villageCourse;

    ReportHouseholdClassifiedDelegate(VillageCourse villageCourse) {
        this.villageCourse = villageCourse;
    }

    @Override
    public void execute(DelegateExecution execution) {
        villageCourse.householdClassified(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
