package vn.giamngheo.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * The days that Tasklist's filters ask for, in the commune's time zone and, in training, on its own
 * calendar. A task's due date is 24:00 of its last day, and the engine compares without equality:
 * hence the millisecond.
 */
@Component
public class FilterDays {

    private final Clock clock;

    FilterDays(Clock clock) {
        this.clock = clock;
    }

    public Date startOfToday() {
        return startOf(LocalDate.now(clock), 0);
    }

    /** Everything before this is due today at the latest. */
    public Date afterToday() {
        return startOf(LocalDate.now(clock).plusDays(1), 1);
    }

    /** Everything before this was due yesterday at the latest. */
    public Date afterYesterday() {
        return startOf(LocalDate.now(clock), 1);
    }

    private Date startOf(LocalDate day, int millis) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant().plusMillis(millis));
    }
}
