package vn.giamngheo.household;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.TerritoryScope;

/** Reading the proposed changes of the register, open and decided. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class MemberChanges {

    public static final String UNKNOWN = "NOT_FOUND";

    /** The one that waits longest first; of the decided ones the latest. */
    private static final String ORDER =
            """
             ORDER BY c.decided_on DESC NULLS FIRST, c.proposed_on, h.commune_key, v.ordinal,
                h.code, c.id
            """;

    private final JdbcClient jdbc;
    private final MemberChangeStore changes;

    MemberChanges(JdbcClient jdbc, MemberChangeStore changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA
     */
    public MemberChange change(UUID id, TerritoryScope scope) {
        var change =
                changes.find(id)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                UNKNOWN,
                                                "Không có đề xuất này. Mở lại danh sách Thay đổi"
                                                        + " sổ hộ."));
        scope.requireVillage(change.communeKey(), change.villageKey());
        return change;
    }

    /** What is proposed for a household and still open; the caller has checked who may see it. */
    public List<MemberChange> openOf(UUID householdId) {
        return changes.ofHousehold(householdId).stream().filter(MemberChange::isOpen).toList();
    }

    /**
     * @param page first is 1
     */
    public MemberChangePage search(
            TerritoryScope scope, MemberChangeFilter filter, int page, int size) {
        var where = where(scope, filter);
        var total = count(where);
        var last = Math.max(1, (total + size - 1) / size);
        var shown = Math.max(1, Math.min(page, last));
        var found =
                jdbc.sql(
                                MemberChangeRows.SELECT
                                        + MemberChangeRows.FROM
                                        + where.condition()
                                        + ORDER
                                        + " LIMIT :size OFFSET :offset")
                        .params(where.params())
                        .param("size", size)
                        .param("offset", (shown - 1) * size)
                        .query(MemberChangeRows::change)
                        .list();
        return new MemberChangePage(found, shown, size, total);
    }

    /** All changes of a search at once, for an export. */
    public List<MemberChange> all(TerritoryScope scope, MemberChangeFilter filter) {
        var where = where(scope, filter);
        return jdbc.sql(MemberChangeRows.SELECT + MemberChangeRows.FROM + where.condition() + ORDER)
                .params(where.params())
                .query(MemberChangeRows::change)
                .list();
    }

    /** How many wait for an official. */
    public int countOpen(TerritoryScope scope) {
        return count(where(scope, new MemberChangeFilter("", null, true)));
    }

    private int count(Where where) {
        return jdbc.sql("SELECT count(*)" + MemberChangeRows.FROM + where.condition())
                .params(where.params())
                .query(Integer.class)
                .single();
    }

    private static Where where(TerritoryScope scope, MemberChangeFilter filter) {
        var conditions = new ArrayList<String>();
        var params = new LinkedHashMap<String, Object>(scope.sqlParams());
        conditions.add(scope.sqlCondition("h.commune_key", "h.village_key"));
        conditions.add(filter.open() ? "c.state = 'PROPOSED'" : "c.state <> 'PROPOSED'");
        if (filter.villageKey() != null) {
            conditions.add("h.village_key = :village");
            params.put("village", filter.villageKey());
        }
        var text = VietnameseText.folded(filter.text());
        if (!text.isEmpty()) {
            conditions.add(
                    """
                    (giamngheo.folded(coalesce(m.full_name, c.full_name)) LIKE :pattern
                        OR head.folded_name LIKE :pattern
                        OR giamngheo.folded(h.code) LIKE :pattern
                        OR giamngheo.folded(v.name) LIKE :pattern)
                    """);
            params.put("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return new Where(" WHERE " + String.join(" AND ", conditions), params);
    }

    private record Where(String condition, Map<String, Object> params) {}
}
