package vn.giamngheo.workflow;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/** The words of the diagrams: what processes and their steps are called. */
@Component
class DiagramWords {

    private final RepositoryService repositoryService;

    DiagramWords(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /** Every process in its latest version, by name. */
    List<Named> processes() {
        return repositoryService.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(each -> new Named(each.getKey(), nameOf(each), each.getId()))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    /**
     * @param keyOrId key of a process, or id of one of its versions
     * @throws BusinessException NOT_FOUND
     */
    Named process(String keyOrId) {
        var byKey = newest(keyOrId);
        var found =
                byKey != null
                        ? byKey
                        : repositoryService
                                .createProcessDefinitionQuery()
                                .processDefinitionId(keyOrId)
                                .singleResult();
        if (found == null) {
            throw new BusinessException("NOT_FOUND", "Không có quy trình này.");
        }
        return new Named(found.getKey(), nameOf(found), found.getId());
    }

    /**
     * Step id to words of one version, from left to right as they are drawn; a step without words
     * keeps its id.
     */
    Map<String, String> steps(String definitionId) {
        Map<String, String> names = new LinkedHashMap<>();
        repositoryService
                .getBpmnModelInstance(definitionId)
                .getModelElementsByType(FlowNode.class)
                .stream()
                .sorted(Comparator.comparing(DiagramWords::leftEdge))
                .forEach(
                        node ->
                                names.put(
                                        node.getId(),
                                        node.getName() == null ? node.getId() : node.getName()));
        return names;
    }

    /** Words of one step; the id itself where the model gives none. */
    String step(String definitionId, String activityId) {
        return steps(definitionId).getOrDefault(activityId, activityId);
    }

    /** As the newest version of the process calls it. */
    String stepOfNewest(String process, String activityId) {
        var newest = newest(process);
        return newest == null ? activityId : step(newest.getId(), activityId);
    }

    private @Nullable ProcessDefinition newest(String key) {
        return repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private static double leftEdge(FlowNode node) {
        return node.getDiagramElement() instanceof BpmnShape shape ? shape.getBounds().getX() : 0;
    }

    private static String nameOf(ProcessDefinition definition) {
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }

    /**
     * A process.
     *
     * @param definitionId the version whose words are meant
     */
    record Named(String key, String name, String definitionId) {}
}
