package vn.giamngheo.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.TaskSubjects;

/** "Rà soát định kỳ năm 2023 - Xã Quang Khải", for the tasks of the whole round. */
@Component
class RoundTaskSubjects implements TaskSubjects {

    private final JdbcClient jdbc;

    RoundTaskSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<String> processes() {
        return List.of("periodic-review");
    }

    @Override
    public Map<String, TaskSubject> of(Collection<String> businessKeys) {
        Map<String, TaskSubject> subjects = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT r.id, r.year, u.full_name FROM giamngheo.review_round r
                        JOIN giamngheo.administrative_unit u ON u.unit_key = r.commune_key
                        WHERE r.id IN (:ids)
                        """)
                .param("ids", businessKeys.stream().map(UUID::fromString).toList())
                .query(
                        row -> {
                            subjects.put(
                                    row.getString(1),
                                    new TaskSubject(
                                            "Rà soát định kỳ năm %d - %s"
                                                    .formatted(row.getInt(2), row.getString(3)),
                                            null));
                        });
        return subjects;
    }
}
