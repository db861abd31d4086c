package vn.giamngheo.approval.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.ProcessVariable;
import vn.giamngheo.workflow.ProcessVariables;

/** What a posted list carries. */
@Component
class PublicPostingVariables implements ProcessVariables {

    static final String PROCESS = "public-posting";

    /** Opens re-verifications while the list goes on hanging. */
    static final String COMPLAINT_RECEIVED = "approval.complaint-received";

    static final ProcessVariable<String> VILLAGE = ProcessVariable.text("villageKey");

    /** ISO date from the form. */
    static final String POSTED_ON = "postedOn";

    /** 24:00 of the last day. */
    static final String POSTING_ENDS_AT = "postingEndsAt";

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Set<String> names() {
        return Set.of(CommonVariables.COMMUNE.name(), VILLAGE.name(), POSTED_ON, POSTING_ENDS_AT);
    }
}
