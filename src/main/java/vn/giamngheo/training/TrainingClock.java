package vn.giamngheo.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of the training commune, for us and for the engine alike: real time plus an offset that
 * is stored, and restored before anything runs by it. It moves forward only.
 */
@Component
@Primary
@Profile("training")
@DependsOnDatabaseInitialization
class TrainingClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final Clock real = Clock.systemUTC();
    private volatile Duration offset;

    TrainingClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.zone = ZONE;
        this.offset =
                jdbc.sql("SELECT offset_millis FROM giamngheo.training_clock")
                        .query(Long.class)
                        .optional()
                        .map(Duration::ofMillis)
                        .orElse(Duration.ZERO);
        ClockUtil.offset(offset.toMillis());
    }

    /** Whether the training commune was given its own day before. */
    boolean isSet() {
        return jdbc.sql("SELECT count(*) FROM giamngheo.training_clock")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Sets the start of work of a day. Nothing of the engine may be running.
     *
     * @throws IllegalArgumentException when the clock was set before and the day is in its past
     */
    @Transactional
    void moveTo(LocalDate day) {
        var target = day.atTime(START_OF_WORK).atZone(ZONE).toInstant();
        if (isSet() && target.isBefore(instant())) {
            throw new IllegalArgumentException("the training clock moves forward only");
        }
        var moved = Duration.between(real.instant(), target);
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.training_clock (id, offset_millis)
                        VALUES (1, :offset)
                        ON CONFLICT (id) DO UPDATE SET offset_millis = excluded.offset_millis
                        """)
                .param("offset", moved.toMillis())
                .update();
        offset = moved;
        ClockUtil.offset(moved.toMillis());
    }

    LocalDate today() {
        return LocalDate.now(this);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.offset(real.withZone(other), offset);
    }
}
