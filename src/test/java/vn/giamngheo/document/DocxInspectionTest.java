package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is let in as a template, what is refused and why, on files made from the real one. */
class DocxInspectionTest {

    private static final OfficeTemplate REFUSAL = OfficeTemplate.REFUSAL;

    @ParameterizedTest
    @EnumSource(OfficeTemplate.class)
    void takesTheTemplatesOfTheApplication(OfficeTemplate template) {
        var inspection = DocxInspection.of(template, OfficeTemplateSources.of(template));

        assertThat(inspection.problems()).isEmpty();
        assertThat(inspection.missing()).isEmpty();
    }

    @Test
    void namesUnknownTagsAndBrackets() {
        var inspection =
                inspect(
                        text ->
                                text.replace("{{ho_ten}}", "{{ten}} {{ so }}")
                                        .replace("[noi", "[n"));

        assertThat(inspection.problems())
                .singleElement()
                .asString()
                .contains("{{ten}}", "{{ so }}", "[n_dung]", "không điền được thẻ");
    }

    @Test
    void namesWhatIsMissingWithoutRefusing() {
        var inspection = inspect(text -> text.replace("Số: {{so}}", "Số:"));

        assertThat(inspection.problems()).isEmpty();
        assertThat(inspection.missing()).containsExactly("{{so}}");
    }

    @Test
    void readsATagThatTheWordProcessorCutInPieces() {
        var cut =
                "<w:t>{{h</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>o_ten}}</w:t></w:r><w:r><w:t>";

        var inspection = inspect(text -> text.replace("{{ho_ten}}", "</w:t></w:r><w:r>" + cut));

        assertThat(inspection.problems()).isEmpty();
        assertThat(inspection.missing()).isEmpty();
    }

    @Test
    void refusesAListOutsideATable() {
        var inspection =
                inspect(
                        text ->
                                text.replace("{{ly_do}}", "")
                                        .replace("{{huong_dan}}", "{{huong_dan}} {{ly_do}}"));

        assertThat(inspection.problems())
                .anyMatch(problem -> problem.contains("{{ly_do}} phải nằm trong bảng"))
                .anyMatch(problem -> problem.contains("[noi_dung] phải nằm ở dòng"));
    }

    @Test
    void refusesAFieldInTheRepeatedRow() {
        assertThat(inspect(text -> text.replace("[noi_dung]", "[noi_dung] {{so}}")).problems())
                .anyMatch(problem -> problem.contains("chỉ dùng thẻ trong ngoặc vuông"));
    }

    @Test
    void refusesBrokenBracketsAndConditions() {
        assertThat(inspect(text -> text.replace("{{ho_ten}}", "{{ho_ten}")).problems())
                .anyMatch(problem -> problem.contains("thiếu ngoặc ở đoạn “Kính gửi"));
        assertThat(inspect(text -> text.replace("Kính gửi", "{{?co_so}}Kính gửi")).problems())
                .anyMatch(problem -> problem.contains("chưa có thẻ đóng {{/co_so}}"));
        assertThat(inspect(text -> text.replace("Kính gửi", "{{?co_sao}}Kính gửi")).problems())
                .anyMatch(problem -> problem.contains("{{?co_sao}}"));
        assertThat(inspect(text -> text.replace("Kính gửi", "{{/co_so}}Kính gửi")).problems())
                .anyMatch(problem -> problem.contains("không có thẻ mở {{?co_so}}"));
    }

    @Test
    void printsAConditionalPartOnlyWhereThereIsSomethingToSay() {
        var template =
                changed(
                        "word/document.xml",
                        text ->
                                text.replace(
                                        "{{huong_dan}}",
                                        "{{?co_huong_dan}}Hướng dẫn:"
                                                + " {{huong_dan}}{{/co_huong_dan}}"));
        assertThat(DocxInspection.of(REFUSAL, template).problems()).isEmpty();
        Map<String, Object> values = new HashMap<>(DocxInspection.samples(REFUSAL));

        var with = text(DocxFiller.fill(REFUSAL, template, values, ""));
        values.put("huong_dan", "");
        var without = text(DocxFiller.fill(REFUSAL, template, values, ""));

        assertThat(with).contains("Hướng dẫn: " + OfficeTags.of(REFUSAL, "huong_dan").sample());
        assertThat(without).doesNotContain("Hướng dẫn", "{{");
    }

