package vn.giamngheo.recognition.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.ProcessVariable;
import vn.giamngheo.workflow.ProcessVariables;

/** What recognising carries; the form fills the outcome. */
@Component
class RecogniseHouseholdsVariables implements ProcessVariables {

    static final String OUTCOME = "signOutcome";
    static final ProcessVariable<Boolean> SIGNED = ProcessVariable.flag("decisionSigned");

    @Override
    public String process() {
        return "recognise-households";
    }

    @Override
    public Set<String> names() {
        return Set.of(CommonVariables.COMMUNE.name(), OUTCOME, SIGNED.name());
    }
}
