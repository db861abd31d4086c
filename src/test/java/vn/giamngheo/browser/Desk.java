package vn.giamngheo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One signed-in person at their screen, in the words of that screen. */
final class Desk implements AutoCloseable {

    private static final String PASSWORD = "TapHuan@2023";

    /** With -Dscreenshots.update=true the pictures of README and guide are taken anew. */
    private static final Path PICTURES =
            Boolean.getBoolean("screenshots.update")
                    ? Path.of("docs", "images")
                    : Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> scriptErrors = new ArrayList<>();

    private Desk(BrowserContext context, String address) {
        this.context = context;
        this.page = context.newPage();
        this.address = address;
        page.onPageError(this::scriptFailed);
    }

    /** An engine's web application that is slow to load says so and loads itself again. */
    private void scriptFailed(String error) {
        if (!error.contains("Load timeout for modules")) {
            scriptErrors.add(error);
        }
    }

    /** Signs in on a phone (360 px wide). */
    static Desk phone(Browser browser, String address, String username) {
        return signedIn(browser, address, username, 360, 740);
    }

    /** Signs in at an office screen (1280 px wide). */
    static Desk office(Browser browser, String address, String username) {
        return signedIn(browser, address, username, 1280, 900);
    }

    private static Desk signedIn(
            Browser browser, String address, String username, int width, int height) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale("vi-VN"));
        var desk = new Desk(context, address);
        desk.go("/dang-nhap");
        desk.page.getByLabel("Tên đăng nhập").fill(username);
        desk.page.getByLabel("Mật khẩu").fill(PASSWORD);
        desk.button("Đăng nhập").first().click();
        PlaywrightAssertions.assertThat(desk.page.locator("body.gn-signed-in")).isVisible();
        return desk;
    }

    Page page() {
        return page;
    }

    /** Opens a path of the application and returns the status of the answer. */
    int go(String path) {
        return page.navigate(address + path).status();
    }

    /** Opens the task of that name about that subject from "Việc của tôi". */
    void openTask(String name, String subject) {
        go("/viec");
        page.locator("article.gn-task")
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText(subject))
                .first()
                .locator("a.gn-task-link")
                .click();
    }

    Locator button(String words) {
        return page.getByRole(
                com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(words));
    }

    void press(String words) {
        button(words).first().click();
    }

    /** The page says this somewhere. */
    void sees(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(words);
    }

    /** What a path of the application answers to this person, as bytes. */
    byte[] fetch(String path) {
        return page.request().get(address + path).body();
    }

    /** Keeps a picture of the screen for the guide. */
    void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(
                                PICTURES.resolve(name + "-" + page.viewportSize().width + ".png")));
    }

    /** Nothing is wider than the screen, and no script failed. */
    void fitsTheScreen() {
        var overflow =
                page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        if (((Number) overflow).intValue() > 0) {
            throw new AssertionError(page.url() + " is " + overflow + " px wider than the screen");
        }
        if (!scriptErrors.isEmpty()) {
            throw new AssertionError(page.url() + ": " + scriptErrors);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
