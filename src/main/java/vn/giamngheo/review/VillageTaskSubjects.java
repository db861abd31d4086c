package vn.giamngheo.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.TaskSubjects;

/** The village, for its meeting. */
@Component
class VillageTaskSubjects implements TaskSubjects {

    private final JdbcClient jdbc;

    VillageTaskSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<String> processes() {
        return List.of("village-review");
    }

    @Override
    public Map<String, TaskSubject> of(Collection<String> businessKeys) {
        Map<String, TaskSubject> subjects = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT r.id, v.name, v.village_key FROM giamngheo.village_review r
                        JOIN giamngheo.village v ON v.village_key = r.village_key
                        WHERE r.id IN (:ids)
                        """)
                .param("ids", businessKeys.stream().map(UUID::fromString).toList())
                .query(
                        row -> {
                            subjects.put(
                                    row.getString(1),
                                    new TaskSubject(row.getString(2), row.getString(3)));
                        });
        return subjects;
    }
}
