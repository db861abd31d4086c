package vn.giamngheo.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The year from the command line: what it counts, prints, writes and refuses. */
@Timeout(600)
class AutopilotIT {

    private static final List<String> COUNTS =
            List.of(
                    "year",
                    "households",
                    "reviewed",
                    "poor",
                    "nearPoor",
                    "escapedPoverty",
                    "escapedNearPoverty",
                    "newlyPoor",
                    "newlyNearPoor",
                    "certificates");

    private static final int NOT_IN_THE_RESULTS = 5;

    @TempDir static Path home;

    private static Path list;
    private static Path output;
    private static JsonNode report;
    private static List<String> lines;
    private static List<String> complaints;

    @BeforeAll
    static void theYearOfTheSampleList() throws Exception {
        list = SampleList.writeTo(home.resolve("danh-sach.xlsx"));
        output = home.resolve("van-ban");
        try (var run = sampleYear()) {
            report = run.ended().report();
            complaints = run.complaints();
            lines = run.lines();
        }
    }

    @Test
    void theSampleListComesToExactlyWhatTheLawMakesOfIt() throws Exception {
        var expected = SampleList.expected();

        assertThat(COUNTS)
                .allSatisfy(
                        count ->
                                assertThat(report.path(count).asInt(-1))
                                        .as(count)
                                        .isEqualTo(expected.path(count).asInt(-2)));
        assertThat(report.path("decisions")).hasSize(expected.path("decisions").asInt());
        assertThat(report.path("seconds").asDouble()).isPositive();
    }

    @Test
    void theLastLineIsTheReportWithItsFieldsInTheirOrder() {
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "year",
                        "households",
                        "reviewed",
                        "poor",
                        "nearPoor",
                        "escapedPoverty",
                        "escapedNearPoverty",
                        "newlyPoor",
                        "newlyNearPoor",
                        "decisions",
                        "certificates",
                        "seconds");
        assertThat(lines).filteredOn(line -> line.startsWith("{")).hasSize(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void theDocumentsAreThereUnderTheirVietnameseTitles() throws Exception {
        assertThat(text("quyet-dinh.pdf"))
                .contains("ỦY BAN NHÂN DÂN")
                .contains("XÃ QUANG KHẢI")
                .contains("QUYẾT ĐỊNH")
                .contains(report.path("decisions").path(0).asText());
        assertThat(text("giay-chung-nhan.pdf")).contains("GIẤY CHỨNG NHẬN");
        assertThat(named("bien-ban-hop-dan-"))
                .hasSize(4)
                .allSatisfy(file -> assertThat(text(file)).contains("BIÊN BẢN"));
        assertThat(named("niem-yet-"))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(file -> assertThat(text(file)).contains("DANH SÁCH"));
    }

    @Test
    void everyCertificateIsPrintedUnderItsOwnNumber() throws Exception {
        var numbers =
                Pattern.compile("\\d+/GCN-HN\\.HCN")
                        .matcher(text("giay-chung-nhan.pdf"))
                        .results()
                        .map(MatchResult::group)
                        .distinct();

        assertThat(numbers).hasSize(report.path("certificates").asInt());
    }

    @Test
    void theSameCommandAgainSignsNothingNew() throws Exception {
        try (var again = sampleYear()) {
            var second = again.ended().report();

            assertThat(COUNTS)
                    .allSatisfy(
                            count -> assertThat(second.path(count)).isEqualTo(report.path(count)));
            assertThat(second.path("decisions")).isEqualTo(report.path("decisions"));
        }
    }

    @Test
    void anotherYearIsRefusedInOneSentence() throws Exception {
        try (var run = HeadlessRun.of("2021", home.resolve("data"))) {
            assertRefused(
                    run.ended(),
                    "Chế độ tự chạy làm được các năm từ 2022 đến 2024, không làm được năm 2021.");
        }
    }

    @Test
    void aListThatIsNotThereIsNamed() throws Exception {
        var missing = home.resolve("khong-co.xlsx");
        try (var run = importing(home.resolve("data"), missing)) {
            assertRefused(
                    run.ended(),
                    "Không đọc được tệp %s. Kiểm tra lại đường dẫn.".formatted(missing));
        }
    }

    @Test
    void anIdentityNumberOfThirteenDigitsIsRefusedAtItsCell() throws Exception {
        var broken =
                SampleList.writeTo(
                        home.resolve("cccd-13.xlsx"),
                        (sheet, row, column, text) ->
                                sheet.equals(SampleList.HOUSEHOLDS) && row == 7 && column == 8
                                        ? "0300123456789"
                                        : text);
        try (var run = importing(home.resolve("data"), broken)) {
            run.ended();

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.complaints())
                    .singleElement()
                    .asString()
                    .contains("Ô I7")
                    .contains("Số CCCD")
                    .doesNotContain("0300123456789");
            assertThat(run.lines()).noneMatch(line -> line.startsWith("{"));
        }
    }

