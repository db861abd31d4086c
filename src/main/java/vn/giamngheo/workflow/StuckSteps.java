package vn.giamngheo.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.StuckTasks.Stuck;
import vn.giamngheo.workflow.StuckTasks.Why;

/** Finds what the machine does not get done: steps that failed, timers nobody runs. */
@Component
class StuckSteps {

    /** A step is tried several times within minutes; whoever can, repairs it within a day. */
    private static final Duration FAILED_SINCE = Duration.ofDays(1);

    /** The engine looks for due timers every few seconds; a restart takes minutes. */
    private static final Duration OVERDUE_SINCE = Duration.ofHours(1);

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final DiagramWords names;
    private final Clock clock;

    StuckSteps(
            RuntimeService runtimeService,
            ManagementService managementService,
            DiagramWords names,
            Clock clock) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.names = names;
        this.clock = clock;
    }

    List<Stuck> all() {
        return Stream.concat(failed(), overdue()).toList();
    }

    /** Timers whose time is long past and that did not fail. */
    JobQuery overdueTimers() {
        return managementService
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .duedateLowerThan(before(OVERDUE_SINCE));
    }

    private Stream<Stuck> failed() {
        return runtimeService
                .createIncidentQuery()
                .incidentTimestampBefore(before(FAILED_SINCE))
                .list()
                .stream()
                // an incident of a called process stands at its callers too
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .map(this::failed);
    }

    private Stuck failed(Incident incident) {
        return stuck(
                Why.STEP_FAILED,
                incident.getId(),
                names.step(incident.getProcessDefinitionId(), incident.getActivityId()),
                incident.getTenantId(),
                incident.getIncidentTimestamp());
    }

    private Stream<Stuck> overdue() {
        return overdueTimers().list().stream().map(this::overdue);
    }

    private Stuck overdue(Job timer) {
        return stuck(
                timer.isSuspended() ? Why.TIMER_SUSPENDED : Why.TIMER_OVERDUE,
                timer.getId(),
                names.step(timer.getProcessDefinitionId(), activityOf(timer)),
                timer.getTenantId(),
                timer.getDuedate());
    }

    /** The activity that waits for the timer. */
    String activityOf(Job timer) {
        return managementService
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private Stuck stuck(Why why, String step, String name, @Nullable String commune, Date since) {
        return new Stuck(
                why,
                null,
                step,
                name,
                Objects.requireNonNullElse(commune, ""),
                null,
                null,
                null,
                Set.of(),
                LocalDate.ofInstant(since.toInstant(), clock.getZone()));
    }

    private Date before(Duration time) {
        return Date.from(clock.instant().minus(time));
    }
}
