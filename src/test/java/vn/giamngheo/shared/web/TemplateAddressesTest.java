package vn.giamngheo.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giamngheo.support.ApplicationTest;

/** Every address that a page leads or sends to is an address that somebody answers. */
@ApplicationTest
class TemplateAddressesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** As written in a template: the path with its names in braces, before any parameters. */
    private static final Pattern LINK = Pattern.compile("@\\{(/(?:[^{}(|$#?]|\\{\\w+\\})*)");

    private static final Pattern NAME = Pattern.compile("\\{\\w+\\}");

    /** Static files, the engine's, what Spring Security answers, and what training alone has. */
    private static final List<String> OTHERS =
            List.of(
                    "/css/",
                    "/js/",
                    "/fonts/",
                    "/img/",
                    "/vendor/",
                    "/webjars/",
                    "/camunda/",
                    "/dang-xuat",
                    "/tap-huan/");

    @Test
    void everyAddressInATemplateIsAnswered(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        var answered =
                addresses.getHandlerMethods().keySet().stream()
                        .flatMap(
                                mapping ->
                                        mapping.getPathPatternsCondition().getPatterns().stream())
                        .toList();
        Map<String, Set<String>> lost = new TreeMap<>();
        var found = addressesByTemplate();
        found.forEach(
                (template, paths) -> {
                    for (var path : paths) {
                        var asked = PathContainer.parsePath(NAME.matcher(path).replaceAll("2023"));
                        if (answered.stream().noneMatch(pattern -> pattern.matches(asked))) {
                            lost.computeIfAbsent(template, key -> new TreeSet<>()).add(path);
                        }
                    }
                });

        assertThat(found).hasSizeGreaterThan(60);
        assertThat(lost).isEmpty();
    }

    private static Map<String, Set<String>> addressesByTemplate() {
        Map<String, Set<String>> found = new TreeMap<>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
                var paths = new TreeSet<String>();
                LINK.matcher(Files.readString(file))
                        .results()
                        .forEach(link -> paths.add(link.group(1)));
                paths.removeIf(path -> OTHERS.stream().anyMatch(path::startsWith));
                if (!paths.isEmpty()) {
                    found.put(TEMPLATES.relativize(file).toString(), paths);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
