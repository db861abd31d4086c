package vn.giamngheo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application with the training commune, and its people at their screens. */
abstract class TrainingCommuneOnScreen {

    /** Machine steps and a busy machine take their time; a person waits, too. */
    private static final double PATIENCE_MILLIS = 20_000;

    @TempDir static Path data;
    private static RunningApplication application;
    private static Playwright playwright;
    private static Browser browser;
    private static final Map<String, Desk> DESKS = new HashMap<>();

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        application = RunningApplication.start(data);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        DESKS.values().forEach(Desk::close);
        DESKS.clear();
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
        if (application != null) {
            application.close();
        }
    }

    void autopilotGoesTo(String milestone) {
        var trainer = office("ldtbxh");
        trainer.go("/tap-huan");
        trainer.page()
                .locator("#moc")
                .selectOption(
                        new com.microsoft.playwright.options.SelectOption().setLabel(milestone));
        trainer.press("Bắt đầu tự chạy");
        assertThat(trainer.page().locator("#tien-trinh"))
                .containsText(
                        "Đã xong: " + milestone,
                        new LocatorAssertions.ContainsTextOptions().setTimeout(240_000));
    }

    /** Machine steps between two tasks take a moment; the person looks again. */
    static void waitForTask(Desk desk, String subject) {
        for (var look = 0; look < 40; look++) {
            desk.go("/viec");
            if (desk.page()
                            .locator("article.gn-task")
                            .filter(new Locator.FilterOptions().setHasText(subject))
                            .count()
                    > 0) {
                return;
            }
            desk.page().waitForTimeout(500);
        }
        throw new AssertionError("no task about " + subject + " at " + desk.page().content());
    }

    static void typeDate(Desk desk, String day) {
        var field = desk.page().locator(".fjs-form-field-datetime input:visible").first();
        field.fill(day);
        field.press("Enter");
        field.press("Tab");
    }

    static String today(Desk desk) {
        var page = desk.page().context().newPage();
        page.navigate(address() + "/tap-huan");
        var day = page.locator("#ngay ~ p strong").first().innerText();
        page.close();
        return day;
    }

    static String address() {
        return application.address();
    }

    /** Somebody without an account. */
    static Page stranger() {
        return browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale("vi-VN")
                                .setViewportSize(360, 740))
                .newPage();
    }

    static String pathOf(Desk desk) {
        return java.net.URI.create(desk.page().url()).getPath();
    }

    static boolean isPdf(byte[] bytes) {
        return new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }

    static Desk phone(String username) {
        return DESKS.computeIfAbsent(username, name -> Desk.phone(browser, address(), name));
    }

    static Desk office(String username) {
        return DESKS.computeIfAbsent(username, name -> Desk.office(browser, address(), name));
    }

    static void step(Page page, String name) {
        page.locator(".gn-steps a").filter(new Locator.FilterOptions().setHasText(name)).click();
    }
}
