package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import vn.giamngheo.workflow.ProcessVariables;
import vn.giamngheo.workflow.TaskPages;

/** docs/processes.md says what the models say. */
class ProcessHandbookTest {

    private static final Path PAGE = Path.of("docs/processes.md");
    private static final Path WRITTEN = Path.of("target/handbook/processes.md");

    @Test
    void thePageSaysWhatTheModelsSay() throws IOException {
        var written = new ProcessHandbook(forms(), variables(), pages()).write(models());
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, written);
        if (Boolean.getBoolean("handbook.update")) {
            Files.writeString(PAGE, written);
        }

        assertThat(PAGE)
                .as(
                        "%s is out of date. Refresh it: ./mvnw test -Dtest=ProcessHandbookTest"
                                + " -Dhandbook.update=true, or copy %s",
                        PAGE, WRITTEN)
                .hasSameTextualContentAs(WRITTEN);
    }

    @Test
    void everyModelHasDeclaredVariablesAndEveryTaskAPage() {
        var page = new ProcessHandbook(forms(), variables(), pages()).write(models());

        assertThat(models()).hasSizeGreaterThan(6);
        assertThat(page).doesNotContain("null", "Variables: .", "](../null)");
        models().forEach(
                        (path, model) ->
                                model.getModelElementsByType(UserTask.class)
                                        .forEach(
                                                task ->
                                                        assertThat(pages())
                                                                .as("a page for %s", path)
                                                                .containsKey(task.getId())));
    }

    private static Map<String, BpmnModelInstance> models() {
        var models = new LinkedHashMap<String, BpmnModelInstance>();
        files("processes", ".bpmn")
                .forEach(path -> models.put(path, Bpmn.readModelFromFile(Path.of(path).toFile())));
        return models;
    }

    private static Map<String, String> forms() {
        return files("forms", ".form")
                .collect(
                        Collectors.toMap(
                                path -> Path.of(path).getFileName().toString().replace(".form", ""),
                                Function.identity()));
    }

    private static Map<String, Set<String>> variables() {
        return beansOf(ProcessVariables.class)
                .collect(Collectors.toMap(ProcessVariables::process, ProcessVariables::names));
    }

    private static Map<String, String> pages() {
        return beansOf(TaskPages.class)
                .flatMap(pages -> pages.paths().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> Stream<T> beansOf(Class<T> type) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        return scanner.findCandidateComponents("vn.giamngheo").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(found -> type.cast(BeanUtils.instantiateClass(found)));
    }

    private static Stream<String> files(String folder, String suffix) {
        try (var files = Files.walk(Path.of(folder))) {
            return files
                    .map(Path::toString)
                    .filter(path -> path.endsWith(suffix))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
