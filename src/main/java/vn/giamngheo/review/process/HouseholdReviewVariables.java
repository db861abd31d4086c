package vn.giamngheo.review.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.ProcessVariable;
import vn.giamngheo.workflow.ProcessVariables;

/** What the review of one household carries; who the household is stays in the record. */
@Component
class HouseholdReviewVariables implements ProcessVariables {

    static final String PROCESS = "household-review";
    static final String SURVEY_TASK = "userTask_surveyHousehold";

    static final ProcessVariable<String> VILLAGE = ProcessVariable.text("villageKey");

    /** Account of the one person who may survey; null for any enumerator of the village. */
    static final ProcessVariable<String> REVIEWER = ProcessVariable.text("reviewer");

    /** Phiếu A kept the household off the list. */
    static final ProcessVariable<Boolean> SCREENED_OUT = ProcessVariable.flag("screenedOut");

    static final String REPLY_NUMBER = "replyNumber";
    static final String REPLY_DATE = "replyDate";

    /** 24:00 of the last day of the survey. */
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
                SCREENED_OUT.name(),
                REPLY_NUMBER,
                REPLY_DATE,
                SURVEY_DUE_AT);
    }
}
