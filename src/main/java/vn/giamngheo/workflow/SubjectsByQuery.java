package vn.giamngheo.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Names of subjects that one query gives: id, title, village key (null for the commune's own) and
 * address of the page about it, of the rows whose id is among {@code :ids}.
 */
public record SubjectsByQuery(Collection<String> processes, JdbcClient jdbc, String query)
        implements TaskSubjects {

    @Override
    public Map<String, TaskSubject> of(Collection<String> businessKeys) {
        Map<String, TaskSubject> subjects = new HashMap<>();
        jdbc.sql(query)
                .param("ids", businessKeys.stream().map(UUID::fromString).toList())
                .query(
                        row -> {
                            subjects.put(
                                    row.getString(1),
                                    new TaskSubject(
                                            row.getString(2), row.getString(3), row.getString(4)));
                        });
        return subjects;
    }
}
