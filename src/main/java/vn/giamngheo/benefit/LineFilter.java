package vn.giamngheo.benefit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Which lines of a list are meant.
 *
 * @param state a {@link LineState}, {@link #WAITING} or empty for all
 * @param villageKey empty for all
 * @param text words of the person's or the head's name, with or without accents; empty for all
 */
public record LineFilter(String state, String villageKey, String text) {

    /** Lines that have no result yet. */
    public static final String WAITING = "WAITING";

    public static final LineFilter ALL = new LineFilter("", "", "");

    public static LineFilter waiting() {
        return new LineFilter(WAITING, "", "");
    }

    /** Condition over {@code issuance_item i}; goes with {@link #params}. */
    String condition(@Nullable TerritoryScope scope) {
        var condition = new StringBuilder("i.issuance_id = :list");
        if (state.equals(WAITING)) {
            condition.append(" AND i.state IN ('OPEN', 'SENT', 'RETURNED', 'ACCEPTED')");
        } else if (!state.isEmpty()) {
            condition.append(" AND i.state = :state");
        }
        if (!villageKey.isEmpty()) {
            condition.append(" AND i.village_key = :village");
        }
        if (!text.isBlank()) {
            condition.append(
                    """
                     AND EXISTS (SELECT FROM giamngheo.household_member named
                        WHERE named.household_id = i.household_id
                            AND (named.id = i.member_id
                                OR named.relation = 'HEAD' AND named.left_on IS NULL)
                            AND named.folded_name LIKE '%' || :words || '%')
                    """);
        }
        if (scope != null && !scope.coversWholeCommunes()) {
            condition.append(" AND ").append(scope.sqlCondition("i.commune_key", "i.village_key"));
        }
        return condition.toString();
    }

    Map<String, Object> params(UUID list, @Nullable TerritoryScope scope) {
        Map<String, Object> params = new HashMap<>();
        params.put("list", list);
        params.put("state", state);
        params.put("village", villageKey);
        params.put("words", VietnameseText.folded(text).replaceAll("[%_\\\\]", ""));
        if (scope != null) {
            params.putAll(scope.sqlParams());
        }
        return params;
    }
}
