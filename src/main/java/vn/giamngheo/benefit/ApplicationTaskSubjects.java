package vn.giamngheo.benefit;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.workflow.SubjectsByQuery;
import vn.giamngheo.workflow.TaskSubjects;

/**
 * Names to the tasks of requests: for what and whose household. What is confidential is called by
 * its family only, because those who share out work read the names of tasks as well.
 */
@Configuration
class ApplicationTaskSubjects {

    private static final String REQUEST =
            """
            SELECT a.id,
                CASE WHEN a.benefit_code = 'SA_HIV' THEN 'Trợ cấp xã hội hằng tháng'
                    ELSE b.name END || ': ' || head.full_name || ' - '
                    || CASE WHEN v.name LIKE 'Thôn %' THEN 't' || substr(v.name, 2)
                        ELSE v.name END,
                a.village_key, '/chinh-sach/de-nghi/' || a.id
            FROM giamngheo.benefit_application a
            JOIN giamngheo.benefit b ON b.code = a.benefit_code
            JOIN giamngheo.village v ON v.village_key = a.village_key
            JOIN LATERAL (SELECT m.full_name FROM giamngheo.household_member m
                WHERE m.household_id = a.household_id
                ORDER BY m.id = a.member_id DESC NULLS LAST, m.left_on IS NULL DESC,
                    m.relation = 'HEAD' DESC, m.position
                LIMIT 1) head ON true
            WHERE a.id IN (:ids)
            """;

    @Bean
    TaskSubjects requestSubjects(JdbcClient jdbc) {
        return new SubjectsByQuery(List.of("benefit-application"), jdbc, REQUEST);
    }
}
