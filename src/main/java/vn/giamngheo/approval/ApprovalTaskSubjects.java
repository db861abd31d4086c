package vn.giamngheo.approval;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.Households;
import vn.giamngheo.workflow.TaskSubjects;

/**
 * Names to the tasks of this module: the village of a list, the contested household, the dossier.
 */
@Configuration
class ApprovalTaskSubjects {

    private static final String POSTING =
            """
            SELECT p.id, v.name, v.village_key FROM giamngheo.posting p
            JOIN giamngheo.village v ON v.village_key = p.village_key WHERE p.id IN (:ids)
            """;

    private static final String DOSSIER =
            """
            SELECT d.id, 'Rà soát định kỳ năm ' || r.year || ' - ' || u.full_name, NULL
            FROM giamngheo.dossier d
            JOIN giamngheo.review_round r ON r.id = d.round_id
            JOIN giamngheo.administrative_unit u ON u.unit_key = d.commune_key
            WHERE d.id IN (:ids)
            """;

    private static final String COMPLAINT =
            """
            SELECT c.id, h.household_id, c.village_key FROM giamngheo.complaint c
            JOIN giamngheo.household_review h ON h.id = c.review_id WHERE c.id IN (:ids)
            """;

    @Bean
    TaskSubjects postingSubjects(JdbcClient jdbc) {
        return new FromQuery(List.of("public-posting"), jdbc, POSTING);
    }

    @Bean
    TaskSubjects dossierSubjects(JdbcClient jdbc) {
        return new FromQuery(List.of("obtain-opinion", "recognise-households"), jdbc, DOSSIER);
    }

    @Bean
    TaskSubjects complaintSubjects(JdbcClient jdbc, Households households) {
        return new ContestedHouseholds(new FromQuery(List.of(), jdbc, COMPLAINT), households);
    }

    /** Id, title and village as one query gives them. */
    private record FromQuery(Collection<String> processes, JdbcClient jdbc, String query)
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
                                        new TaskSubject(row.getString(2), row.getString(3)));
                            });
            return subjects;
        }
    }

    /** The household a complaint is about, by its name. */
    private record ContestedHouseholds(FromQuery householdIds, Households households)
            implements TaskSubjects {

        @Override
        public Collection<String> processes() {
            return List.of("complaint-reverification");
        }

        @Override
        public Map<String, TaskSubject> of(Collection<String> businessKeys) {
            var ids = householdIds.of(businessKeys);
            var named =
                    households.summaries(
                            ids.values().stream()
                                    .map(subject -> UUID.fromString(subject.title()))
                                    .toList());
            Map<String, TaskSubject> subjects = new HashMap<>();
            ids.forEach(
                    (complaint, subject) ->
                            subjects.put(
                                    complaint,
                                    new TaskSubject(
                                            named.get(UUID.fromString(subject.title())).title(),
                                            subject.villageKey())));
            return subjects;
        }
    }
}
