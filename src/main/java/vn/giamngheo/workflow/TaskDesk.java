package vn.giamngheo.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.calendar.Deadline;
import vn.giamngheo.calendar.DeadlineSubject;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PostHolders;

/**
 * The tasks of a person ("Việc của tôi"): listing, opening and completing them with the rights of
 * that person. Our pages and the autopilot come through here; Tasklist meets the same {@link
 * CompletionGuard}.
 */
@Service
@Transactional
public class TaskDesk {

    private final TaskService taskService;
    private final WorkableTasks workableTasks;
    private final RuntimeService runtimeService;
    private final WorkingDays workingDays;
    private final Deadlines deadlines;
    private final Clock clock;
    private final SubjectNames subjects;
    private final TaskHands hands;
    private final PostHolders posts;
    private final Map<String, String> pages = new HashMap<>();

    TaskDesk(
            TaskService taskService,
            WorkableTasks workableTasks,
            RuntimeService runtimeService,
            WorkingDays workingDays,
            Deadlines deadlines,
            Clock clock,
            SubjectNames subjects,
            TaskHands hands,
            PostHolders posts,
            List<TaskPages> pages) {
        this.taskService = taskService;
        this.workableTasks = workableTasks;
        this.runtimeService = runtimeService;
        this.workingDays = workingDays;
        this.deadlines = deadlines;
        this.clock = clock;
        this.subjects = subjects;
        this.hands = hands;
        this.posts = posts;
        pages.forEach(each -> this.pages.putAll(each.paths()));
    }

    /** Tasks the person may work on, the earliest due first. */
    @Transactional(readOnly = true)
    public List<InboxItem> inbox(Actor actor, int offset, int limit) {
        return named(waiting(actor, offset, limit));
    }

    /**
     * As {@link #inbox}, without whom the tasks are about: enough to count and to choose from,
     * which for many tasks is much less to read.
     */
    @Transactional(readOnly = true)
    public List<WaitingTask> waiting(Actor actor, int offset, int limit) {
        return waiting(workableTasks.page(actor, offset, limit));
    }

    /** Whom these tasks are about and where their deadlines come from. */
    @Transactional(readOnly = true)
    public List<InboxItem> named(List<WaitingTask> tasks) {
        var names = namesOf(tasks);
        var dues = deadlines.latest(tasks.stream().map(TaskDesk::subjectOf).toList());
        return tasks.stream()
                .map(task -> item(task, names.get(task.businessKey()), dues.get(subjectOf(task))))
                .toList();
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return workableTasks.count(actor);
    }

    /** Tasks due before today. */
    @Transactional(readOnly = true)
    public long countOverdue(Actor actor) {
        return workableTasks.countDueBefore(afterYesterday(), actor);
    }

    /** Open tasks of a commune, whoever they wait for, due before today. */
    @Transactional(readOnly = true)
    public long countOverdueIn(String communeKey) {
        return taskService
                .createTaskQuery()
                .active()
                .tenantIdIn(communeKey)
                .dueBefore(afterYesterday())
                .count();
    }

    /**
     * One task as the list shows it.
     *
     * @throws BusinessException FORBIDDEN when it is done or another's
     */
    @Transactional(readOnly = true)
    public InboxItem item(String taskId, Actor actor) {
        return among(List.of(taskId), actor).stream().findFirst().orElseThrow(TaskDesk::forbidden);
    }

    /** Those of the tasks that the person may work on, as the list shows them. */
    @Transactional(readOnly = true)
    public List<InboxItem> among(Collection<String> taskIds, Actor actor) {
        return named(waiting(workableTasks.among(taskIds, actor)));
    }

    /**
     * @throws BusinessException NOT_FOUND when the task is done or was never there; FORBIDDEN when
     *     it is another's
     */
    @Transactional(readOnly = true)
    public OpenTask open(String taskId, Actor actor) {
        var task = taskService.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        if (task == null) {
            throw new BusinessException(
                    "NOT_FOUND", "Việc này đã xong hoặc không còn. Hãy mở lại Việc của tôi.");
        }
        if (workableBy(actor).taskId(taskId).count() == 0) {
            throw takenOrForbidden(task, actor);
        }
        return openTask(task);
    }

    /** The open task of that kind about a subject, if the person may work on it. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> find(String taskKey, String businessKey, Actor actor) {
        return Optional.ofNullable(
                        workableBy(actor)
                                .taskDefinitionKey(taskKey)
                                .processInstanceBusinessKey(businessKey)
                                .singleResult())
                .map(this::openTask);
    }

    /**
     * As {@link #find}, for a page that cannot do without.
     *
     * @throws BusinessException FORBIDDEN when there is no such task for this person
     */
    @Transactional(readOnly = true)
    public OpenTask require(String taskKey, String businessKey, Actor actor) {
        return find(taskKey, businessKey, actor).orElseThrow(TaskDesk::forbidden);
    }

