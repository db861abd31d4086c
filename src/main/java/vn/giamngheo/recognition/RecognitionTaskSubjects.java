package vn.giamngheo.recognition;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.workflow.SubjectsByQuery;
import vn.giamngheo.workflow.TaskSubjects;

/** Names to the tasks of this module whose subject is a proposed correction. */
@Configuration
class RecognitionTaskSubjects {

    private static final String CORRECTION =
            """
            SELECT c.id, 'Quyết định ' || d.number || ' - ' || u.full_name, NULL,
                '/quyet-dinh/' || d.id
            FROM giamngheo.correction c
            JOIN giamngheo.decision d ON d.id = c.decision_id
            JOIN giamngheo.administrative_unit u ON u.unit_key = c.commune_key
            WHERE c.id IN (:ids)
            """;

    @Bean
    TaskSubjects correctionSubjects(JdbcClient jdbc) {
        return new SubjectsByQuery(List.of("correct-decision"), jdbc, CORRECTION);
    }
}
