package vn.giamngheo.approval.process;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.DeadlineTimers;

/**
 * The timers of a posting and of an unanswered letter, and the day a re-verification hands on to
 * its survey.
 */
@Component
class ApprovalDeadlineTimers implements DeadlineTimers {

    private static final String POSTING = "posting";
    private static final String POSTING_TIMER = "catch_postingPeriodOver";
    private static final String OPINION_TASK = "userTask_giveOpinion";
    private static final String OPINION_TIMER = "boundary_opinionOverdue";

    @Override
    public Collection<Place> places() {
        return List.of(
                new Place(
                        POSTING,
                        PublicPostingVariables.PROCESS,
                        null,
                        PublicPostingVariables.POSTING_ENDS_AT,
                        POSTING_TIMER),
                new Place(
                        ComplaintReverificationVariables.ASSIGN_TASK,
                        ComplaintReverificationVariables.PROCESS,
                        null,
                        ComplaintReverificationVariables.SURVEY_DUE_AT,
                        null),
                new Place(
                        ComplaintReverificationVariables.SURVEY_TASK,
                        ComplaintReverificationVariables.PROCESS,
                        ComplaintReverificationVariables.REVIEW_ID.name(),
                        ComplaintReverificationVariables.SURVEY_DUE_AT,
                        null),
                new Place(
                        OPINION_TASK,
                        ObtainOpinionVariables.PROCESS,
                        null,
                        ObtainOpinionVariables.OVERDUE_AT,
                        OPINION_TIMER));
    }
}
