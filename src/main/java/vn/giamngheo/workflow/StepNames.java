package vn.giamngheo.workflow;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** The Vietnamese name of a step by its id in a model. */
@Component
class StepNames {

    private final RepositoryService repositoryService;

    StepNames(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /** The id itself where the model gives no name. */
    String of(String processDefinitionId, String activityId) {
        var node =
                repositoryService
                        .getBpmnModelInstance(processDefinitionId)
                        .getModelElementById(activityId);
        return node instanceof FlowNode named && named.getName() != null
                ? named.getName()
                : activityId;
    }

    /** As the newest version of the process calls it. */
    String ofNewest(String process, String activityId) {
        var newest =
                repositoryService
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult();
        return newest == null ? activityId : of(newest.getId(), activityId);
    }
}
