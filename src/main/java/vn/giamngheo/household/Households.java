package vn.giamngheo.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Reading the register: who lives where. Pages pass what the person may see; other modules ask by
 * id. The classes come from {@link CategoryRecord}, asked late because its module reads this one.
 */
@UseCase
@Transactional(readOnly = true)
public class Households {

    public static final String UNKNOWN = "NOT_FOUND";

    private static final String SUMMARY =
            """
            SELECT h.id, h.commune_key, h.village_key, v.name AS village_name, h.code, h.address,
                h.ethnic_minority, h.no_labour_capacity, h.revolution_merit, h.closed_on, h.note,
                h.close_reason, head.full_name, head.given_name, head.sex, head.birth_date,
                head.birth_precision, head.identity_number, head.ethnic_group,
                (SELECT count(*) FROM giamngheo.household_member m
                  WHERE m.household_id = h.id AND m.left_on IS NULL) AS member_count
            FROM giamngheo.household h
            JOIN giamngheo.village v ON v.village_key = h.village_key
            JOIN LATERAL (SELECT m.* FROM giamngheo.household_member m
                WHERE m.household_id = h.id
                ORDER BY m.left_on IS NULL DESC, m.relation = 'HEAD' DESC, m.position
                LIMIT 1) head ON true
            """;

    private static final String ORDER =
            """
             ORDER BY h.commune_key, v.ordinal, head.given_name COLLATE "vi-x-icu",
                head.full_name COLLATE "vi-x-icu", h.code
            """;

    private final JdbcClient jdbc;
    private final ObjectProvider<CategoryRecord> categories;
    private final Clock clock;

