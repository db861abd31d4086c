package vn.giamngheo.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;

/**
 * The classes of many households over time, each with the decision that gave it and the one that
 * ended it. What rights hang on: not only what a household is, also since when, and what it was.
 */
@UseCase
@Transactional(readOnly = true)
public class CategoryHistory {

    private final JdbcClient jdbc;

    CategoryHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By household, oldest first; a class that was replaced on the day it was given held on no day
     * and is left out. Households that never had one are left out.
     */
    public Map<UUID, List<Span>> of(Collection<UUID> householdIds) {
        Map<UUID, List<Span>> spans = new HashMap<>();
        if (householdIds.isEmpty()) {
            return spans;
        }
        jdbc.sql(
                        """
                        SELECT p.household_id, p.category, p.valid_from, p.valid_to,
                            p.decision_number, p.decided_on, (
                                SELECT d.number FROM giamngheo.decision_item i
                                JOIN giamngheo.decision d ON d.id = i.decision_id
                                WHERE i.household_id = p.household_id
                                    AND d.signed_on = p.valid_to
                                ORDER BY d.year DESC, d.sequence DESC LIMIT 1) AS ended_by
                        FROM giamngheo.category_period p
                        WHERE p.household_id = ANY(CAST(:ids AS uuid[]))
                            AND (p.valid_to IS NULL OR p.valid_to > p.valid_from)
                        ORDER BY p.household_id, p.valid_from
                        """)
                .param("ids", householdIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(
                        row -> {
                            spans.computeIfAbsent(
                                            row.getObject("household_id", UUID.class),
                                            household -> new ArrayList<>())
                                    .add(span(row));
                        });
        return spans;
    }

    private static Span span(ResultSet row) throws SQLException {
        var end = row.getObject("valid_to", LocalDate.class);
        return new Span(
                PovertyCategory.valueOf(row.getString("category")),
                row.getObject("valid_from", LocalDate.class),
                end == null ? null : end.minusDays(1),
                row.getString("decision_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("ended_by"));
    }

    /**
     * A class a household held or holds.
     *
     * @param last last day; null while it holds
     * @param endedBy number of the decision that ended it; null while it holds, or when a list that
     *     was imported replaced it
     */
    public record Span(
            PovertyCategory category,
            LocalDate from,
            @Nullable LocalDate last,
            String decisionNumber,
            LocalDate decidedOn,
            @Nullable String endedBy) {}
}
