package vn.giamngheo.benefit.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.IssuanceProcesses;
import vn.giamngheo.workflow.CommonVariables;

/** Starts the process of a list; the business key is the id of the list. */
@Component
class EngineIssuanceProcesses implements IssuanceProcesses {

    private final RuntimeService runtimeService;

    EngineIssuanceProcesses(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void start(
            UUID issuanceId,
            String communeKey,
            String ownerRole,
            String issuerRole,
            boolean chairApproves,
            String handOverRule) {
        Map<String, Object> variables = new HashMap<>();
        CommonVariables.COMMUNE.putInto(variables, communeKey);
        IssueBenefitVariables.OWNER.putInto(variables, ownerRole);
        IssueBenefitVariables.ISSUER.putInto(variables, issuerRole);
        IssueBenefitVariables.CHAIR.putInto(variables, chairApproves);
        IssueBenefitVariables.HAND_OVER_RULE.putInto(variables, handOverRule);
        runtimeService.startProcessInstanceByKey(
                IssueBenefitVariables.PROCESS, issuanceId.toString(), variables);
    }
}
