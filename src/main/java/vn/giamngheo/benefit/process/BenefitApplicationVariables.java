package vn.giamngheo.benefit.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.ProcessVariable;
import vn.giamngheo.workflow.ProcessVariables;

/** What a request carries: whose task it is, which steps it has, where it stands; no person. */
@Component
class BenefitApplicationVariables implements ProcessVariables {

    static final String PROCESS = "benefit-application";

    /** Ends everything that waits for the request. */
    static final String WITHDRAWN = "benefit.request-withdrawn";

    static final ProcessVariable<String> OWNER_ROLE = ProcessVariable.text("ownerRole");
    static final ProcessVariable<Boolean> CHAIR_CONFIRMS = ProcessVariable.flag("chairConfirms");
    static final ProcessVariable<Boolean> BODY_DECIDES = ProcessVariable.flag("bodyDecides");
    static final ProcessVariable<Boolean> NEEDS_POSTING = ProcessVariable.flag("needsPosting");

    /** Rules by which the last days of the tasks are counted. */
    static final ProcessVariable<String> CHECK_DEADLINE = ProcessVariable.text("checkDeadline");

    static final ProcessVariable<String> CONFIRM_DEADLINE = ProcessVariable.text("confirmDeadline");
    static final ProcessVariable<String> OUTCOME_DEADLINE = ProcessVariable.text("outcomeDeadline");

    /** FORWARD, SUPPLEMENT or CLOSED. */
    static final ProcessVariable<String> CHECK_OUTCOME = ProcessVariable.text("checkOutcome");

    static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.flag("confirmed");

    /** 24:00 of the last day on the board. */
    static final String POSTING_ENDS_AT = "postingEndsAt";

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                CommonVariables.COMMUNE.name(),
                OWNER_ROLE.name(),
                CHAIR_CONFIRMS.name(),
                BODY_DECIDES.name(),
                NEEDS_POSTING.name(),
                CHECK_DEADLINE.name(),
                CONFIRM_DEADLINE.name(),
                OUTCOME_DEADLINE.name(),
                CHECK_OUTCOME.name(),
                CONFIRMED.name(),
                POSTING_ENDS_AT);
    }
}