    Households(JdbcClient jdbc, ObjectProvider<CategoryRecord> categories, Clock clock) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.clock = clock;
    }

    /** In the order of lists: village, given name of the head. Unknown ids are left out. */
    public Map<UUID, HouseholdSummary> summaries(Collection<UUID> ids) {
        var byId = new LinkedHashMap<UUID, HouseholdSummary>();
        if (!ids.isEmpty()) {
            jdbc.sql(SUMMARY + " WHERE h.id = ANY(CAST(:ids AS uuid[]))" + ORDER)
                    .param("ids", texts(ids))
                    .query(HouseholdRows::summary)
                    .list()
                    .forEach(summary -> byId.put(summary.id(), summary));
        }
        return byId;
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    public HouseholdDetail detail(UUID id) {
        var members =
                jdbc.sql(
                                """
                                SELECT * FROM giamngheo.household_member
                                WHERE household_id = :id AND left_on IS NULL
                                ORDER BY relation = 'HEAD' DESC, position, full_name
                                """)
                        .param("id", id)
                        .query(HouseholdRows::member)
                        .list();
        var causes =
                jdbc
                        .sql(
                                """
                                SELECT cause_no FROM giamngheo.household_cause
                                WHERE household_id = :id ORDER BY cause_no
                                """)
                        .param("id", id)
                        .query(Integer.class)
                        .list()
                        .stream()
                        .map(PovertyCause::of)
                        .toList();
        return jdbc.sql(SUMMARY + " WHERE h.id = :id")
                .param("id", id)
                .query(
                        (row, number) ->
                                new HouseholdDetail(
                                        HouseholdRows.summary(row, number),
                                        members,
                                        causes,
                                        row.getString("note"),
                                        row.getString("close_reason")))
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        UNKNOWN,
                                        "Không có hộ này trong sổ hộ. Tìm lại theo tên ở trang Hộ"
                                                + " gia đình."));
    }

    /** Who lives in each of many households, the head first; by id of the household. */
    public Map<UUID, List<MemberView>> membersOf(Collection<UUID> ids) {
        var members = new LinkedHashMap<UUID, List<MemberView>>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            """
                            SELECT * FROM giamngheo.household_member
                            WHERE household_id = ANY(CAST(:ids AS uuid[])) AND left_on IS NULL
                            ORDER BY household_id, relation = 'HEAD' DESC, position, full_name
                            """)
                    .param("ids", texts(ids))
                    .query(
                            row -> {
                                members.computeIfAbsent(
                                                row.getObject("household_id", UUID.class),
                                                household -> new ArrayList<>())
                                        .add(HouseholdRows.member(row, row.getRow()));
                            });
        }
        return members;
    }

    /**
     * Open households the person may see, by village and given name of the head.
     *
     * @param page first is 1
     */
    public HouseholdPage search(TerritoryScope scope, HouseholdFilter filter, int page, int size) {
        var where = where(scope, filter);
        var total =
                jdbc.sql("SELECT count(*) FROM giamngheo.household h" + where.condition())
                        .params(where.params())
                        .query(Integer.class)
                        .single();
        var last = Math.max(1, (total + size - 1) / size);
        var shown = Math.max(1, Math.min(page, last));
        var households =
                jdbc.sql(SUMMARY + where.condition() + ORDER + " LIMIT :size OFFSET :offset")
                        .params(where.params())
                        .param("size", size)
                        .param("offset", (shown - 1) * size)
                        .query(HouseholdRows::summary)
                        .list();
        return new HouseholdPage(households, shown, size, total);
    }

    /** All households of a search at once, for an export. */
    public List<HouseholdSummary> all(TerritoryScope scope, HouseholdFilter filter) {
        var where = where(scope, filter);
        return jdbc.sql(SUMMARY + where.condition() + ORDER)
                .params(where.params())
                .query(HouseholdRows::summary)
                .list();
    }

    /** Classes held today. */
    public Map<UUID, CurrentCategory> currentCategories(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : categories.getObject().on(ids, LocalDate.now(clock));
    }

    public List<UUID> openHouseholdIds(String communeKey) {
        return jdbc.sql(
                        """
                        SELECT id FROM giamngheo.household
                        WHERE commune_key = :commune AND closed_on IS NULL ORDER BY code
                        """)
                .param("commune", communeKey)
                .query(UUID.class)
                .list();
    }

    public int countOpen(String communeKey) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM giamngheo.household
                        WHERE commune_key = :commune AND closed_on IS NULL
                        """)
                .param("commune", communeKey)
                .query(Integer.class)
                .single();
    }

    private Where where(TerritoryScope scope, HouseholdFilter filter) {
        var conditions = new ArrayList<String>();
        var params = new LinkedHashMap<String, Object>(scope.sqlParams());
        conditions.add(scope.sqlCondition("h.commune_key", "h.village_key"));
        conditions.add("h.closed_on IS NULL");
        if (filter.villageKey() != null) {
            conditions.add("h.village_key = :village");
            params.put("village", filter.villageKey());
        }
        var text = VietnameseText.folded(filter.text());
        if (!text.isEmpty()) {
            conditions.add(
                    """
                    (giamngheo.folded(h.code) LIKE :pattern OR EXISTS (
                        SELECT 1 FROM giamngheo.household_member m
                        WHERE m.household_id = h.id AND m.left_on IS NULL
                          AND (m.folded_name LIKE :pattern OR m.identity_number = :number)))
                    """);
            params.put("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            params.put("number", text.replace(" ", ""));
        }
        if (filter.category() != null) {
            var negated = filter.category() == PovertyCategory.NOT_POOR ? "NOT " : "";
            conditions.add(negated + "h.id = ANY(CAST(:holding AS uuid[]))");
            params.put("holding", texts(holding(scope, filter.category())));
        }
        return new Where(" WHERE " + String.join(" AND ", conditions), params);
    }

    /** Those with the class; for "not poor" those with one of the other two. */
    private Set<UUID> holding(TerritoryScope scope, PovertyCategory category) {
        var asked =
                category == PovertyCategory.NOT_POOR
                        ? Set.of(PovertyCategory.POOR, PovertyCategory.NEAR_POOR)
                        : Set.of(category);
        var today = LocalDate.now(clock);
        var found = new HashSet<UUID>();
        for (var commune : scope.communeKeys()) {
            asked.forEach(
                    one -> found.addAll(categories.getObject().householdsIn(commune, one, today)));
        }
        return found;
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private record Where(String condition, Map<String, Object> params) {}
}
