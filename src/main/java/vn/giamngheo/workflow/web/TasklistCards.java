package vn.giamngheo.workflow.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.calendar.DueWords;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.workflow.InboxItem;
import vn.giamngheo.workflow.TaskDesk;

/**
 * What Tasklist writes on its cards beside the task's name: whom or what it is about and how much
 * time is left. The engine knows neither; the whole page of cards asks once.
 */
@Controller
class TasklistCards {

    /** Tasklist shows 15 tasks a page; a longer list of ids comes from no page of it. */
    private static final int MOST = 100;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final TaskDesk taskDesk;
    private final CurrentActor currentActor;

    TasklistCards(TaskDesk taskDesk, CurrentActor currentActor) {
        this.taskDesk = taskDesk;
        this.currentActor = currentActor;
    }

    /** By task id; a task that is not the person's is left out. */
    @GetMapping("/viec/the")
    ResponseEntity<Map<String, Card>> cards(@RequestParam List<String> ids) {
        if (ids.size() > MOST) {
            throw new BusinessException(
                    "TOO_MANY", "Chỉ xem được %d việc một lần.".formatted(MOST));
        }
        Map<String, Card> cards = new HashMap<>();
        taskDesk.among(ids, currentActor.require())
                .forEach(item -> cards.put(item.taskId(), Card.of(item)));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(cards);
    }

    /**
     * @param subject "Nguyễn Thị Lụa - thôn Đông", the village or the list; empty when there is
     *     nothing to say
     * @param due last day, dd/MM/yyyy; null without one
     * @param left "còn 2 ngày làm việc"; null without a due date
     */
    record Card(
            String subject, @Nullable String due, @Nullable String left, @Nullable String style) {

        static Card of(InboxItem item) {
            var remaining = item.remainingWorkingDays();
            return new Card(
                    item.subject(),
                    day(item.dueOn()),
                    remaining == null ? null : DueWords.of(remaining),
                    remaining == null ? null : DueWords.style(remaining));
        }

        private static @Nullable String day(@Nullable LocalDate day) {
            return day == null ? null : DAY.format(day);
        }
    }
}
