package vn.giamngheo.benefit.process;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.DeadlineTimers;

/** The timer of a request that hangs on the board. */
@Component
class ApplicationDeadlineTimers implements DeadlineTimers {

    private static final String POSTING = "application-posting";
    private static final String TIMER = "catch_postingPeriodOver";

    @Override
    public Collection<Place> places() {
        return List.of(
                new Place(
                        POSTING,
                        BenefitApplicationVariables.PROCESS,
                        null,
                        BenefitApplicationVariables.POSTING_ENDS_AT,
                        TIMER));
    }
}
