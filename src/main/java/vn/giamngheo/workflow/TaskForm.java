package vn.giamngheo.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The Camunda Form of a short task: what a page of ours renders and what it may hand in.
 *
 * @param schema JSON as deployed, the same that Tasklist shows
 * @param keys names of the values the form asks for
 */
public record TaskForm(String schema, Set<String> keys) {

    /** What was sent, without anything the form does not ask for. */
    public Map<String, Object> only(Map<String, ?> sent) {
        Map<String, Object> values = new LinkedHashMap<>();
        sent.forEach(
                (name, value) -> {
                    if (keys.contains(name) && value != null) {
                        values.put(name, value);
                    }
                });
        return values;
    }
}
