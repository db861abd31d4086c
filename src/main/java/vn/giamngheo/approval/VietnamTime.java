package vn.giamngheo.approval;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A moment as the clock on the wall of the office shows it. */
final class VietnamTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }
}
