package vn.giamngheo.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;

/**
 * Moves running instances of an earlier version of a model to the newest. Nobody has to: an
 * instance finishes in the version it began in. Whoever wants what the new version brings for what
 * is running moves it here; what cannot be moved without changing its course stays.
 */
@UseCase
public class MoveToNewVersion {

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final ModelChanges changes;
    private final AuditTrail audit;

    MoveToNewVersion(
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            ManagementService managementService,
            ModelChanges changes,
            AuditTrail audit) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.changes = changes;
        this.audit = audit;
    }

    /** Earlier versions in which something still runs, by process and age. */
    public List<RunningVersion> runningVersions() {
        List<RunningVersion> versions = new ArrayList<>();
        for (var newest :
                repositoryService
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .orderByProcessDefinitionKey()
                        .asc()
                        .list()) {
            repositoryService
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(newest.getKey())
                    .orderByProcessDefinitionVersion()
                    .asc()
                    .list()
                    .stream()
                    .filter(earlier -> earlier.getVersion() < newest.getVersion())
                    .map(earlier -> describe(earlier, newest))
                    .filter(version -> version.running() > 0)
                    .forEach(versions::add);
        }
        return versions;
    }

    /**
     * Moves whatever may be moved, in steps that the job executor takes one after the other.
     *
     * @return how many instances are moved
     * @throws BusinessException FORBIDDEN for anybody but an administrator; NOT_FOUND;
     *     NOTHING_TO_MOVE; MODELS_DIFFER when the models do not fit each other
     */
    public int move(String definitionId, Actor actor) {
        requireAdministrator(actor);
        var earlier =
                repositoryService
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definitionId)
                        .singleResult();
        if (earlier == null) {
            throw new BusinessException("NOT_FOUND", "Không còn phiên bản quy trình này.");
        }
        var newest = newest(earlier.getKey());
        var moved = movable(earlier);
        if (moved.isEmpty()) {
            throw new BusinessException(
                    "NOTHING_TO_MOVE",
                    "Không có hồ sơ nào của phiên bản này chuyển được; các hồ sơ còn lại chạy tiếp"
                            + " đến hết trong phiên bản cũ.");
        }
        try {
            var plan =
                    runtimeService
                            .createMigrationPlan(earlier.getId(), newest.getId())
                            .mapEqualActivities()
                            .build();
            runtimeService
                    .newMigration(plan)
                    .processInstanceIds(
                            moved.stream().map(ProcessInstance::getProcessInstanceId).toList())
                    .executeAsync();
        } catch (MigratingProcessInstanceValidationException e) {
            throw new BusinessException(
                    "MODELS_DIFFER",
                    "Hai phiên bản khác nhau quá nhiều, không chuyển được. Các hồ sơ chạy tiếp đến"
                            + " hết trong phiên bản cũ.");
        }
        moved.stream()
                .map(ProcessInstance::getTenantId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(
                        commune ->
                                audit.record(
                                        commune,
                                        actor.username(),
                                        "move-to-new-version",
                                        "process",
                                        earlier.getKey(),
                                        "%s to %s"
                                                .formatted(
                                                        earlier.getVersionTag(),
                                                        newest.getVersionTag())));
        return moved.size();
    }

    /** Moves that are not finished yet. */
    public List<MoveProgress> progress() {
        return managementService
                .createBatchStatisticsQuery()
                .type(Batch.TYPE_PROCESS_INSTANCE_MIGRATION)
                .list()
                .stream()
                .map(
                        batch ->
                                new MoveProgress(
                                        batch.getId(),
                                        batch.getTotalJobs(),
                                        batch.getCompletedJobs(),
                                        batch.getFailedJobs()))
                .toList();
    }

    private RunningVersion describe(ProcessDefinition earlier, ProcessDefinition newest) {
        var running = instances(earlier).count();
        return new RunningVersion(
                earlier.getId(),
                earlier.getName(),
                earlier.getVersionTag(),
                newest.getVersionTag(),
                running,
                running == 0 ? 0 : running - staying(earlier).size());
    }

    private List<ProcessInstance> movable(ProcessDefinition earlier) {
        var staying = staying(earlier);
        return instances(earlier).list().stream()
                .filter(instance -> !staying.contains(instance.getProcessInstanceId()))
                .toList();
    }

    private Set<String> staying(ProcessDefinition earlier) {
        Set<String> staying = new HashSet<>();
        for (var activity : changes.staysAt(earlier.getKey(), earlier.getVersionTag())) {
            runtimeService
                    .createExecutionQuery()
                    .processDefinitionId(earlier.getId())
                    .activityId(activity)
                    .list()
                    .forEach(execution -> staying.add(execution.getProcessInstanceId()));
        }
        return staying;
    }

    private ProcessInstanceQuery instances(ProcessDefinition definition) {
        return runtimeService.createProcessInstanceQuery().processDefinitionId(definition.getId());
    }

    private ProcessDefinition newest(String process) {
        return repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.hasRole(Roles.ADMINISTRATOR)) {
            throw new BusinessException(
                    "FORBIDDEN", "Chỉ quản trị viên chuyển hồ sơ sang phiên bản mới.");
        }
    }
}
