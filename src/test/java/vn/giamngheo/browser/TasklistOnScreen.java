package vn.giamngheo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;

/** Camunda Tasklist at one person's desk: their second face of the same tasks. */
final class TasklistOnScreen {

    private static final String ADDRESS = "/camunda/app/tasklist/default/";

    private static final Pattern LEFT = Pattern.compile("ngày làm việc|hết hạn hôm nay");

    private final Desk desk;

    TasklistOnScreen(Desk desk) {
        this.desk = desk;
    }

    /** Opens it and looks into one of the shipped filters. */
    void open(String filter) {
        desk.go(ADDRESS);
        desk.page()
                .locator(".task-filters .item")
                .filter(new Locator.FilterOptions().setHasText(filter))
                .first()
                .locator("a")
                .first()
                .click();
        looksInto(filter);
    }

    void looksInto(String filter) {
        assertThat(desk.page().locator(".task-filters .item.active")).containsText(filter);
    }

    /** Filters this person finds, in their order, without the counter of the open one. */
    List<String> filters() {
        assertThat(desk.page().locator(".task-filters .item.active .counter")).isVisible();
        return desk.page().locator(".task-filters .item:visible").allInnerTexts().stream()
                .map(text -> text.strip().replaceAll("\\s+\\d+$", ""))
                .toList();
    }

    void isEmpty() {
        assertThat(desk.page().locator(".tasks-list .well:visible"))
                .containsText("Không có việc nào hợp với bộ lọc.");
    }

    /** The card about that subject, with its last day. */
    Locator card(String subject) {
        var card =
                desk.page()
                        .locator("li.task")
                        .filter(new Locator.FilterOptions().setHasText(subject))
                        .first();
        assertThat(card.locator(".gn-card-subject")).containsText(subject);
        assertThat(card.locator(".gn-card-left")).containsText(LEFT);
        assertThat(card.locator(".gn-card-due")).containsText("hạn ");
        return card;
    }

    /** The list has come anew, without that task. */
    void noLongerShows(String task, String subject) {
        assertThat(
                        desk.page()
                                .locator("li.task")
                                .filter(new Locator.FilterOptions().setHasText(task))
                                .filter(new Locator.FilterOptions().setHasText(subject)))
                .hasCount(0);
    }

    /** Opens the task about that subject and takes it. */
    void take(String subject) {
        card(subject).locator("h4 a").click();
        assertThat(desk.page().locator(".task-card .gn-card-subject")).containsText(subject);
        offersNothingThatIsRefused();
        desk.page().locator(".claim").click();
        assertThat(desk.page().locator(".unclaim")).isVisible();
    }

    /** Opens a task one has taken before, and waits until its form can be filled in. */
    void goOnWith(String subject) {
        card(subject).locator("h4 a").click();
        assertThat(desk.page().locator(".task-card .gn-card-subject")).containsText(subject);
        assertThat(desk.page().locator(".unclaim")).isVisible();
        assertThat(desk.button("Hoàn thành")).isEnabled();
    }

    private void offersNothingThatIsRefused() {
        var hidden =
                desk.page()
                        .locator(
                                ".createCommentLink, .task-filters .actions, [cam-widget-search],"
                                    + " .followup-date, .task-card .due-date, .task-card .groups,"
                                    + " .task-card .tenant-id");
        for (var each : hidden.all()) {
            assertThat(each).isHidden();
        }
        assertThat(desk.page().locator(".task-card .nav-tabs > li:visible"))
                .hasText(new String[] {"Biểu mẫu", "Sơ đồ", "Mô tả"});
    }

    void choose(String words) {
        desk.page().locator(".fjs-container").getByText(words).last().click();
    }

    void complete() {
        desk.press("Hoàn thành");
    }

    /** The form itself sees what is missing. */
    void formSays(String words) {
        assertThat(desk.page().locator(".fjs-container")).containsText(words);
    }

    /** The server has refused, in its own words; what was filled in is still there. */
    void isRefused(String words) {
        var notice = desk.page().locator(".page-notifications");
        assertThat(notice).containsText("Việc chưa được ghi nhận");
        assertThat(notice).containsText(words);
        assertThat(notice).not().containsText("Exception");
        notice.locator("button:visible, .close:visible").first().click();
    }

    /** Long work: to our page. */
    void openPage() {
        desk.page().locator("a.external-form").click();
        assertThat(desk.page().locator("body.gn-signed-in")).isVisible();
    }

    /** From our page, when it is done. */
    void comeBackTo(String filter) {
        desk.page().getByText("Quay lại Tasklist").first().click();
        looksInto(filter);
    }
}
