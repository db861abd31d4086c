package vn.giamngheo.recognition;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.CategoryRecord;
import vn.giamngheo.household.CurrentCategory;
import vn.giamngheo.household.ImportedCategory;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.PovertyCategory;

/**
 * The category of a household over time, as periods that never overlap: "who was poor on 31
 * December" is a query. A period ends on the first day on which it no longer holds.
 */
@Component
@Transactional
class CategoryPeriods implements CategoryRecord {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    CategoryPeriods(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Override
    public Map<UUID, CurrentCategory> on(Collection<UUID> householdIds, LocalDate date) {
        Map<UUID, CurrentCategory> found = new HashMap<>();
        if (householdIds.isEmpty()) {
            return found;
        }
        jdbc.sql(
                        """
                        SELECT household_id, category, decision_number, decided_on, valid_from,
                            valid_to
                        FROM giamngheo.category_period
                        WHERE household_id = ANY(CAST(:ids AS uuid[]))
                            AND valid_from <= :date AND (valid_to IS NULL OR valid_to > :date)
                        """)
                .param("ids", texts(householdIds))
                .param("date", date)
                .query(
                        row -> {
                            found.put(
                                    row.getObject("household_id", UUID.class),
                                    CategoryRows.current(row));
                        });
        return found;
    }

    @Override
    public Set<UUID> householdsIn(String communeKey, PovertyCategory category, LocalDate date) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                SELECT household_id FROM giamngheo.category_period
                                WHERE commune_key = :commune AND category = :category
                                    AND valid_from <= :date
                                    AND (valid_to IS NULL OR valid_to > :date)
                                """)
                        .param("commune", communeKey)
                        .param("category", category.name())
                        .param("date", date)
                        .query(UUID.class)
                        .list());
    }

    @Override
    public Set<UUID> knownAmong(Map<UUID, ImportedCategory> categories) {
        Set<UUID> known = new HashSet<>();
        if (categories.isEmpty()) {
            return known;
        }
        jdbc.sql(
                        """
                        SELECT household_id, category, decision_number, decided_on
                        FROM giamngheo.category_period
                        WHERE household_id = ANY(CAST(:ids AS uuid[]))
                        """)
                .param("ids", texts(categories.keySet()))
                .query(
                        row -> {
                            var id = row.getObject("household_id", UUID.class);
                            var asked = categories.get(id);
                            if (asked.category().name().equals(row.getString("category"))
                                    && asked.decisionNumber()
                                            .equals(row.getString("decision_number"))
                                    && asked.decidedOn()
                                            .equals(row.getDate("decided_on").toLocalDate())) {
                                known.add(id);
                            }
                        });
        return known;
    }

    @Override
    public Map<UUID, String> contradictions(Map<UUID, ImportedCategory> categories) {
        Map<UUID, String> sentences = new HashMap<>();
        if (categories.isEmpty()) {
            return sentences;
        }
        var known = knownAmong(categories);
        jdbc.sql(
                        """
                        SELECT household_id, max(valid_from) AS latest
                        FROM giamngheo.category_period
                        WHERE household_id = ANY(CAST(:ids AS uuid[])) GROUP BY household_id
                        """)
                .param("ids", texts(categories.keySet()))
                .query(
                        row -> {
                            var id = row.getObject("household_id", UUID.class);
                            var latest = row.getDate("latest").toLocalDate();
                            if (!known.contains(id)
                                    && !categories.get(id).decidedOn().isAfter(latest)) {
                                sentences.put(
                                        id,
                                        "Sổ hộ đã có phân loại của hộ này từ %td/%<tm/%<tY; quyết"
                                                + " định trong tệp không mới hơn. Kiểm tra lại ngày"
                                                + " quyết định.".formatted(latest));
                            }
                        });
        return sentences;
    }

    @Override
    public void importCategories(
            String communeKey, Map<UUID, ImportedCategory> categories, Actor actor) {
        Map<UUID, LocalDate> ends = new HashMap<>();
        categories.forEach((id, category) -> ends.put(id, category.decidedOn()));
        close(ends);
        var rows =
                categories.entrySet().stream()
                        .map(
                                each ->
                                        row(
                                                each.getKey(),
                                                communeKey,
                                                each.getValue().category(),
                                                each.getValue().decidedOn(),
                                                each.getValue().decisionNumber(),
                                                "IMPORT",
                                                null))
                        .toArray(MapSqlParameterSource[]::new);
        insert(rows);
    }

    /**
     * What a decision changes: every household's former period ends on the day it was signed, and a
     * listed household begins a new one by it. A correction does the same for the households whose
     * class was wrong: what was held until then stays in the history. Asked twice it changes
     * nothing.
     */
    void decide(SignedDecision decision) {
        if (jdbc.sql("SELECT count(*) FROM giamngheo.category_period WHERE decision_id = :id")
                        .param("id", decision.id())
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        var concerned =
                decision.items().stream()
                        .filter(item -> !decision.isCorrection() || item.changes())
                        .toList();
        Map<UUID, LocalDate> ends = new HashMap<>();
        concerned.forEach(item -> ends.put(item.householdId(), decision.signedOn()));
        close(ends);
        insert(
                concerned.stream()
                        .filter(item -> item.after().isListed())
                        .map(
                                item ->
                                        row(
                                                item.householdId(),
                                                decision.communeKey(),
                                                item.after(),
                                                decision.signedOn(),
                                                decision.number(),
                                                "DECISION",
                                                decision.id()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private void close(Map<UUID, LocalDate> ends) {
        batch.batchUpdate(
                """
                UPDATE giamngheo.category_period SET valid_to = :end
                WHERE household_id = :household AND valid_to IS NULL AND valid_from <= :end
                """,
                ends.entrySet().stream()
                        .map(
                                each ->
                                        new MapSqlParameterSource("household", each.getKey())
                                                .addValue("end", Date.valueOf(each.getValue())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private void insert(MapSqlParameterSource[] rows) {
        batch.batchUpdate(
                """
                INSERT INTO giamngheo.category_period (id, household_id, commune_key, category,
                    valid_from, decision_number, decided_on, source, decision_id)
                VALUES (:id, :household, :commune, :category, :from, :number, :from, :source,
                    :decision)
                """,
                rows);
    }

    private static MapSqlParameterSource row(
            UUID household,
            String commune,
            PovertyCategory category,
            LocalDate from,
            String number,
            String source,
            @Nullable UUID decision) {
        return new MapSqlParameterSource("id", UUID.randomUUID())
                .addValue("household", household)
                .addValue("commune", commune)
                .addValue("category", category.name())
                .addValue("from", Date.valueOf(from))
                .addValue("number", number)
                .addValue("source", source)
                .addValue("decision", decision);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
