package vn.giamngheo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The survey of a household, as a person fills it on screen. */
final class SurveyOnScreen {

    private static final int NARROWEST = 320;

    private final Desk desk;
    private final Page page;

    SurveyOnScreen(Desk desk) {
        this.desk = desk;
        this.page = desk.page();
    }

    void write(String label, String value) {
        page.getByLabel(label).fill(value);
        saved();
    }

    /** A grown member who neither can work nor receives an allowance. */
    void ofPerson(String name, String insured) {
        var person =
                page.locator("details.gn-person")
                        .filter(new Locator.FilterOptions().setHasText(name));
        if (person.getAttribute("open") == null) {
            person.locator("summary").click();
        }
        choose(person, "Có bảo hiểm y tế", insured);
        select(person.getByLabel("Việc làm"), "Không có khả năng lao động");
        select(person.getByLabel("Trợ cấp xã hội hằng tháng"), "Không hưởng");
        saved();
    }

    void dwelling(String water, String toilet) {
        write("Diện tích nhà ở (m²)", "40");
        for (var part : List.of("Cột nhà", "Mái nhà", "Tường nhà")) {
            choose(page.locator("form"), part, "Bền chắc");
        }
        select(page.getByLabel("Nguồn nước sinh hoạt chính"), water);
        select(page.getByLabel("Nhà tiêu đang dùng"), toilet);
        choose(page.locator("form"), "Có thành viên sử dụng dịch vụ internet", "Có");
        page.getByLabel("Tivi").check();
        saved();
    }

    void sawWhatItComesTo(String category) {
        assertThat(page.locator("[data-headline]")).hasText(category);
        if (!page.locator("[data-lines]").isVisible()) {
            page.locator(".gn-running summary").click();
        }
    }

    /** No serious finding of axe, nothing cut off when enlarged, and every field by keyboard. */
    void isReadableForEverybody() {
        var findings =
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(
                                        found ->
                                                List.of("serious", "critical")
                                                        .contains(found.getImpact()))
                                .map(found -> found.getId() + ": " + found.getNodes())
                                .toList();
        assertThat(findings).isEmpty();

        var size = page.viewportSize();
        page.setViewportSize(NARROWEST, size.height / 2);
        desk.fitsTheScreen();
        page.setViewportSize(size.width, size.height);

        page.getByLabel("Nhà tiêu đang dùng").focus();
        page.keyboard().press("Tab");
        changesItsMindWhileTheFirstIsBeingSaved();
    }

    /** Nobody else wrote, so nothing is asked. */
    private void changesItsMindWhileTheFirstIsBeingSaved() {
        page.evaluate(
                """
                () => {
                  window.quickFetch = window.fetch;
                  window.fetch = (...asked) => window.quickFetch(...asked).then(
                    answer => new Promise(done => setTimeout(() => done(answer), 400)));
                }
                """);
        page.waitForRequest(
                request -> request.url().endsWith("/luu"),
                () -> page.keyboard().press("ArrowRight"));
        assertThat(page.locator("input[name='home.internet'][value='false']")).isChecked();
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("input[name='home.internet'][value='true']")).isChecked();
        saved();
        page.evaluate("() => { window.fetch = window.quickFetch; }");
    }

    private void saved() {
        assertThat(page.locator("[data-saved]")).hasText("Đã lưu");
    }

    private static void choose(Locator within, String question, String answer) {
        within.locator("fieldset.gn-field")
                .filter(new Locator.FilterOptions().setHasText(question))
                .locator("label")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(within.page().locator("span:text-is('" + answer + "')")))
                .click();
    }

    /** By the beginning of the words. */
    private static void select(Locator field, String words) {
        var value =
                field.locator("option")
                        .filter(new Locator.FilterOptions().setHasText(words))
                        .first()
                        .getAttribute("value");
        field.selectOption(value);
    }
}
