package vn.giamngheo.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Names of subjects that one query gives: id, title and village key (null for the commune's own) of
 * the rows whose id is among {@code :ids}.
 *
 * @param page address of the page about one of them with {@code {key}} for its id; null for none
 */
public record SubjectsByQuery(
        Collection<String> processes, JdbcClient jdbc, String query, @Nullable String page)
        implements TaskSubjects {

    public SubjectsByQuery(Collection<String> processes, JdbcClient jdbc, String query) {
        this(processes, jdbc, query, null);
    }

    @Override
    public Map<String, TaskSubject> of(Collection<String> businessKeys) {
        Map<String, TaskSubject> subjects = new HashMap<>();
        jdbc.sql(query)
                .param("ids", businessKeys.stream().map(UUID::fromString).toList())
                .query(
                        row -> {
                            var id = row.getString(1);
                            subjects.put(
                                    id,
                                    new TaskSubject(
                                            row.getString(2),
                                            row.getString(3),
                                            page == null ? null : page.replace("{key}", id)));
                        });
        return subjects;
    }
}
