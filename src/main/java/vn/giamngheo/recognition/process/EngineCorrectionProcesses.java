package vn.giamngheo.recognition.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.giamngheo.recognition.CorrectionProcesses;
import vn.giamngheo.workflow.CommonVariables;

/** Starts the correction of a decision; the business key is the id of the proposal. */
@Component
class EngineCorrectionProcesses implements CorrectionProcesses {

    private final RuntimeService runtimeService;

    EngineCorrectionProcesses(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void start(UUID correctionId, String communeKey) {
        Map<String, Object> variables = new HashMap<>();
        CommonVariables.COMMUNE.putInto(variables, communeKey);
        runtimeService.startProcessInstanceByKey(
                CorrectDecisionVariables.PROCESS, correctionId.toString(), variables);
    }
}
