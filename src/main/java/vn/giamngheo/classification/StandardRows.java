package vn.giamngheo.classification;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.PovertyCategory;

/** Reads standards with everything that belongs to them: one query a table, however many. */
final class StandardRows {

    private final JdbcClient jdbc;
    private final IndicatorRows indicatorRows;

    StandardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.indicatorRows = new IndicatorRows(jdbc);
    }

    /** In the order of the ids; an id that is not there is left out. */
    List<Standard> read(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var heads = heads(ids);
        var limits = limits(ids);
        var indicators = indicatorRows.read(ids);
        var clauses = clauses(ids);
        return ids.stream()
                .filter(heads::containsKey)
                .map(
                        id ->
                                heads.get(id)
                                        .with(
                                                limits.getOrDefault(id, Map.of()),
                                                indicators.getOrDefault(id, List.of()),
                                                clauses.getOrDefault(id, Map.of())))
                .toList();
    }

    private Map<String, Head> heads(Collection<String> ids) {
        var found = new HashMap<String, Head>();
        jdbc.sql(
                        """
                        SELECT s.id, l.name, l.state, s.province_key, s.decision_key
                        FROM giamngheo.poverty_standard s
                        JOIN giamngheo.law_data l ON l.id = s.id
                        WHERE s.id IN (:ids)
                        """)
                .param("ids", ids)
                .query(Head.class)
                .list()
                .forEach(head -> found.put(head.id(), head));
        return found;
    }

    private Map<String, Map<Area, Standard.Limits>> limits(Collection<String> ids) {
        var found = new HashMap<String, Map<Area, Standard.Limits>>();
        jdbc.sql(
                        """
                        SELECT standard_id, area, b1_max_points, b2_min_points, income_line
                        FROM giamngheo.standard_limit WHERE standard_id IN (:ids)
                        """)
                .param("ids", ids)
                .query(LimitRow.class)
                .list()
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                row.standardId(), id -> new EnumMap<>(Area.class))
                                        .put(row.area(), row.limits()));
        return found;
    }

    private Map<String, Map<PovertyCategory, String>> clauses(Collection<String> ids) {
        var found = new HashMap<String, Map<PovertyCategory, String>>();
        jdbc.sql(
                        """
                        SELECT standard_id, category, clause
                        FROM giamngheo.category_clause
                        WHERE standard_id IN (:ids) AND clause IS NOT NULL
                        """)
                .param("ids", ids)
                .query(ClauseRow.class)
                .list()
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                row.standardId(),
                                                id -> new EnumMap<>(PovertyCategory.class))
                                        .put(row.category(), row.clause()));
        return found;
    }

    record Head(
            String id,
            String name,
            LawState state,
            @Nullable String provinceKey,
            String decisionKey) {

        Standard with(
                Map<Area, Standard.Limits> limits,
                List<Indicator> indicators,
                Map<PovertyCategory, String> clauses) {
            return new Standard(
                    id, name, state, provinceKey, decisionKey, limits, indicators, clauses);
        }
    }

    record LimitRow(
            String standardId,
            Area area,
            @Nullable Integer b1MaxPoints,
            @Nullable Integer b2MinPoints,
            @Nullable Long incomeLine) {

        Standard.Limits limits() {
            return new Standard.Limits(b1MaxPoints, b2MinPoints, incomeLine);
        }
    }

    record ClauseRow(String standardId, PovertyCategory category, String clause) {}
}
