package vn.giamngheo.workflow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Where an instance of an earlier version of a model stays in its version, because the newest goes
 * on from there differently. Written beside the models, in {@code processes/model-changes.csv}, by
 * whoever changes one.
 */
@Component
public class ModelChanges {

    private static final String FILE = "/processes/model-changes.csv";

    private final Map<String, Set<String>> staying = new HashMap<>();

    public ModelChanges() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                ModelChanges.class.getResourceAsStream(FILE),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .forEach(
                            cells ->
                                    staying.computeIfAbsent(
                                                    key(cells[0], cells[1]), k -> new HashSet<>())
                                            .add(cells[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Activities at which an instance of that version is not moved.
     *
     * @param process key of the process
     * @param versionTag of the version it runs in
     */
    public Set<String> staysAt(String process, String versionTag) {
        return staying.getOrDefault(key(process, versionTag), Set.of());
    }

    private static String key(String process, String versionTag) {
        return process + "." + versionTag;
    }
}
