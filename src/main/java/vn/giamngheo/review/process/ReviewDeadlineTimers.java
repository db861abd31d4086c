package vn.giamngheo.review.process;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.DeadlineTimers;

/** The day a household's review keeps for its survey. */
@Component
class ReviewDeadlineTimers implements DeadlineTimers {

    @Override
    public Collection<Place> places() {
        return List.of(
                new Place(
                        HouseholdReviewVariables.SURVEY_TASK,
                        HouseholdReviewVariables.PROCESS,
                        null,
                        HouseholdReviewVariables.SURVEY_DUE_AT,
                        null));
    }
}
