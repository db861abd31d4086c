package vn.giamngheo.workflow.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.workflow.InboxItem;
import vn.giamngheo.workflow.WaitingTask;

/**
 * The tasks of a person as the page shows them: narrowed by what was asked, one page of them, in
 * three groups by how much time is left. Whom a task is about is asked for the page that is shown,
 * and for all tasks only where somebody looks for a name or a village.
 *
 * @param page tasks of this page
 * @param groups the same tasks by group, empty groups left out
 */
record Inbox(PageOf<InboxItem> page, List<Group> groups) {

    private static final int PAGE_SIZE = 50;
    private static final int SOON = 3;

    /**
     * @param names says whom tasks are about
     */
    static Inbox of(
            List<WaitingTask> all,
            Search search,
            int number,
            Function<List<WaitingTask>, List<InboxItem>> names) {
        var ofKind = all.stream().filter(search::isOfKind).toList();
        if (search.needsNames()) {
            var found = names.apply(ofKind).stream().filter(search::isAbout).toList();
            var page = PageOf.slice(found, number, PAGE_SIZE);
            return new Inbox(page, groups(page.items(), found, InboxItem::remainingWorkingDays));
        }
        var page = PageOf.slice(ofKind, number, PAGE_SIZE);
        var items = names.apply(page.items());
        return new Inbox(
                new PageOf<>(items, page.number(), page.size(), page.total()),
                groups(items, ofKind, WaitingTask::remainingWorkingDays));
    }

    /** Kinds of task on the list, key to name, for the filter. */
    static Map<String, String> kinds(List<WaitingTask> all) {
        Map<String, String> kinds = new LinkedHashMap<>();
        all.forEach(task -> kinds.putIfAbsent(task.taskKey(), task.name()));
        return kinds;
    }

    private static <T> List<Group> groups(
            List<InboxItem> items, List<T> found, Function<T, @Nullable Integer> remaining) {
        List<Group> groups = new ArrayList<>();
        for (var urgency : Urgency.values()) {
            var shown =
                    items.stream()
                            .filter(item -> Urgency.of(item.remainingWorkingDays()) == urgency)
                            .toList();
            if (!shown.isEmpty()) {
                var total =
                        found.stream()
                                .filter(each -> Urgency.of(remaining.apply(each)) == urgency)
                                .count();
                groups.add(new Group(urgency.label, total, shown));
            }
        }
        return groups;
    }

    private enum Urgency {
        OVERDUE("Quá hạn"),
        SOON("Đến hạn trong %d ngày làm việc".formatted(Inbox.SOON)),
        LATER("Còn lại");

        private final String label;

        Urgency(String label) {
            this.label = label;
        }

        static Urgency of(@Nullable Integer remainingWorkingDays) {
            if (remainingWorkingDays == null || remainingWorkingDays > Inbox.SOON) {
                return LATER;
            }
            return remainingWorkingDays < 0 ? OVERDUE : SOON;
        }
    }

    /**
     * What somebody looks for; empty where they do not care.
     *
     * @param text part of a name, with or without accents
     */
    record Search(String text, String village, String kind) {

        boolean needsNames() {
            return !text.isBlank() || !village.isEmpty();
        }

        private boolean isOfKind(WaitingTask task) {
            return kind.isEmpty() || kind.equals(task.taskKey());
        }

        private boolean isAbout(InboxItem item) {
            return VietnameseText.folded(item.subject()).contains(VietnameseText.folded(text))
                    && (village.isEmpty() || village.equals(item.villageKey()));
        }
    }

    /**
     * @param total tasks of the group on all pages
     */
    record Group(String name, long total, List<InboxItem> items) {}
}
