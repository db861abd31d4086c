package vn.giamngheo.benefit;

import java.time.Instant;

/**
 * One thing that happened to a request, as its page tells it.
 *
 * @param what "Đã kiểm tra, trình tiếp"
 * @param note as somebody wrote it; may be empty
 * @param actorName full name, "Ứng dụng" for a machine step
 */
public record ApplicationEvent(
        String what, String note, String actor, String actorName, Instant happenedAt) {}
