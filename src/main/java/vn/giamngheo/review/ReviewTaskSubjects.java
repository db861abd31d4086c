package vn.giamngheo.review;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.Households;
import vn.giamngheo.workflow.SubjectsByQuery;
import vn.giamngheo.workflow.TaskSubjects;

/** Names to the tasks of a round, of its villages and of its households. */
@Configuration
class ReviewTaskSubjects {

    private static final String ROUND =
            """
            SELECT r.id, 'Rà soát định kỳ năm ' || r.year || ' - ' || u.full_name, NULL,
                '/tien-do/' || r.id
            FROM giamngheo.review_round r
            JOIN giamngheo.administrative_unit u ON u.unit_key = r.commune_key
            WHERE r.id IN (:ids)
            """;

    private static final String VILLAGE =
            """
            SELECT r.id, v.name, v.village_key,
                '/tien-do/' || r.round_id || '/ho?thon=' || v.village_key
            FROM giamngheo.village_review r
            JOIN giamngheo.village v ON v.village_key = r.village_key
            WHERE r.id IN (:ids)
            """;

    private static final String HOUSEHOLD =
            "SELECT id, household_id FROM giamngheo.household_review WHERE id IN (:ids)";

    @Bean
    TaskSubjects householdSubjects(JdbcClient jdbc, Households households) {
        return new HouseholdSubjects(List.of("household-review"), jdbc, households, HOUSEHOLD);
    }

    @Bean
    TaskSubjects roundSubjects(JdbcClient jdbc) {
        return new SubjectsByQuery(List.of("periodic-review"), jdbc, ROUND);
    }

    @Bean
    TaskSubjects villageSubjects(JdbcClient jdbc) {
        return new SubjectsByQuery(List.of("village-review"), jdbc, VILLAGE);
    }
}
