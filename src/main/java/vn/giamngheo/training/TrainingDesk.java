package vn.giamngheo.training;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.DailyWork;

/**
 * What a trainer does with the training commune: moves its day to the next deadline, and lets the
 * autopilot carry the round to a milestone while they watch.
 */
@Component
@Profile("training")
public class TrainingDesk implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingDesk.class);

    private final TrainingClock clock;
    private final TrainingEngine engine;
    private final Autopilot autopilot;
    private final PovertyStandards standards;
    private final Rounds rounds;
    private final List<DailyWork> dailyWork;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "giamngheo-autopilot"));
    private final AtomicInteger steps = new AtomicInteger();
    private volatile Progress progress = new Progress(false, 0, "", null);

    TrainingDesk(
            TrainingClock clock,
            TrainingEngine engine,
            Autopilot autopilot,
            PovertyStandards standards,
            Rounds rounds,
            List<DailyWork> dailyWork) {
        this.clock = clock;
        this.engine = engine;
        this.autopilot = autopilot;
        this.standards = standards;
        this.rounds = rounds;
        this.dailyWork = dailyWork;
    }

    public LocalDate today() {
        return clock.today();
    }

    /** Day after the next period ends; null when none is running. */
    public @Nullable LocalDate nextDeadline() {
        return engine.nextTimer().orElse(null);
    }

    /** Year of the review that the autopilot can carry on now; the next one once it is closed. */
    public int year() {
        var year = clock.today().getYear();
        var closed =
                rounds.find(TrainingAccountList.COMMUNE, year)
                        .filter(Rounds.RoundView::closed)
                        .isPresent();
        return closed ? year + 1 : year;
    }

    public Progress progress() {
        return progress;
    }

    /**
     * Moves the commune's day to the end of the next running period.
     *
     * @throws BusinessException NO_DEADLINE when none is running; BUSY while the autopilot runs
     */
    public synchronized LocalDate moveToNextDeadline() {
        requireIdle();
        var next =
                engine.nextTimer()
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NO_DEADLINE",
                                                "Không có thời hạn nào đang chạy. Hãy làm các việc"
                                                        + " đang mở trước."));
        engine.moveTo(next);
        engine.awaitRest();
        beginDay(next);
        return next;
    }

    /**
     * Moves the commune's day by one working morning, for rehearsing what happens later.
     *
     * @throws BusinessException BUSY while the autopilot runs
     */
    public synchronized LocalDate moveToTomorrow() {
        requireIdle();
        var tomorrow = clock.today().plusDays(1);
        engine.moveTo(tomorrow);
        engine.awaitRest();
        beginDay(tomorrow);
        return tomorrow;
    }

    /** Reminders and handovers of the new day; nobody waits for the night in a rehearsal. */
    private void beginDay(LocalDate day) {
        dailyWork.forEach(each -> each.on(day));
    }

    /**
     * Starts the autopilot and returns at once.
     *
     * @throws BusinessException BUSY when it is running already
     */
    public synchronized void start(int year, Milestone until) {
        requireIdle();
        steps.set(0);
        progress = new Progress(true, 0, "Bắt đầu", null);
        worker.execute(() -> run(year, until));
    }

    private void run(int year, Milestone until) {
        try {
            var codes =
                    standards.indicatorsOn(clock.today()).stream().map(Indicator::code).toList();
            autopilot.run(year, new InventedAnswers(year, codes), until, this::says);
            progress = new Progress(false, steps.get(), "Đã xong: " + until.label(), null);
        } catch (BusinessException e) {
            progress = new Progress(false, steps.get(), "Đã dừng", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The autopilot failed", e);
            progress =
                    new Progress(
                            false,
                            steps.get(),
                            "Đã dừng",
                            "Có lỗi không lường trước; xem nhật ký của ứng dụng.");
        }
    }

    private void says(String words) {
        progress = new Progress(true, steps.incrementAndGet(), words, null);
    }

    /**
     * @throws BusinessException BUSY while the autopilot runs
     */
    public void requireIdle() {
        if (progress.running()) {
            throw new BusinessException(
                    "BUSY", "Chế độ tự chạy đang làm việc. Hãy đợi xong rồi thử lại.");
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    /**
     * How far the autopilot is.
     *
     * @param steps acts done so far
     * @param words what it does now, or how it ended
     * @param failure why it stopped before the milestone; null otherwise
     */
    public record Progress(boolean running, int steps, String words, @Nullable String failure) {}
}
