package vn.giamngheo.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Starts in the middle of the yearly review. */
public final class TestClock extends Clock {

    /** Where business dates are read. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final LocalDateTime START = LocalDateTime.of(2026, 10, 1, 8, 0);

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    /** 1 October 2026, eight in the morning, in Viet Nam. */
    public TestClock() {
        this(new AtomicReference<>(START.atZone(VIETNAM).toInstant()), VIETNAM);
    }

    private TestClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** It is now eight in the morning of that day. */
    public void setDate(LocalDate date) {
        setDateTime(date.atTime(8, 0));
    }

    /** It is now that time in Viet Nam. */
    public void setDateTime(LocalDateTime time) {
        now.set(time.atZone(VIETNAM).toInstant());
    }

    /** Time passes. */
    public void advance(TemporalAmount amount) {
        now.updateAndGet(instant -> instant.atZone(VIETNAM).plus(amount).toInstant());
    }

    /** Back to where every test starts. */
    public void reset() {
        setDateTime(START);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, other);
    }
}
