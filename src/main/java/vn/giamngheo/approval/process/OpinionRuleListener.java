package vn.giamngheo.approval.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.giamngheo.territory.OpinionRuleEntered;

/**
 * Lets rounds that stand for want of an authority try again once a rule was entered; one that the
 * rule does not help stands again with the same words.
 */
@Component
class OpinionRuleListener {

    private static final String STEP = "serviceTask_determineOpinionAuthority";

    private final ManagementService managementService;

    OpinionRuleListener(ManagementService managementService) {
        this.managementService = managementService;
    }

    @EventListener
    void tryAgain(OpinionRuleEntered entered) {
        var stopped =
                managementService.createJobQuery().activityId(STEP).noRetriesLeft().list().stream()
                        .map(Job::getId)
                        .toList();
        stopped.forEach(job -> managementService.setJobRetries(job, 1));
    }
}
