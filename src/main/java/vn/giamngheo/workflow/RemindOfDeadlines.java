package vn.giamngheo.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.DailyWork;
import vn.giamngheo.shared.InboxNotices;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;

/**
 * Tells people one working day before a task's last day and on the first day after it. Tasks of one
 * kind, last day and audience are one notice: sixty surveys are one sentence, not sixty.
 */
@UseCase
@Order(2)
public class RemindOfDeadlines implements DailyWork {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final OpenTasks openTasks;
    private final WorkingDays workingDays;
    private final Notices notices;

    RemindOfDeadlines(OpenTasks openTasks, WorkingDays workingDays, Notices notices) {
        this.openTasks = openTasks;
        this.workingDays = workingDays;
        this.notices = notices;
    }

    /** Told once for each audience, kind and last day, however often it is asked. */
    @Override
    public void on(LocalDate today) {
        var tasks = openTasks.withDueDate();
        Map<LocalDate, Moment> moments = new HashMap<>();
        Map<Told, List<TaskRow>> together = new LinkedHashMap<>();
        for (var task : tasks) {
            var moment = moments.computeIfAbsent(task.dueOn(), due -> momentOf(today, due));
            if (moment != Moment.NONE) {
                for (var audience : audiences(task)) {
                    together.computeIfAbsent(
                                    new Told(
                                            task.communeKey(),
                                            audience,
                                            moment,
                                            task.key(),
                                            task.dueOn()),
                                    key -> new ArrayList<>())
                            .add(task);
                }
            }
        }
        together.forEach(this::tell);
        tellChairs(today, tasks);
    }

    private void tell(Told told, List<TaskRow> tasks) {
        var sentence =
                told.moment() == Moment.LAST_DAY_NEXT
                        ? "Còn 1 ngày làm việc: %s (%d việc), hạn %s."
                        : "Quá hạn: %s (%d việc), hạn %s.";
        notices.tell(
                told.communeKey(),
                told.audience(),
                told.moment() == Moment.LAST_DAY_NEXT ? "TASK_DUE_TOMORROW" : "TASK_OVERDUE",
                told.taskKey() + " " + told.dueOn(),
                sentence.formatted(tasks.get(0).name(), tasks.size(), DAY.format(told.dueOn())),
                "/viec?loai=" + told.taskKey());
    }

    private void tellChairs(LocalDate today, List<TaskRow> tasks) {
        tasks.stream()
                .filter(task -> task.dueOn().isBefore(today))
                .collect(Collectors.groupingBy(TaskRow::communeKey, Collectors.counting()))
                .forEach(
                        (commune, count) ->
                                notices.tell(
                                        commune,
                                        Roles.COMMUNE_CHAIR,
                                        "OVERDUE_SUMMARY",
                                        today.toString(),
                                        "Ngày %s, cả xã có %d việc quá hạn."
                                                .formatted(DAY.format(today), count),
                                        "/tien-do"));
    }

    private static List<String> audiences(TaskRow task) {
        return task.assignee() == null
                ? task.groups()
                : List.of(InboxNotices.person(task.assignee()));
    }

    private Moment momentOf(LocalDate today, LocalDate due) {
        if (due.isBefore(today)) {
            return Moment.OVER;
        }
        return due.isAfter(today) && isNextWorkingDay(today, due)
                ? Moment.LAST_DAY_NEXT
                : Moment.NONE;
    }

    /** Without a calendar of that year the day before counts: better told early than not at all. */
    private boolean isNextWorkingDay(LocalDate today, LocalDate due) {
        try {
            return workingDays.between(today, due) <= 1;
        } catch (BusinessException noCalendar) {
            return due.equals(today.plusDays(1));
        }
    }

    private enum Moment {
        NONE,
        LAST_DAY_NEXT,
        OVER
    }

    private record Told(
            String communeKey, String audience, Moment moment, String taskKey, LocalDate dueOn) {}
}
