package vn.giamngheo.workflow;

import java.time.LocalDate;

/**
 * Until when a task is in time, as a page shows it.
 *
 * @param remaining working days left, negative when overdue
 * @param clause where the deadline comes from; empty when the engine alone knows it
 */
public record TaskDue(LocalDate due, int remaining, String clause, boolean statutory) {}
