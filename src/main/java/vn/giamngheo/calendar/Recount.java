package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts open deadlines again by another calendar. What is over stays over, and no last day is put
 * into the past: whoever still has time keeps at least today.
 */
final class Recount {

    private final WorkingCalendar calendar;
    private final LocalDate today;

    Recount(WorkingCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
    }

    /**
     * @throws vn.giamngheo.shared.BusinessException CALENDAR_MISSING when one would run into a year
     *     that is not confirmed
     */
    List<MovedDeadline> of(List<Deadline> open) {
        return open.stream().flatMap(this::moved).toList();
    }

    private Stream<MovedDeadline> moved(Deadline deadline) {
        var days = deadline.days();
        if (days == null || deadline.metOn() != null || deadline.dueOn().isBefore(today)) {
            return Stream.of();
        }
        var counted =
                calendar.due(deadline.startOn(), days, deadline.dayKind(), deadline.whoseTime());
        var due = counted.isBefore(today) ? today : counted;
        return due.equals(deadline.dueOn())
                ? Stream.of()
                : Stream.of(
                        new MovedDeadline(
                                deadline.id(),
                                deadline.subjectType(),
                                deadline.subjectId(),
                                deadline.ruleCode(),
                                deadline.dueOn(),
                                due));
    }
}
