package vn.giamngheo.calendar;

/**
 * Whose deadline it is.
 *
 * @param type kind of a task ("userTask_..."), "posting", "review-round"
 */
public record DeadlineSubject(String type, String id) {}
