package vn.giamngheo.calendar;

import java.util.List;

/**
 * The calendar changed and with it the last day of these deadlines. Told within the transaction of
 * the change: whoever keeps a copy of such a day moves it there and then, or nothing changes.
 */
public record DeadlinesMoved(List<MovedDeadline> deadlines) {}
