package vn.giamngheo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What README and docs point to is there: files, tests and tables by name. */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)[^)]*\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern OWNED = Pattern.compile("CREATE TABLE giamngheo\\.(\\w+)");

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsToAFile() throws IOException {
        return pages().stream()
                .map(
                        page ->
                                DynamicTest.dynamicTest(
                                        page.toString(),
                                        () -> assertThat(brokenLinks(page)).isEmpty()));
    }

    @Test
    void everyTestNamedInThePagesExists() throws IOException {
        var tests = new ArrayList<String>();
        for (var page : pages()) {
            TEST.matcher(Files.readString(page)).results().map(first()).forEach(tests::add);
        }
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var existing = files.map(file -> file.getFileName().toString()).toList();
            assertThat(tests)
                    .isNotEmpty()
                    .allSatisfy(test -> assertThat(existing).contains(test + ".java"));
        }
    }

    @Test
    void theDataModelNamesEveryTable() throws IOException {
        var page = Files.readString(Path.of("docs/data-model.md"));
        var tables = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (var file : files.toList()) {
                OWNED.matcher(Files.readString(file)).results().map(first()).forEach(tables::add);
            }
        }

        assertThat(tables)
                .isNotEmpty()
                .allSatisfy(table -> assertThat(page).contains("`" + table + "`"));
    }

    @Test
    void everyDecisionIsInTheIndex() throws IOException {
        var index = Files.readString(Path.of("docs/adr/README.md"));
        try (var files = Files.list(Path.of("docs/adr"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> !name.equals("README.md"))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }

    private static List<String> brokenLinks(Path page) throws IOException {
        var text = Files.readString(page);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        return LINK.matcher(text)
                .results()
                .map(first())
                .filter(target -> !Files.exists(page.resolveSibling(target)))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (var files = Files.walk(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    private static Function<MatchResult, String> first() {
        return found -> found.group(1);
    }
}
