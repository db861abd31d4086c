package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a person would check with the printed pages in hand: every word as it was when somebody last
 * read it, and the layout of Nghị định 30/2020/NĐ-CP wherever a page ends. The documents are in
 * {@link GoldenDocuments}; {@code -Dgolden.update=true} takes their present text as the right one.
 */
class GoldenDocumentsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/document/golden");
    private static final Path PRINTED = Path.of("target/documents");
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float HAIR = 0.5f;

    private static final Map<String, byte[]> ONCE = new HashMap<>();

    @AfterAll
    static void forgetTheFiles() {
        ONCE.clear();
    }

    @ParameterizedTest
    @MethodSource("vn.giamngheo.document.GoldenDocuments#all")
    void saysWhatItSaidWhenItWasLastRead(GoldenDocuments.Sample sample) throws IOException {
        var file = file(sample);
        Files.createDirectories(PRINTED);
        Files.write(PRINTED.resolve(sample.name() + ".pdf"), file);

        compare(sample.name(), pages(new Printed(file)));
    }

    @ParameterizedTest
    @EnumSource(OfficeTemplate.class)
    void aFilledTemplateSaysWhatItSaid(OfficeTemplate template) throws IOException {
        var file =
                DocxFiller.fill(
                        template,
                        OfficeTemplateSources.of(template),
                        DocxInspection.samples(template),
                        "");
        Files.createDirectories(PRINTED);
        Files.write(PRINTED.resolve(template.file() + ".docx"), file);

        compare(template.file(), text(file));
    }

    @ParameterizedTest
    @MethodSource("vn.giamngheo.document.GoldenDocuments#all")
    void isSetInEmbeddedLiberationSerifOnly(GoldenDocuments.Sample sample) {
        var printed = new Printed(file(sample));

        assertThat(printed.fonts).isNotEmpty().allMatch(font -> font.contains("LiberationSerif"));
        assertThat(printed.fontsLeftOut).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("official")
    void keepsTheMarginsOfTheDecree(GoldenDocuments.Sample sample) {
        var printed = new Printed(file(sample));

        for (var line : printed.lines) {
            var width = printed.widths.get(line.page() - 1);
            var height = printed.heights.get(line.page() - 1);
            var right = (width - line.endX()) / MILLIMETRE;
            var bottom = (height - line.y()) / MILLIMETRE;
            assertThat(line.x() / MILLIMETRE).as("left of %s", line).isGreaterThan(30 - HAIR);
            assertThat(right).as("right of %s", line).isGreaterThan(15 - HAIR);
            if (!isPageNumber(line) && !line.text().contains("TẬP HUẤN")) {
                assertThat(line.y() / MILLIMETRE).as("top of %s", line).isGreaterThan(20);
                assertThat(bottom).as("bottom of %s", line).isGreaterThan(20);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("official")
    void numbersItsPagesInTheTopMarginFromTheSecondOn(GoldenDocuments.Sample sample) {
        var printed = new Printed(file(sample));

        for (var page = 1; page <= printed.pages.size(); page++) {
            var number = page;
            var numbers =
                    printed.lines.stream()
                            .filter(line -> line.page() == number && isPageNumber(line))
                            .toList();
            if (page == 1) {
                assertThat(numbers).isEmpty();
            } else {
                assertThat(numbers)
                        .singleElement()
                        .satisfies(
                                line -> {
                                    assertThat(line.text().strip())
                                            .isEqualTo(String.valueOf(number));
                                    assertThat(line.size()).isBetween(12.9f, 14.1f);
                                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vn.giamngheo.document.GoldenDocuments#growing")
    void theSignatureStandsWithTheEndOfTheTextWhereverThePageEnds(GoldenDocuments.Growing one) {
        for (var size : one.sizes()) {
            var printed = new Printed(one.file().apply(size));
            var signature = capacity(printed, one);
            var page = signature.page();
            var name =
                    printed.lines.stream()
                            .filter(line -> line.page() == page && line.y() > signature.y())
                            .filter(line -> line.text().strip().equals(one.signer()))
                            .toList();

            assertThat(name).as("%s of %s: name below the capacity", one, size).hasSize(1);
            assertThat(printed.page(page))
                    .as("%s of %s: the text before it", one, size)
                    .contains(one.closing());
            assertThat(linesAbove(printed, signature))
                    .as("%s of %s: lines above the signature", one, size)
                    .isGreaterThanOrEqualTo(2);
            for (var before = 1; before < printed.pages.size(); before++) {
                assertThat(lastLine(printed, before).text().strip())
                        .as("%s of %s: end of page %s", one, size, before)
                        .doesNotMatch("[IVX]+\\. .*");
            }
        }
    }

    @Test
    void theCountBelowAListNeverStandsAlone() {
        for (var households = 12; households <= 26; households++) {
            var printed = new Printed(GoldenDocuments.decisionOver(households));
            var total = printed.pageOf("Danh sách có %02d hộ".formatted(households));

            assertThat(printed.page(total)).as("%s rows", households).contains("Thôn Đông Hòa");
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void repeatsTheHeadOfTheTableAndNeverSplitsARow(GoldenDocuments.Sample sample) {
        var printed = new Printed(file(sample));
        var minutes = sample.name().equals("minutes");
        var heading = minutes ? "Chủhộ" : "Họvàtênchủhộ";
        var rows =
                printed.lines.stream()
                        .filter(line -> line.text().contains("Thị") && line.size() < 12.5f)
                        .collect(Collectors.groupingBy(Printed.Line::page));

        assertThat(rows.values().stream().mapToInt(List::size).sum())
                .as("every household is on paper")
                .isGreaterThanOrEqualTo(minutes ? 40 : 300);
        assertThat(rows).hasSizeGreaterThan(2);
        for (var page : rows.keySet()) {
            assertThat(printed.page(page).replace(" ", ""))
                    .as("head of page %s", page)
                    .contains(heading);
        }
        var open = printed.pages.stream().map(GoldenDocumentsTest::openNotes).toList();
        assertThat(open).as("notes that begin on a page and end on another").allMatch(n -> n == 0);
    }

    private static byte[] file(GoldenDocuments.Sample sample) {
        return ONCE.computeIfAbsent(sample.name(), name -> sample.file().get());
    }

    private static int openNotes(String page) {
        var words = page.replaceAll("\\s+", " ");
        return words.split("Mở đầu", -1).length - words.split("hết ghi", -1).length;
    }

    static List<GoldenDocuments.Sample> official() {
        return GoldenDocuments.all().filter(GoldenDocuments.Sample::official).toList();
    }

    static List<GoldenDocuments.Sample> lists() {
        return GoldenDocuments.all()
                .filter(sample -> sample.name().matches(".*-300|minutes"))
                .toList();
    }

    private static Printed.Line capacity(Printed printed, GoldenDocuments.Growing one) {
        var found =
                printed.lines.stream()
                        .filter(line -> line.text().strip().equals(one.capacity()))
                        .toList();
        assertThat(found).as("capacity of %s", one).isNotEmpty();
        return found.get(found.size() - 1);
    }

    private static long linesAbove(Printed printed, Printed.Line signature) {
        return printed.lines.stream()
                .filter(line -> line.page() == signature.page() && !isPageNumber(line))
                .filter(line -> line.y() < signature.y() - 20)
                .map(line -> Math.round(line.y()))
                .distinct()
                .count();
    }

    private static Printed.Line lastLine(Printed printed, int page) {
        return printed.lines.stream()
                .filter(line -> line.page() == page && !line.text().contains("TẬP HUẤN"))
                .reduce((one, other) -> other.y() >= one.y() ? other : one)
                .orElseThrow();
    }

    private static boolean isPageNumber(Printed.Line line) {
        return line.y() < 20 * MILLIMETRE && line.text().strip().matches("\\d+");
    }

    private static void compare(String name, String text) throws IOException {
        var file = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    private static String pages(Printed printed) {
        var text = new StringBuilder();
        for (var page = 0; page < printed.pages.size(); page++) {
            text.append("=== trang %d\n".formatted(page + 1))
                    .append(clean(printed.pages.get(page)));
        }
        return text.toString();
    }

    private static String clean(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[\\s\\u00A0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String text(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return clean(extractor.getText());
        }
    }
}
