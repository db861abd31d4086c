package vn.giamngheo.workflow.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.workflow.InboxItem;

/**
 * The tasks of a person as the page shows them: narrowed by what was asked, one page of them, in
 * three groups by how much time is left.
 *
 * @param page tasks of this page
 * @param groups the same tasks by group, empty groups left out
 */
record Inbox(PageOf<InboxItem> page, List<Group> groups) {

    private static final int PAGE_SIZE = 50;
    private static final int SOON = 3;

    static Inbox of(List<InboxItem> all, String text, String village, String kind, int number) {
        var wanted = VietnameseText.folded(text);
        var found =
                all.stream()
                        .filter(item -> VietnameseText.folded(item.subject()).contains(wanted))
                        .filter(item -> village.isEmpty() || village.equals(item.villageKey()))
                        .filter(item -> kind.isEmpty() || kind.equals(item.taskKey()))
                        .toList();
        var last = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var shown = Math.max(1, Math.min(number, last));
        var from = (shown - 1) * PAGE_SIZE;
        var items = found.subList(from, Math.min(from + PAGE_SIZE, found.size()));
        return new Inbox(new PageOf<>(items, shown, PAGE_SIZE, found.size()), groups(items, found));
    }

    /** Kinds of task on the list, key to name, for the filter. */
    static Map<String, String> kinds(List<InboxItem> all) {
        Map<String, String> kinds = new LinkedHashMap<>();
        all.forEach(item -> kinds.putIfAbsent(item.taskKey(), item.name()));
        return kinds;
    }

    private static List<Group> groups(List<InboxItem> items, List<InboxItem> found) {
        List<Group> groups = new ArrayList<>();
        add(groups, "Quá hạn", InboxItem::overdue, items, found);
        add(
                groups,
                "Đến hạn trong %d ngày làm việc".formatted(SOON),
                item -> !item.overdue() && soon(item),
                items,
                found);
        add(groups, "Còn lại", item -> !item.overdue() && !soon(item), items, found);
        return groups;
    }

    private static void add(
            List<Group> groups,
            String name,
            Predicate<InboxItem> belongs,
            List<InboxItem> items,
            List<InboxItem> found) {
        var shown = items.stream().filter(belongs).toList();
        if (!shown.isEmpty()) {
            groups.add(new Group(name, found.stream().filter(belongs).count(), shown));
        }
    }

    private static boolean soon(InboxItem item) {
        return item.remainingWorkingDays() != null && item.remainingWorkingDays() <= SOON;
    }

    /**
     * @param total tasks of the group on all pages
     */
    record Group(String name, long total, List<InboxItem> items) {}
}
