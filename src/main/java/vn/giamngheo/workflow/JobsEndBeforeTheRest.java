package vn.giamngheo.workflow;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * At an orderly stop machine steps end before anything they use is closed. A step whose entity
 * manager is closed under it would commit the engine's half of its transaction without ours.
 * Nothing to end where machine steps are switched off.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class JobsEndBeforeTheRest implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JobExecutor jobExecutor;
    private final ThreadPoolTaskExecutor threads;
    private volatile boolean running;

    JobsEndBeforeTheRest(
            JobExecutor jobExecutor,
            @Qualifier("camundaTaskExecutor") ThreadPoolTaskExecutor threads) {
        this.jobExecutor = jobExecutor;
        this.threads = threads;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        jobExecutor.shutdown();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (isWorking() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        running = false;
    }

    private boolean isWorking() {
        return threads.getActiveCount() > 0
                || !threads.getThreadPoolExecutor().getQueue().isEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
