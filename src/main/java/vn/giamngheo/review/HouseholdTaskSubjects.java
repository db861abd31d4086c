package vn.giamngheo.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.Households;
import vn.giamngheo.workflow.TaskSubjects;

/** "Nguyễn Thị Lụa - thôn Đông" for a survey. */
@Component
class HouseholdTaskSubjects implements TaskSubjects {

    private final JdbcClient jdbc;
    private final Households households;

    HouseholdTaskSubjects(JdbcClient jdbc, Households households) {
        this.jdbc = jdbc;
        this.households = households;
    }

    @Override
    public Collection<String> processes() {
        return List.of("household-review");
    }

    @Override
    public Map<String, TaskSubject> of(Collection<String> businessKeys) {
        Map<UUID, UUID> householdOf = new HashMap<>();
        jdbc.sql("SELECT id, household_id FROM giamngheo.household_review WHERE id IN (:ids)")
                .param("ids", businessKeys.stream().map(UUID::fromString).toList())
                .query(
                        row -> {
                            householdOf.put(
                                    row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                        });
        var summaries = households.summaries(householdOf.values());
        Map<String, TaskSubject> subjects = new HashMap<>();
        householdOf.forEach(
                (review, household) -> {
                    var summary = summaries.get(household);
                    subjects.put(
                            review.toString(),
                            new TaskSubject(summary.title(), summary.villageKey()));
                });
        return subjects;
    }
}
