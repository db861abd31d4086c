package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions that say a household is of average living standard (<i>mức sống trung bình</i>). */
@Component
class LivingStandards {

    private final JdbcClient jdbc;
    private final Clock clock;

    LivingStandards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By household, oldest first. */
    Map<UUID, List<ClassPeriods.StandardPeriod>> of(Collection<UUID> householdIds) {
        Map<UUID, List<ClassPeriods.StandardPeriod>> found = new HashMap<>();
        if (householdIds.isEmpty()) {
            return found;
        }
        jdbc.sql(
                        """
                        SELECT household_id, kind, valid_from, valid_to, decision_number
                        FROM giamngheo.living_standard
                        WHERE household_id = ANY(CAST(:ids AS uuid[]))
                        ORDER BY household_id, valid_from
                        """)
                .param("ids", Ids.texts(householdIds))
                .query(
                        row -> {
                            found.computeIfAbsent(
                                            row.getObject("household_id", UUID.class),
                                            household -> new ArrayList<>())
                                    .add(
                                            new ClassPeriods.StandardPeriod(
                                                    LivingClass.valueOf(row.getString("kind")),
                                                    row.getObject("valid_from", LocalDate.class),
                                                    row.getObject("valid_to", LocalDate.class),
                                                    row.getString("decision_number")));
                        });
        return found;
    }

    /** Newest first. */
    List<LivingStandard> ofHousehold(UUID householdId) {
        return jdbc.sql(
                        """
                        SELECT * FROM giamngheo.living_standard
                        WHERE household_id = :household ORDER BY valid_from DESC
                        """)
                .param("household", householdId)
                .query(LivingStandards::row)
                .list();
    }

    Optional<LivingStandard> find(UUID id) {
        return jdbc.sql("SELECT * FROM giamngheo.living_standard WHERE id = :id")
                .param("id", id)
                .query(LivingStandards::row)
                .optional();
    }

    UUID add(
            UUID householdId,
            String communeKey,
            LivingClass kind,
            String decisionNumber,
            LocalDate decidedOn,
            LocalDate from,
            String enteredBy) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.living_standard (id, household_id, commune_key, kind,
                            decision_number, decided_on, valid_from, entered_by, entered_at)
                        VALUES (:id, :household, :commune, :kind, :number, :decided, :from, :by,
                            :at)
                        """)
                .param("id", id)
                .param("household", householdId)
                .param("commune", communeKey)
                .param("kind", kind.name())
                .param("number", decisionNumber)
                .param("decided", decidedOn)
                .param("from", from)
                .param("by", enteredBy)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    void end(UUID id, LocalDate lastDay, String by) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.living_standard SET valid_to = :last, ended_by = :by,
                            ended_at = :at
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("last", lastDay)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static LivingStandard row(ResultSet row, int number) throws SQLException {
        return new LivingStandard(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("commune_key"),
                LivingClass.valueOf(row.getString("kind")),
                row.getString("decision_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    /**
     * One decision about one household.
     *
     * @param to last day; null while it holds
     */
    record LivingStandard(
            UUID id,
            UUID householdId,
            String communeKey,
            LivingClass kind,
            String decisionNumber,
            LocalDate decidedOn,
            LocalDate from,
            @Nullable LocalDate to) {}
}
