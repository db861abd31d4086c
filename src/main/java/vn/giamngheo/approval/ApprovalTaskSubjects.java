package vn.giamngheo.approval;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.HouseholdSubjects;
import vn.giamngheo.workflow.SubjectsByQuery;
import vn.giamngheo.workflow.TaskSubjects;

/**
 * Names to the tasks of this module: the village of a list, the contested household, the dossier.
 */
@Configuration
class ApprovalTaskSubjects {

    private static final String POSTING =
            """
            SELECT p.id, v.name, v.village_key, '/niem-yet/' || p.id FROM giamngheo.posting p
            JOIN giamngheo.village v ON v.village_key = p.village_key WHERE p.id IN (:ids)
            """;

    private static final String DOSSIER =
            """
            SELECT d.id, 'Rà soát định kỳ năm ' || r.year || ' - ' || u.full_name, NULL,
                '/ho-so/' || d.id
            FROM giamngheo.dossier d
            JOIN giamngheo.review_round r ON r.id = d.round_id
            JOIN giamngheo.administrative_unit u ON u.unit_key = d.commune_key
            WHERE d.id IN (:ids)
            """;

    private static final String COMPLAINT =
            """
            SELECT c.id, h.household_id FROM giamngheo.complaint c
            JOIN giamngheo.household_review h ON h.id = c.review_id WHERE c.id IN (:ids)
            """;

    @Bean
    TaskSubjects postingSubjects(JdbcClient jdbc) {
        return new SubjectsByQuery(List.of("public-posting", "take-down-list"), jdbc, POSTING);
    }

    @Bean
    TaskSubjects dossierSubjects(JdbcClient jdbc) {
        return new SubjectsByQuery(
                List.of("obtain-opinion", "recognise-households"), jdbc, DOSSIER);
    }

    @Bean
    TaskSubjects complaintSubjects(JdbcClient jdbc, Households households) {
        return new HouseholdSubjects(
                List.of("complaint-reverification"), jdbc, households, COMPLAINT);
    }
}