    /**
     * Completes the task in the person's own transaction, the step that records it included.
     *
     * @throws BusinessException whatever the recording step refuses; nothing is changed then
     */
    public void complete(String taskId, Actor actor, Map<String, Object> variables) {
        var task = workableBy(actor).taskId(taskId).singleResult();
        if (task == null) {
            throw forbidden();
        }
        try {
            if (!actor.username().equals(task.getAssignee())) {
                taskService.setAssignee(taskId, actor.username());
            }
            taskService.complete(taskId, variables);
        } catch (OptimisticLockingException another) {
            throw new BusinessException(
                    "TASK_TAKEN",
                    "Có người khác vừa làm việc này cùng lúc với bạn. Hãy mở lại trang để xem kết"
                            + " quả.");
        }
    }

    /**
     * Whether the task of that kind about a subject was last given to this person by name; also
     * known while the step that records the work runs.
     */
    @Transactional(readOnly = true)
    public boolean wasGivenTo(String taskKey, String businessKey, Actor actor) {
        return hands.isGivenTo(taskKey, businessKey, actor.username());
    }

    /** A due date is 24:00 of its day, and the engine's "before" leaves that moment out. */
    private Date afterYesterday() {
        return Date.from(
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant().plusMillis(1));
    }

    private TaskQuery workableBy(Actor actor) {
        var communes = actor.communes().toArray(String[]::new);
        var query = taskService.createTaskQuery().active();
        if (communes.length == 0 || actor.groups().isEmpty()) {
            return query.taskId("none");
        }
        return query.tenantIdIn(communes)
                .or()
                .taskCandidateGroupIn(List.copyOf(actor.groups()))
                .taskAssignee(actor.username())
                .endOr();
    }

    private List<WaitingTask> waiting(List<WorkableTasks.Row> rows) {
        var today = LocalDate.now(clock);
        return rows.stream()
                .map(
                        row -> {
                            var dueOn = dayOf(row.due());
                            return new WaitingTask(
                                    row.id(),
                                    row.taskKey(),
                                    row.name(),
                                    row.process(),
                                    row.businessKey(),
                                    dueOn,
                                    dueOn == null ? null : workingDays.between(today, dueOn));
                        })
                .toList();
    }

    private static InboxItem item(
            WaitingTask task,
            TaskSubjects.@Nullable TaskSubject subject,
            @Nullable Deadline deadline) {
        return new InboxItem(
                task.taskId(),
                task.taskKey(),
                task.name(),
                subject == null ? "" : subject.title(),
                subject == null ? null : subject.villageKey(),
                task.dueOn(),
                task.remainingWorkingDays(),
                deadline == null ? null : deadline.clause(),
                deadline != null && deadline.statutory());
    }

    private Map<String, TaskSubjects.TaskSubject> namesOf(List<WaitingTask> tasks) {
        return subjects.ofKeys(
                tasks.stream()
                        .collect(
                                Collectors.groupingBy(
                                        WaitingTask::process,
                                        Collectors.mapping(
                                                WaitingTask::businessKey, Collectors.toList()))));
    }

    /** A deadline of a task is kept under its kind and the subject of its process. */
    private static DeadlineSubject subjectOf(WaitingTask task) {
        return new DeadlineSubject(task.taskKey(), task.businessKey());
    }

    private OpenTask openTask(Task task) {
        var instance =
                runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult();
        var path = pages.get(task.getTaskDefinitionKey());
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                instance.getProcessDefinitionKey(),
                instance.getBusinessKey(),
                task.getTenantId(),
                dayOf(task.getDueDate()),
                path == null ? null : path.replace("{key}", instance.getBusinessKey()));
    }

    /** The last day on which the task is in time: a due date is stored as 24:00 of that day. */
    private @Nullable LocalDate dayOf(@Nullable Date due) {
        return due == null
                ? null
                : LocalDate.ofInstant(due.toInstant().minusMillis(1), clock.getZone());
    }

    /** A colleague of the group is told who has taken it. */
    private BusinessException takenOrForbidden(Task task, Actor actor) {
        var ofTheirGroup =
                !actor.groups().isEmpty()
                        && actor.worksFor(task.getTenantId())
                        && taskService
                                        .createTaskQuery()
                                        .taskId(task.getId())
                                        .taskCandidateGroupIn(List.copyOf(actor.groups()))
                                        .includeAssignedTasks()
                                        .count()
                                > 0;
        if (!ofTheirGroup || task.getAssignee() == null) {
            return forbidden();
        }
        var holder = posts.accounts(List.of(task.getAssignee())).get(task.getAssignee());
        return new BusinessException(
                "FORBIDDEN",
                "Việc này đang do %s nhận. Người đó vắng mặt thì đề nghị Ban Chỉ đạo hoặc Chủ tịch UBND xã phân công lại."
                        .formatted(holder == null ? task.getAssignee() : holder.fullName()));
    }

    private static BusinessException forbidden() {
        return new BusinessException(
                "FORBIDDEN", "Việc này đã xong, hoặc không thuộc nhiệm vụ hay địa bàn của bạn.");
    }
}
