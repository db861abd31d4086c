package vn.giamngheo.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.workflow.InboxItem;
import vn.giamngheo.workflow.WaitingTask;

/** A long list is named page by page, and counted as a whole. */
class InboxTest {

    private static final Inbox.Search EVERYTHING = new Inbox.Search("", "", "");

    private final List<Integer> asked = new ArrayList<>();

    @Test
    void onlyThePageThatIsShownIsNamed() {
        var inbox = Inbox.of(tasks(120), EVERYTHING, 2, this::named);

        assertThat(asked).containsExactly(50);
        assertThat(inbox.page().total()).isEqualTo(120);
        assertThat(inbox.page().number()).isEqualTo(2);
        assertThat(inbox.page().items())
                .extracting(InboxItem::taskId)
                .startsWith("50")
                .endsWith("99");
    }

    @Test
    void groupsCountTheTasksOfAllPages() {
        var inbox = Inbox.of(tasks(120), EVERYTHING, 1, this::named);

        assertThat(inbox.groups())
                .extracting(Inbox.Group::name, Inbox.Group::total)
                .containsExactly(
                        tuple("Quá hạn", 10L),
                        tuple("Đến hạn trong 3 ngày làm việc", 4L),
                        tuple("Còn lại", 106L));
    }

    @Test
    void whoLooksForANameOrAVillageLooksInAllTasks() {
        assertThat(found(new Inbox.Search("lua 7", "", ""))).containsExactly("7", "70", "71");
        assertThat(found(new Inbox.Search("", "00379-2023.02", ""))).hasSize(36).contains("1");
        assertThat(found(new Inbox.Search("lua 70", "00379-2023.02", ""))).isEmpty();
    }

    @Test
    void whoLooksForAKindNeedsNoNamesOfTheOthers() {
        assertThat(found(new Inbox.Search("", "", "userTask_postList"))).hasSize(24);
        assertThat(asked).containsExactly(24);
    }

    @Test
    void aTaskDoneInBetweenIsLeftOut() {
        var inbox = Inbox.of(tasks(3), EVERYTHING, 1, page -> named(page.subList(1, 3)));

        assertThat(inbox.page().items()).extracting(InboxItem::taskId).containsExactly("1", "2");
    }

    private List<String> found(Inbox.Search search) {
        return Inbox.of(tasks(72), search, 1, this::named).page().items().stream()
                .map(InboxItem::taskId)
                .toList();
    }

    /** Ten overdue, four soon, the others with time or without a day. */
    private static List<WaitingTask> tasks(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> task(number, number == 20 ? null : number - 10))
                .toList();
    }

    private static WaitingTask task(int number, @Nullable Integer remaining) {
        var kind = number % 3 == 0 ? "userTask_postList" : "userTask_surveyHousehold";
        return new WaitingTask(
                String.valueOf(number),
                kind,
                "Việc",
                "village-review",
                "k" + number,
                null,
                remaining);
    }

    private List<InboxItem> named(List<WaitingTask> tasks) {
        asked.add(tasks.size());
        return tasks.stream()
                .map(
                        task ->
                                new InboxItem(
                                        task.taskId(),
                                        task.taskKey(),
                                        task.name(),
                                        "Đoàn Thị Lụa " + task.taskId(),
                                        Integer.parseInt(task.taskId()) % 2 == 0
                                                ? "00379-2023.01"
                                                : "00379-2023.02",
                                        task.dueOn(),
                                        task.remainingWorkingDays(),
                                        null,
                                        false))
                .toList();
    }
}