    @Test
    void aListedHouseholdWithoutAResultIsNamed() throws Exception {
        var incomplete =
                SampleList.writeTo(
                        home.resolve("thieu-dong.xlsx"),
                        (sheet, row, column, text) ->
                                sheet.equals(SheetAnswers.SHEET) && row == NOT_IN_THE_RESULTS
                                        ? null
                                        : text);
        try (var run = importing(home.resolve("incomplete"), incomplete)) {
            run.ended();

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.complaints())
                    .singleElement()
                    .asString()
                    .matches("Hộ QK\\d{4} .*không có dòng nào ở trang tính Kết quả rà soát\\.");
        }
    }

    /** Two more minutes: with the other long tests. */
    @Test
    @Tag("round")
    void theInventedCommuneLivesThroughAnotherYearInNinetySeconds() throws Exception {
        try (var run = HeadlessRun.of("2024", home.resolve("invented"))) {
            var year = run.ended().report();

            var listed = year.path("poor").asInt() + year.path("nearPoor").asInt();
            assertThat(year.path("year").asInt()).isEqualTo(2024);
            assertThat(year.path("households").asInt()).isEqualTo(110);
            assertThat(year.path("reviewed").asInt()).isBetween(80, 110);
            assertThat(listed).isPositive().isEqualTo(year.path("certificates").asInt());
            assertThat(year.path("escapedPoverty").asInt()).isLessThanOrEqualTo(38);
            assertThat(year.path("escapedNearPoverty").asInt()).isLessThanOrEqualTo(42);
            assertThat(year.path("poor").asInt())
                    .as("who was poor and did not escape, and who is newly poor")
                    .isEqualTo(
                            38
                                    - year.path("escapedPoverty").asInt()
                                    + year.path("newlyPoor").asInt());
            assertThat(year.path("decisions")).hasSize(1);
            assertThat(year.path("seconds").asDouble()).isPositive();
        }
    }

    private static HeadlessRun sampleYear() throws IOException {
        return HeadlessRun.of(
                "2023",
                home.resolve("data"),
                "--giamngheo.import=" + list,
                "--giamngheo.output=" + output);
    }

    private static HeadlessRun importing(Path data, Path file) throws IOException {
        return HeadlessRun.of("2023", data, "--giamngheo.import=" + file);
    }

    private static void assertRefused(HeadlessRun run, String sentence) throws IOException {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.complaints()).containsExactly(sentence);
        assertThat(run.lines()).noneMatch(line -> line.startsWith("{"));
    }

    private static List<String> named(String prefix) throws IOException {
        try (var files = Files.list(output)) {
            return new ArrayList<>(
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith(prefix))
                            .toList());
        }
    }

    private static String text(String file) throws IOException {
        try (var pdf = Loader.loadPDF(output.resolve(file).toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00A0]+", " ");
        }
    }
}
