package vn.giamngheo.training;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.shared.BusinessException;

/** What training needs to know of the engine: whether it is at rest, and what it waits for. */
@Component
@Profile("training")
class TrainingEngine {

    /** Longer than the job locks of a run that was killed. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final ManagementService managementService;
    private final RuntimeService runtimeService;
    private final ProcessEngineConfigurationImpl configuration;
    private final TrainingClock clock;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;

    TrainingEngine(
            ManagementService managementService,
            RuntimeService runtimeService,
            ProcessEngineConfigurationImpl configuration,
            TrainingClock clock,
            WorkingDays workingDays,
            JdbcClient jdbc) {
        this.managementService = managementService;
        this.runtimeService = runtimeService;
        this.configuration = configuration;
        this.clock = clock;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
    }

    /**
     * Waits until no machine step is due or running.
     *
     * @throws BusinessException STEP_FAILED with the cause of an incident
     */
    void awaitRest() {
        // the starter activates it when the application is ready, which a run at the start precedes
        if (!configuration.getJobExecutor().isActive()) {
            configuration.getJobExecutor().start();
        }
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (isBusy()) {
            if (System.nanoTime() > deadline) {
                throw new BusinessException(
                        "STEP_STUCK", "Một bước tự động của quy trình chạy quá lâu, chưa xong.");
            }
            pause();
        }
        failOnIncident();
    }

    private boolean isBusy() {
        return managementService.createJobQuery().executable().count() > 0
                || managementService.createJobQuery().withException().withRetriesLeft().count() > 0
                || lockedJobs() > 0;
    }

    private void failOnIncident() {
        runtimeService.createIncidentQuery().list().stream()
                .findFirst()
                .ifPresent(
                        incident -> {
                            throw new BusinessException(
                                    "STEP_FAILED",
                                    "Bước %s của quy trình gặp lỗi: %s"
                                            .formatted(
                                                    incident.getActivityId(),
                                                    incident.getIncidentMessage()));
                        });
    }

    /** Working day on which the next timer is over; empty when none is waiting. */
    Optional<LocalDate> nextTimer() {
        return managementService
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(job -> LocalDate.ofInstant(job.getDuedate().toInstant(), clock.getZone()))
                .map(day -> workingDays.isWorkingDay(day) ? day : workingDays.after(day, 1));
    }

    /** Moves both clocks while no job is running, and lets the engine see what became due. */
    void moveTo(LocalDate day) {
        stop();
        try {
            clock.moveTo(day);
        } finally {
            configuration.getJobExecutor().start();
        }
    }

    /** Lets running steps end and starts no new ones. */
    void stop() {
        configuration.getJobExecutor().shutdown();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (lockedJobs() > 0 && System.nanoTime() < deadline) {
            pause();
        }
    }

    /** The engine's job query cannot ask for locks; nothing is written here. */
    private int lockedJobs() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM public.act_ru_job
                        WHERE lock_owner_ IS NOT NULL AND lock_exp_time_ > :now
                        """)
                .param("now", new Date(clock.millis()))
                .query(Integer.class)
                .single();
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new BusinessException("INTERRUPTED", "Đã dừng theo yêu cầu.");
        }
    }
}
