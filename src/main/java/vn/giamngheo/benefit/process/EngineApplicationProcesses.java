package vn.giamngheo.benefit.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.ApplicationProcesses;
import vn.giamngheo.workflow.CommonVariables;

/** Starts and ends the process of a request; the business key is its id. */
@Component
class EngineApplicationProcesses implements ApplicationProcesses {

    private final RuntimeService runtimeService;

    EngineApplicationProcesses(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void start(UUID applicationId, Start start) {
        Map<String, Object> variables = new HashMap<>();
        CommonVariables.COMMUNE.putInto(variables, start.communeKey());
        BenefitApplicationVariables.OWNER_ROLE.putInto(variables, start.ownerRole());
        BenefitApplicationVariables.CHAIR_CONFIRMS.putInto(variables, start.chairConfirms());
        BenefitApplicationVariables.BODY_DECIDES.putInto(variables, start.bodyDecides());
        BenefitApplicationVariables.NEEDS_POSTING.putInto(variables, start.needsPosting());
        BenefitApplicationVariables.CHECK_DEADLINE.putInto(variables, start.checkRule());
        BenefitApplicationVariables.CONFIRM_DEADLINE.putInto(variables, start.confirmRule());
        BenefitApplicationVariables.OUTCOME_DEADLINE.putInto(variables, start.outcomeRule());
        runtimeService.startProcessInstanceByKey(
                BenefitApplicationVariables.PROCESS, applicationId.toString(), variables);
    }

    @Override
    public void withdraw(UUID applicationId) {
        var message = BenefitApplicationVariables.WITHDRAWN;
        var waiting =
                runtimeService
                        .createExecutionQuery()
                        .processInstanceBusinessKey(applicationId.toString())
                        .messageEventSubscriptionName(message)
                        .singleResult();
        if (waiting == null) {
            throw new IllegalStateException("request " + applicationId + " is not running");
        }
        runtimeService.messageEventReceived(message, waiting.getId());
    }
}