    @Test
    void refusesWhatIsNoWordDocument() {
        assertThat(problems("xin chào".getBytes(StandardCharsets.UTF_8)))
                .contains("không phải văn bản Word");
        assertThat(problems(new byte[0])).contains("Chọn tệp");
        assertThat(problems(new byte[DocxPackage.MOST_BYTES + 1])).contains("lớn hơn 2 MB");
        assertThat(problems(with("word/document.xml", "<w:document"))).contains("không đọc được");
        assertThat(
                        problems(
                                changed(
                                        "word/document.xml",
                                        text ->
                                                text.replace(
                                                        "?>",
                                                        "?><!DOCTYPE a [<!ENTITY b \"c\">]>"))))
                .contains("không đọc được");
    }

    @Test
    void refusesMacrosObjectsLinksAndForeignText() {
        assertThat(problems(with("word/vbaProject.bin", "x"))).contains("macro");
        assertThat(
                        problems(
                                changed(
                                        "[Content_Types].xml",
                                        text ->
                                                text.replace(
                                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                                        "application/vnd.ms-word.document.macroEnabled.main+xml"))))
                .contains("macro");
        assertThat(problems(with("word/embeddings/Sheet1.xlsx", "x"))).contains("đối tượng nhúng");
        assertThat(
                        problems(
                                changed(
                                        "word/_rels/document.xml.rels",
                                        text ->
                                                text.replace(
                                                        "</Relationships>",
                                                        "<Relationship Id=\"x9\""
                                                            + " Type=\"http://x/image\""
                                                            + " Target=\"http://xau.invalid/a.png\""
                                                            + " TargetMode=\"External\"/></Relationships>"))))
                .contains("liên kết ra bên ngoài");
        assertThat(
                        problems(
                                changed(
                                        "word/document.xml",
                                        text ->
                                                text.replace(
                                                        "<w:t>Kính",
                                                        "<w:instrText>INCLUDETEXT"
                                                            + " \"C:\\\\a\"</w:instrText><w:t>Kính"))))
                .contains("trường tự lấy nội dung");
    }

    @Test
    void refusesAFileThatGrowsWhenItIsUnpacked() {
        assertThat(problems(with("word/media/a.xml", "<a>" + " ".repeat(21_000_000) + "</a>")))
                .contains("quá lớn khi giải nén");
    }

    @Test
    void saysOnEveryPageThatItIsNotReal() throws IOException {
        var marked =
                DocxFiller.fill(
                        REFUSAL,
                        OfficeTemplateSources.of(REFUSAL),
                        DocxInspection.samples(REFUSAL),
                        "VÍ DỤ");

        try (var document = new XWPFDocument(new ByteArrayInputStream(marked))) {
            assertThat(document.getFooterList())
                    .as("first page and others")
                    .hasSize(2)
                    .allMatch(footer -> footer.getText().contains("VÍ DỤ"));
        }
    }

    private static DocxInspection inspect(UnaryOperator<String> change) {
        return DocxInspection.of(REFUSAL, changed("word/document.xml", change));
    }

    private static String problems(byte[] content) {
        return String.join(" ", DocxInspection.of(REFUSAL, content).problems());
    }

    private static byte[] changed(String part, UnaryOperator<String> change) {
        var parts = parts();
        var before = parts.get(part);
        var after = change.apply(before);
        assertThat(after).as("the change applies").isNotEqualTo(before);
        parts.put(part, after);
        return zip(parts);
    }

    private static byte[] with(String part, String content) {
        var parts = parts();
        parts.put(part, content);
        return zip(parts);
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(OfficeTemplateSources.of(REFUSAL)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String text(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
