package vn.giamngheo.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.Households;
import vn.giamngheo.workflow.TaskSubjects;

/**
 * "Nguyễn Thị Lụa - thôn Đông" for tasks about one household. The query gives id of the subject and
 * id of the household for the ids among {@code :ids}.
 */
public record HouseholdSubjects(
        Collection<String> processes, JdbcClient jdbc, Households households, String query)
        implements TaskSubjects {

    @Override
    public Map<String, TaskSubject> of(Collection<String> businessKeys) {
        Map<String, UUID> householdOf = new HashMap<>();
        jdbc.sql(query)
                .param("ids", businessKeys.stream().map(UUID::fromString).toList())
                .query(
                        row -> {
                            householdOf.put(row.getString(1), row.getObject(2, UUID.class));
                        });
        var named = households.summaries(householdOf.values());
        Map<String, TaskSubject> subjects = new HashMap<>();
        householdOf.forEach(
                (subject, household) -> {
                    var summary = named.get(household);
                    subjects.put(
                            subject,
                            new TaskSubject(
                                    summary.title(),
                                    summary.villageKey(),
                                    "/ho-gia-dinh/" + household));
                });
        return subjects;
    }
}
