package vn.giamngheo.benefit;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.workflow.SubjectsByQuery;
import vn.giamngheo.workflow.TaskSubjects;

/** Names to the tasks whose subject is a list to issue from. */
@Configuration
class IssuanceTaskSubjects {

    private static final String LIST =
            """
            SELECT s.id, b.name || ', ' || s.period_name || ' - ' || u.full_name, NULL,
                '/chinh-sach/danh-sach/' || s.id
            FROM giamngheo.issuance s
            JOIN giamngheo.benefit b ON b.code = s.benefit_code
            JOIN giamngheo.administrative_unit u ON u.unit_key = s.commune_key
            WHERE s.id IN (:ids)
            """;

    @Bean
    TaskSubjects issuanceSubjects(JdbcClient jdbc) {
        return new SubjectsByQuery(List.of("issue-benefit"), jdbc, LIST);
    }
}
