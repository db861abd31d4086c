package vn.giamngheo.recognition.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.ProcessVariable;
import vn.giamngheo.workflow.ProcessVariables;

/** What correcting a decision carries; the form fills the outcome. */
@Component
class CorrectDecisionVariables implements ProcessVariables {

    static final String PROCESS = "correct-decision";

    static final String OUTCOME = "correctionOutcome";
    static final ProcessVariable<Boolean> SIGNED = ProcessVariable.flag("correctionSigned");

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Set<String> names() {
        return Set.of(CommonVariables.COMMUNE.name(), OUTCOME, SIGNED.name());
    }
}
