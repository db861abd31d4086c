package vn.giamngheo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What a supervisor of the commune reads in Cockpit, on the diagram and in the tables below it. */
final class SupervisorInCockpit {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    private final Desk desk;

    SupervisorInCockpit(Desk desk) {
        this.desk = desk;
    }

    /** The table of all processes stands first; a name in it leads to the diagram. */
    void opensTheVillages() {
        desk.go(COCKPIT);
        assertThat(table("Bấm vào tên quy trình")).containsText("Việc quá hạn");
        desk.picture("cockpit-tong-quan");
        table("Bấm vào tên quy trình")
                .getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName("Rà soát tại thôn"))
                .click();
        var waiting = page().locator(".gn-step-waiting").first();
        assertThat(waiting).isVisible();
        assertThat(waiting).containsText("chờ");
        assertThat(table("đang chờ ở từng bước")).containsText("Họp dân thống nhất kết quả");
        desk.picture("cockpit-tien-do");
    }

    /** One village after the other, and the people who have the tasks. */
    void seesWhereItWaits(String village) {
        view("Theo thôn");
        assertThat(table("theo địa bàn")).containsText(village);
        view("Theo cán bộ");
        assertThat(table("theo cán bộ")).containsText("Trưởng thôn");
    }

    /** The course of one instance, drawn and told. */
    void readsACourse(String village) {
        page().getByText("Hồ sơ và quá trình", new Page.GetByTextOptions().setExact(true)).click();
        table("Hồ sơ của quy trình")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(village))
                .first()
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(table("Quá trình:")).containsText("đang ở bước này");
        assertThat(page().locator(".djs-element.gn-step-current")).isVisible();
        desk.picture("cockpit-qua-trinh");
    }

    /** Behind the newest instances of each process there is a page of ours that opens. */
    void reachesThePageBehindEveryInstance(String... processes) {
        for (var process : processes) {
            var pages = pagesBehind(process);
            assertThat(pages).as(process).isNotEmpty().doesNotContainNull();
            assertThat(pages).as(process).allMatch(path -> desk.go(path) == 200);
        }
    }

    private List<String> pagesBehind(String process) {
        List<String> found =
                JsonPath.read(
                        new String(
                                desk.fetch("/giam-sat/ho-so?quyTrinh=" + process),
                                StandardCharsets.UTF_8),
                        "$.instances[*].page");
        return found.stream().limit(3).toList();
    }

    /** From here on the screen is 360 px wide. */
    void takesAPhone() {
        page().setViewportSize(360, 740);
    }

    /** Nothing to stop, cancel or change is offered. */
    void isOfferedNothingToDo() {
        assertThat(page().locator(".btn-suspend-action:visible, a.action-button:visible"))
                .hasCount(0);
    }

    private void view(String words) {
        page().getByLabel("Xem", new Page.GetByLabelOptions().setExact(true)).selectOption(words);
    }

    private Locator table(String caption) {
        return page().getByRole(
                        AriaRole.TABLE,
                        new Page.GetByRoleOptions().setName(Pattern.compile(caption)));
    }

    private Page page() {
        return desk.page();
    }
}
