package vn.giamngheo.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.AuditTrail;

/**
 * Puts a task into other hands: in the engine, in our record and in the audit, all in the caller's
 * transaction. Candidate groups stay, so that the task can be given back.
 */
@Component
class TaskHands {

    /** Open while a task is being given by somebody else than the one who gets it. */
    private final ThreadLocal<Boolean> giving = ThreadLocal.withInitial(() -> false);

    private final TaskService taskService;
    private final List<NamedTasks> named;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskHands(
            TaskService taskService,
            List<NamedTasks> named,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.taskService = taskService;
        this.named = named;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asked by the guard that otherwise lets nobody take a task in another's name. */
    boolean areGiving() {
        return giving.get();
    }

    /** The person is allowed to do it; see {@link Replacements}. */
    void give(TaskRow task, String to, String by, String reason) {
        if (task.isNamed()) {
            namedTasks(task).rename(task.businessKey(), to);
        }
        assign(task, to, !task.isNamed());
        write(task, to, by, "reassign-task", reason);
    }

    void giveBack(TaskRow task, String by, String reason) {
        if (task.isNamed()) {
            throw new IllegalArgumentException("task " + task.id() + " has no group");
        }
        assign(task, null, false);
        write(task, null, by, "give-back-task", reason);
    }

    /** Last given to this person, also after the task itself was completed. */
    boolean isGivenTo(String taskKey, String businessKey, String username) {
        return jdbc.sql(
                        """
                        SELECT to_account FROM giamngheo.task_assignment
                        WHERE task_key = :task AND business_key = :key ORDER BY id DESC LIMIT 1
                        """)
                .param("task", taskKey)
                .param("key", businessKey)
                .query((row, number) -> username.equals(row.getString(1)))
                .optional()
                .orElse(false);
    }

    private NamedTasks namedTasks(TaskRow task) {
        return named.stream()
                .filter(each -> each.taskKey().equals(task.key()))
                .findFirst()
                .orElseThrow();
    }

    /** The link of the person lets the guard pass whoever is no member of the group. */
    private void assign(TaskRow task, @Nullable String to, boolean asCandidate) {
        giving.set(true);
        try {
            taskService.getIdentityLinksForTask(task.id()).stream()
                    .filter(link -> "candidate".equals(link.getType()))
                    .map(IdentityLink::getUserId)
                    .filter(user -> user != null)
                    .forEach(user -> taskService.deleteCandidateUser(task.id(), user));
            taskService.setAssignee(task.id(), to);
            if (to != null && asCandidate) {
                taskService.addCandidateUser(task.id(), to);
            }
        } finally {
            giving.remove();
        }
    }

    private void write(TaskRow task, @Nullable String to, String by, String action, String reason) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.task_assignment (task_key, business_key, commune_key,
                            from_account, to_account, reason, given_by, given_at)
                        VALUES (:task, :key, :commune, :from, :to, :reason, :by, :at)
                        """)
                .param("task", task.key())
                .param("key", task.businessKey())
                .param("commune", task.communeKey())
                .param("from", task.assignee())
                .param("to", to)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(
                task.communeKey(),
                by,
                action,
                "task",
                task.businessKey(),
                "%s %s > %s".formatted(task.key(), words(task.assignee()), words(to)));
    }

    private static String words(@Nullable String account) {
        return account == null ? "group" : account;
    }
}
