package vn.giamngheo.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Roles;

/**
 * The lists a person finds in Tasklist. Each is stored once for everybody: who is looking and what
 * day it is are asked when it is opened. Nobody else makes filters (docs/adr/0029), so what stands
 * here is all there is, and a list of an older release goes.
 */
@Component
class TaskFilters {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    /** Roles with tasks whose process knows the village. */
    private static final List<String> BY_VILLAGE =
            List.of(Roles.STEERING_COMMITTEE, Roles.POVERTY_OFFICER);

    /**
     * Works for many communes. Its lists name its procedure, because the engine looks through the
     * tasks of all of them otherwise.
     */
    private static final String OF_MANY_COMMUNES = Roles.OPINION_AUTHORITY;

    private static final List<String> OF_ONE_COMMUNE =
            WebApplications.TASKLIST_ROLES.stream()
                    .filter(role -> !role.equals(OF_MANY_COMMUNES))
                    .toList();

    private static final int FIRST_PROCEDURE = 100;

    private final FilterService filterService;
    private final TaskService taskService;
    private final RepositoryService repositoryService;

    TaskFilters(
            FilterService filterService,
            TaskService taskService,
            RepositoryService repositoryService) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.repositoryService = repositoryService;
    }

    /** Makes the filters, or sets them right, and removes those that are no longer ours. */
    List<Shipped> save() {
        List<Shipped> shipped = new ArrayList<>();
        shipped.addAll(generalLists("", OF_ONE_COMMUNE, this::open));
        shipped.addAll(
                generalLists(
                        ", hồ sơ xin ý kiến",
                        List.of(OF_MANY_COMMUNES),
                        () -> open().processDefinitionKeyIn(proceduresOf(OF_MANY_COMMUNES))));
        shipped.add(byVillage());
        shipped.addAll(byProcedure());
        var kept = new HashSet<>(shipped.stream().map(each -> each.filter().getId()).toList());
        ownerless().stream()
                .filter(filter -> !kept.contains(filter.getId()))
                .forEach(filter -> filterService.deleteFilter(filter.getId()));
        return shipped;
    }

    private List<Shipped> generalLists(
            String ofWhat, List<String> roles, Supplier<TaskQuery> open) {
        return List.of(
                save(
                        "Việc của tôi",
                        "Việc tôi đã nhận và việc của nhóm chưa ai nhận" + ofWhat,
                        10,
                        roles,
                        mineOrFree(open.get())),
                save(
                        "Tôi đã nhận",
                        "Việc đang đứng tên tôi" + ofWhat,
                        20,
                        roles,
                        open.get().taskAssigneeExpression(ME)),
                save(
                        "Nhóm tôi chưa ai nhận",
                        "Việc của nhóm, chưa cán bộ nào nhận" + ofWhat,
                        30,
                        roles,
                        open.get().taskCandidateGroupInExpression(MY_GROUPS)),
                save(
                        "Đến hạn hôm nay",
                        "Hôm nay là ngày cuối" + ofWhat,
                        40,
                        roles,
                        mineOrFree(open.get())
                                .dueAfterExpression("${filterDays.startOfToday()}")
                                .dueBeforeExpression("${filterDays.afterToday()}")),
                save(
                        "Quá hạn",
                        "Ngày cuối đã qua" + ofWhat,
                        50,
                        roles,
                        mineOrFree(open.get())
                                .dueBeforeExpression("${filterDays.afterYesterday()}")));
    }

    private Shipped byVillage() {
        return save(
                "Theo thôn",
                "Việc của tôi, xếp theo từng thôn",
                60,
                BY_VILLAGE,
                mineOrFree(open()).orderByProcessVariable("villageKey", ValueType.STRING).asc());
    }

    private List<Shipped> byProcedure() {
        Set<String> processes = new LinkedHashSet<>();
        WebApplications.TASKLIST_ROLES.forEach(
                role -> processes.addAll(RoleGrant.processesOf(role)));
        List<Shipped> shipped = new ArrayList<>();
        for (var process : processes) {
            shipped.add(
                    save(
                            nameOf(process),
                            "Việc của tôi trong thủ tục này",
                            FIRST_PROCEDURE + shipped.size(),
                            WebApplications.TASKLIST_ROLES.stream()
                                    .filter(role -> RoleGrant.processesOf(role).contains(process))
                                    .toList(),
                            mineOrFree(open()).processDefinitionKey(process)));
        }
        return shipped;
    }

    private String nameOf(String process) {
        return repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getName();
    }

    private static String[] proceduresOf(String role) {
        return RoleGrant.processesOf(role).toArray(String[]::new);
    }

    private TaskQuery open() {
        return taskService.createTaskQuery().active();
    }

    /** What "Việc của tôi" on our pages shows too. */
    private static TaskQuery mineOrFree(TaskQuery open) {
        return open.or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr();
    }

    /** One list is known by its name and description: some roles have another of the same name. */
    private Shipped save(
            String name,
            String description,
            int priority,
            Collection<String> roles,
            TaskQuery query) {
        var filter =
                ownerless().stream()
                        .filter(
                                existing ->
                                        existing.getName().equals(name)
                                                && description.equals(
                                                        existing.getProperties()
                                                                .get("description")))
                        .findFirst()
                        .orElseGet(() -> filterService.newTaskFilter(name));
        filter.setQuery(query.orderByDueDate().asc().orderByTaskCreateTime().asc());
        filter.setProperties(
                Map.of("description", description, "priority", priority, "refresh", true));
        return new Shipped(filterService.saveFilter(filter), List.copyOf(roles));
    }

    /** A filter somebody made for themselves would carry their name; those are not ours. */
    private List<Filter> ownerless() {
        return filterService
                .createFilterQuery()
                .filterResourceType(EntityTypes.TASK)
                .list()
                .stream()
                .filter(filter -> filter.getOwner() == null)
                .toList();
    }

    /** A filter and the roles that find it in Tasklist. */
    record Shipped(Filter filter, List<String> roles) {}
}
