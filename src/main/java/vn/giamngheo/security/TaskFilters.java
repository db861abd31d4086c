package vn.giamngheo.security;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists a person finds in Tasklist. They name neither person nor role: the role's grant and the
 * person's communes already leave only tasks of theirs, and expressions, which could ask who is
 * looking, are switched off for stored queries.
 */
@Component
class TaskFilters {

    private static final String GROUP_TASKS = "Việc của nhóm tôi";
    private static final String UNCLAIMED_TASKS = "Việc chưa có người nhận";

    private final FilterService filterService;
    private final TaskService taskService;

    TaskFilters(FilterService filterService, TaskService taskService) {
        this.filterService = filterService;
        this.taskService = taskService;
    }

    /** Makes the filters, or sets them right. */
    List<Filter> save() {
        return List.of(
                save(
                        GROUP_TASKS,
                        "Mọi việc đang mở của nhóm, đã nhận và chưa nhận",
                        10,
                        taskService.createTaskQuery().active()),
                save(
                        UNCLAIMED_TASKS,
                        "Việc đang mở, chưa cán bộ nào nhận",
                        20,
                        taskService.createTaskQuery().active().taskUnassigned()));
    }

    private Filter save(String name, String description, int priority, TaskQuery query) {
        var filter =
                filterService.createTaskFilterQuery().filterName(name).list().stream()
                        .filter(existing -> existing.getOwner() == null)
                        .findFirst()
                        .orElseGet(() -> filterService.newTaskFilter(name));
        filter.setQuery(query.orderByDueDate().asc().orderByTaskCreateTime().asc());
        filter.setProperties(
                Map.of("description", description, "priority", priority, "refresh", true));
        return filterService.saveFilter(filter);
    }
}
