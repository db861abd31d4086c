package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The Vietnamese texts of the engine's web applications beside the English ones in the jar. A new
 * version of the engine that adds or changes a label fails here until it is translated.
 */
class WebApplicationLocalesTest {

    static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");

    /** Names and signs that are the same in both languages. */
    private static final Set<String> NAMES =
            Set.of(
                    "Admin",
                    "Camunda",
                    "Cockpit",
                    "Optimize",
                    "Tasklist",
                    "Welcome",
                    "<",
                    "<=",
                    ">",
                    ">=");

    /** Links of its own: to our page instead of Camunda's advice to buy something else. */
    private static final String OWN_LINK = "labels.BANNER_CE_EOL_TEXT";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[sd]");
    private static final Pattern TAG =
            Pattern.compile("</?(?:a|br|strong|em|b|i|code|p|span)\\b[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&\\w+;");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "\\b(the|and|of|with|was|has|could|your?|please|failed|instances?|process)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("<[^>]*>|\\{\\{[^}]*}}");
    private static final Pattern VIETNAMESE_DATE =
            Pattern.compile("[^DMY]*d*[^DMY]*D{1,2}[^DMY]+M{1,4}[^DMY]+YYYY[^DMY]*");

    @ParameterizedTest
    @FieldSource("APPLICATIONS")
    void everyEnglishTextHasItsVietnameseAndThereIsNoOther(String application) {
        assertThat(vietnamese(application).keySet())
                .containsExactlyInAnyOrderElementsOf(english(application).keySet());
    }

    @ParameterizedTest
    @FieldSource("APPLICATIONS")
    void nothingIsLeftEmptyUnlessItIsInEnglish(String application) {
        assertThat(differing(application, (key, text) -> text.isBlank())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("APPLICATIONS")
    void placeholdersEntitiesAndEdgesAreThoseOfTheEnglishText(String application) {
        assertThat(differing(application, (key, text) -> found(PLACEHOLDER, text))).isEmpty();
        assertThat(differing(application, (key, text) -> found(ENTITY, text))).isEmpty();
        assertThat(
                        differing(
                                application,
                                (key, text) -> List.of(text.startsWith(" "), text.endsWith(" "))))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("APPLICATIONS")
    void markupLeadsWhereTheEnglishTextLeads(String application) {
        assertThat(
                        differing(
                                application,
                                (key, text) -> key.equals(OWN_LINK) ? List.of() : found(TAG, text)))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("APPLICATIONS")
    void nothingIsLeftInEnglish(String application) {
        var english = english(application);

        assertThat(
                        matching(
                                application,
                                (key, text) ->
                                        text.equals(english.get(key))
                                                && !text.isEmpty()
                                                && !NAMES.contains(text)
                                                && !isTime(key)))
                .isEmpty();
        assertThat(
                        matching(
                                application,
                                (key, text) ->
                                        ENGLISH.matcher(ADDRESS.matcher(text).replaceAll(""))
                                                .find()))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("APPLICATIONS")
    void lettersAreComposedAndNobodyIsShoutedAt(String application) {
        assertThat(
                        matching(
                                application,
                                (key, text) -> !Normalizer.isNormalized(text, Normalizer.Form.NFC)))
                .isEmpty();
        assertThat(matching(application, (key, text) -> text.contains("!"))).isEmpty();
    }

    @Test
    void oneThingHasOneTermInAllApplications() {
        var terms = new TreeMap<String, Set<String>>();
        for (var application : APPLICATIONS) {
            var english = english(application);
            vietnamese(application)
                    .forEach(
                            (key, text) ->
                                    terms.computeIfAbsent(
                                                    key + " = " + english.get(key),
                                                    any -> new HashSet<>())
                                            .add(text));
        }
        terms.values().removeIf(texts -> texts.size() == 1);

        assertThat(terms).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("APPLICATIONS")
    void datesAreInVietnameseOrder(String application) {
        var dates = read(application, "vi").path("dateLocales");
        if (application.equals("welcome")) {
            assertThat(dates.isMissingNode()).isTrue();
            return;
        }

        var formats = dates.path("longDateFormat");
        assertThat(formats.path("L").asText()).isEqualTo("DD/MM/YYYY");
        assertThat(formats.path("LT").asText()).isEqualTo("HH:mm");
        assertThat(Stream.of("LL", "LLL", "LLLL"))
                .allSatisfy(
                        format ->
                                assertThat(formats.path(format).asText()).matches(VIETNAMESE_DATE));
        assertThat(dates.path("months")).hasSize(12);
        assertThat(dates.path("months").path(10).asText()).isEqualTo("tháng 11");
        assertThat(dates.path("weekdays").path(0).asText()).isEqualTo("Chủ nhật");
        assertThat(dates.path("weekdays").path(1).asText()).isEqualTo("Thứ hai");
        assertThat(dates.path("weekdays")).hasSize(7);
        assertThat(dates.path("week").path("dow").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @FieldSource("APPLICATIONS")
    void theApplicationTakesItsSettingsFromOurFile(String application) {
        assertThat(text(application, "scripts/config.js"))
                .contains("from '/js/engine-face.js'")
                .contains("export default settings('");
        assertThat(text(application, "styles/user-styles.css"))
                .contains("@import url(\"/css/engine-face.css\")");
    }

    private static boolean isTime(String key) {
        return key.startsWith("dateLocales.longDateFormat.")
                || key.startsWith("dateLocales.week.")
                || key.startsWith("dateLocales.calendar.sameElse");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group().replaceAll("[{}]\\s+|\\s+(?=})", ""))
                .sorted()
                .toList();
    }

    /** Keys whose Vietnamese text differs from the English in what the trait says about both. */
    private static <T> List<String> differing(String application, Trait<T> trait) {
        var english = english(application);
        return matching(
                application,
                (key, text) ->
                        !trait.of(key, text).equals(trait.of(key, english.getOrDefault(key, ""))));
    }

    private static List<String> matching(
            String application, BiPredicate<String, String> condition) {
        return vietnamese(application).entrySet().stream()
                .filter(entry -> condition.test(entry.getKey(), entry.getValue()))
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .toList();
    }

    private static Map<String, String> english(String application) {
        return texts(application, "en");
    }

    private static Map<String, String> vietnamese(String application) {
        return texts(application, "vi");
    }

    private static Map<String, String> texts(String application, String language) {
        var texts = new TreeMap<String, String>();
        flatten("", read(application, language), texts);
        return texts;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isValueNode()) {
            into.put(path, node.asText());
        }
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            flatten(path.isEmpty() ? name : path + "." + name, node.get(name), into);
        }
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            flatten(path + "." + i, node.get(i), into);
        }
    }

    private static JsonNode read(String application, String language) {
        try {
            var text = text(application, "locales/" + language + ".json");
            return new ObjectMapper()
                    .readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String application, String file) {
        var path = "META-INF/resources/webjars/camunda/app/" + application + "/" + file;
        try (var stream =
                WebApplicationLocalesTest.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is compared between the two texts of a key. */
    private interface Trait<T> {
        T of(String key, String text);
    }
}
