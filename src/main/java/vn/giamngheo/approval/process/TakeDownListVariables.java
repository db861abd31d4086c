package vn.giamngheo.approval.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.ProcessVariable;
import vn.giamngheo.workflow.ProcessVariables;

/** What taking a list down carries. */
@Component
class TakeDownListVariables implements ProcessVariables {

    static final String PROCESS = "take-down-list";

    static final ProcessVariable<String> VILLAGE = ProcessVariable.text("villageKey");

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Set<String> names() {
        return Set.of(CommonVariables.COMMUNE.name(), VILLAGE.name());
    }
}
