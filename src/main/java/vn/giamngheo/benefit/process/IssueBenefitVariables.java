package vn.giamngheo.benefit.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.ProcessVariable;
import vn.giamngheo.workflow.ProcessVariables;

/** What issuing a list carries; the form fills the outcome. */
@Component
class IssueBenefitVariables implements ProcessVariables {

    static final String PROCESS = "issue-benefit";

    static final ProcessVariable<String> OWNER = ProcessVariable.text("ownerRole");
    static final ProcessVariable<String> ISSUER = ProcessVariable.text("issuerRole");
    static final ProcessVariable<Boolean> CHAIR = ProcessVariable.flag("chairApproves");
    static final ProcessVariable<String> HAND_OVER_RULE = ProcessVariable.text("handOverRule");
    static final String OUTCOME = "approvalOutcome";
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("listApproved");

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                CommonVariables.COMMUNE.name(),
                OWNER.name(),
                ISSUER.name(),
                CHAIR.name(),
                HAND_OVER_RULE.name(),
                OUTCOME,
                APPROVED.name());
    }
}
