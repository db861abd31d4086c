package vn.giamngheo.approval.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.ProcessVariable;
import vn.giamngheo.workflow.ProcessVariables;

/** What a re-verification carries. */
@Component
class ComplaintReverificationVariables implements ProcessVariables {

    static final String PROCESS = "complaint-reverification";

    static final String ASSIGN_TASK = "userTask_assignReverifier";
    static final String SURVEY_TASK = "userTask_surveyHousehold";

    static final ProcessVariable<String> VILLAGE = ProcessVariable.text("villageKey");
    static final ProcessVariable<String> REVIEWER = ProcessVariable.text("reviewer");
    static final ProcessVariable<String> REVIEW_ID = ProcessVariable.text("reviewId");
    static final ProcessVariable<String> POSTING_ID = ProcessVariable.text("postingId");

    /** Rule and day 0 of the deadline that the survey shares with the naming. */
    static final ProcessVariable<String> DEADLINE_RULE = ProcessVariable.text("deadlineRule");

    static final ProcessVariable<java.time.LocalDate> RECEIVED_ON =
            ProcessVariable.day("receivedOn");

    /** Nobody waits for a letter: the authority above sent the household back. */
    static final ProcessVariable<Boolean> RETURNED_BY_AUTHORITY =
            ProcessVariable.flag("returnedByAuthority");

    /** 24:00 of the last day. */
    static final String SURVEY_DUE_AT = "surveyDueAt";

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                CommonVariables.COMMUNE.name(),
                VILLAGE.name(),
                REVIEWER.name(),
                REVIEW_ID.name(),
                POSTING_ID.name(),
                DEADLINE_RULE.name(),
                RECEIVED_ON.name(),
                RETURNED_BY_AUTHORITY.name(),
                SURVEY_DUE_AT);
    }
}
