package vn.giamngheo.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.StuckTasks.Stuck;
import vn.giamngheo.workflow.StuckTasks.Why;

/**
 * Finds what the machine does not get done: steps that failed, timers nobody runs, processes that
 * wait for what has happened.
 */
@Component
class StuckSteps {

    /** The engine looks for due timers every few seconds; a restart takes minutes. */
    private static final Duration OVERDUE_SINCE = Duration.ofHours(1);

    private static final Watch EVERYWHERE = new Watch(true, Set.of());

    private final ManagementService managementService;
    private final FailedStepRows failedStepRows;
    private final LostMessages lostMessages;
    private final DiagramWords names;
    private final Clock clock;

    StuckSteps(
            ManagementService managementService,
            FailedStepRows failedStepRows,
            LostMessages lostMessages,
            DiagramWords names,
            Clock clock) {
        this.managementService = managementService;
        this.failedStepRows = failedStepRows;
        this.lostMessages = lostMessages;
        this.names = names;
        this.clock = clock;
    }

    List<Stuck> all() {
        return Stream.of(failed(), overdue(), lost()).flatMap(each -> each).toList();
    }

    /** Timers whose time is long past and that did not fail. */
    JobQuery overdueTimers() {
        return managementService
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(clock.instant().minus(OVERDUE_SINCE)));
    }

    private Stream<Stuck> failed() {
        return failedStepRows.of(EVERYWHERE, null, null, Integer.MAX_VALUE, 0).stream()
                .map(
                        row ->
                                stuck(
                                        Why.STEP_FAILED,
                                        row.id(),
                                        row.step(),
                                        row.processName(),
                                        row.commune(),
                                        row.since(),
                                        row.cause()));
    }

    private Stream<Stuck> overdue() {
        return overdueTimers().list().stream().map(this::overdue);
    }

    private Stuck overdue(Job timer) {
        return stuck(
                timer.isSuspended() ? Why.TIMER_SUSPENDED : Why.TIMER_OVERDUE,
                timer.getId(),
                names.step(timer.getProcessDefinitionId(), activityOf(timer)),
                names.process(timer.getProcessDefinitionId()).name(),
                timer.getTenantId(),
                timer.getDuedate().toInstant(),
                null);
    }

    private Stream<Stuck> lost() {
        return lostMessages.all().stream()
                .map(
                        waiting ->
                                stuck(
                                        Why.MESSAGE_LOST,
                                        waiting.id(),
                                        names.step(waiting.definitionId(), waiting.step()),
                                        names.process(waiting.definitionId()).name(),
                                        waiting.commune(),
                                        waiting.since(),
                                        null));
    }

    /** The activity that waits for the timer. */
    String activityOf(Job timer) {
        return managementService
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private Stuck stuck(
            Why why,
            String step,
            String name,
            String process,
            @Nullable String commune,
            Instant since,
            @Nullable String cause) {
        return new Stuck(
                why,
                null,
                step,
                name,
                process,
                Objects.requireNonNullElse(commune, ""),
                null,
                null,
                null,
                Set.of(),
                LocalDateTime.ofInstant(since, clock.getZone()),
                cause);
    }
}
