package vn.giamngheo.benefit.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.ProcessVariable;
import vn.giamngheo.workflow.ProcessVariables;

/** What opening rights carries: whether there is more to do. */
@Component
class OpenRightsVariables implements ProcessVariables {

    static final String PROCESS = "open-rights";

    static final ProcessVariable<Boolean> ALL_EXAMINED = ProcessVariable.flag("allExamined");
    static final ProcessVariable<Boolean> ALL_LISTED = ProcessVariable.flag("allListed");

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Set<String> names() {
        return Set.of(CommonVariables.COMMUNE.name(), ALL_EXAMINED.name(), ALL_LISTED.name());
    }
}
