package vn.giamngheo.benefit.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.RightsProcesses;
import vn.giamngheo.workflow.CommonVariables;

/** Starts a run of rights; the business key is the id of the run. */
@Component
class EngineRightsProcesses implements RightsProcesses {

    private final RuntimeService runtimeService;

    EngineRightsProcesses(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void start(UUID runId, String communeKey) {
        Map<String, Object> variables = new HashMap<>();
        CommonVariables.COMMUNE.putInto(variables, communeKey);
        runtimeService.startProcessInstanceByKey(
                OpenRightsVariables.PROCESS, runId.toString(), variables);
    }
}
