package vn.giamngheo.document;

import static java.text.Normalizer.Form.NFC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every template in the jar is the one its source writes, has exactly the tags the application
 * fills, and loses none of them. Rewrite the files with {@code -Doffice-templates.update=true}.
 */
class OfficeTemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources/document/office");

    @ParameterizedTest
    @EnumSource(OfficeTemplate.class)
    void saysWhatItsSourceSays(OfficeTemplate template) throws IOException {
        var written = OfficeTemplateSources.of(template);
        var file = FOLDER.resolve(template.file() + ".docx");
        if (Boolean.getBoolean("office-templates.update")) {
            Files.createDirectories(FOLDER);
            Files.write(file, written);
        }

        assertThat(text(Files.readAllBytes(file))).isEqualTo(text(written));
    }

    @ParameterizedTest
    @EnumSource(OfficeTemplate.class)
    void hasTheTagsThatAreFilled(OfficeTemplate template) throws IOException {
        var text = text(file(template));
        var filled = new HashSet<>(template.fields());
        filled.addAll(template.lists());

        assertThat(names(text, "\\{\\{(\\w+)}}")).isEqualTo(filled);
        assertThat(names(text, "\\[(\\w+)]")).isEqualTo(template.columns());
    }

    @ParameterizedTest
    @EnumSource(OfficeTemplate.class)
    void printsEveryValue(OfficeTemplate template) throws IOException {
        Map<String, Object> values = new HashMap<>();
        template.fields().forEach(field -> values.put(field, "Đã điền " + field));
        var row =
                template.columns().stream()
                        .collect(Collectors.toMap(c -> c, c -> "Dòng " + c + " Ẫ"));
        template.lists().forEach(list -> values.put(list, List.of(row, row)));

        var text = text(DocxFiller.fill(template, file(template), values, ""));

        template.fields().forEach(field -> assertThat(text).contains("Đã điền " + field));
        template.columns()
                .forEach(
                        column ->
                                assertThat(text.split("Dòng " + column + " Ẫ", -1))
                                        .hasSizeGreaterThanOrEqualTo(3));
        assertThat(text).doesNotContain("{{", "[");
    }

    @ParameterizedTest
    @EnumSource(OfficeTemplate.class)
    void explainsEveryTag(OfficeTemplate template) {
        var tags = new HashSet<>(template.fields());
        tags.addAll(template.lists());
        tags.addAll(template.columns());

        assertThat(tags)
                .as("tags.properties, name=meaning | sample")
                .allMatch(tag -> OfficeTags.knows(template, tag))
                .allSatisfy(
                        tag -> {
                            assertThat(OfficeTags.of(template, tag).meaning()).isNotBlank();
                            assertThat(
                                            Normalizer.isNormalized(
                                                    OfficeTags.of(template, tag).meaning(), NFC))
                                    .isTrue();
                        });
        assertThat(tags)
                .as("a tag that begins so could be taken for a condition")
                .noneMatch(tag -> tags.contains(DocxTags.HAS + tag));
    }

    private static byte[] file(OfficeTemplate template) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(template.file() + ".docx"));
    }

    private static Set<String> names(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String text(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
