package vn.giamngheo.benefit;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.workflow.SubjectsByQuery;
import vn.giamngheo.workflow.TaskSubjects;

/** Names to the machine steps that open rights, for whoever looks at what is stuck. */
@Configuration
class RightsTaskSubjects {

    private static final String RUN =
            """
            SELECT r.id, 'Mở quyền hưởng chính sách - ' || u.full_name, NULL,
                '/chinh-sach/mo-quyen/' || r.id
            FROM giamngheo.rights_run r
            JOIN giamngheo.administrative_unit u ON u.unit_key = r.commune_key
            WHERE r.id IN (:ids)
            """;

    @Bean
    TaskSubjects rightsRunSubjects(JdbcClient jdbc) {
        return new SubjectsByQuery(List.of("open-rights"), jdbc, RUN);
    }
}
