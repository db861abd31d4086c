package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the indicators of standards with the numbers of their thresholds, in two queries. */
final class IndicatorRows {

    private final JdbcClient jdbc;

    IndicatorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By standard, in the order of the form. */
    Map<String, List<Indicator>> read(Collection<String> standardIds) {
        var parameters = parameters(standardIds);
        var found = new HashMap<String, List<Indicator>>();
        jdbc.sql(
                        """
                        SELECT standard_id, code, ordinal, service, name, threshold, points, mark,
                            rule
                        FROM giamngheo.deprivation_indicator WHERE standard_id IN (:ids)
                        ORDER BY standard_id, ordinal
                        """)
                .param("ids", standardIds)
                .query(IndicatorRow.class)
                .list()
                .forEach(
                        row ->
                                found.computeIfAbsent(row.standardId(), id -> new ArrayList<>())
                                        .add(
                                                row.indicator(
                                                        parameters.getOrDefault(
                                                                row.owner(), Map.of()))));
        return found;
    }

    private Map<Owner, Map<String, BigDecimal>> parameters(Collection<String> standardIds) {
        var found = new HashMap<Owner, Map<String, BigDecimal>>();
        jdbc.sql(
                        """
                        SELECT standard_id, code, name, value
                        FROM giamngheo.indicator_parameter WHERE standard_id IN (:ids)
                        """)
                .param("ids", standardIds)
                .query(ParameterRow.class)
                .list()
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                new Owner(row.standardId(), row.code()),
                                                owner -> new HashMap<>())
                                        .put(row.name(), row.value()));
        return found;
    }

    private record Owner(String standardId, String code) {}

    record IndicatorRow(
            String standardId,
            String code,
            int ordinal,
            String service,
            String name,
            @Nullable String threshold,
            @Nullable Integer points,
            String mark,
            @Nullable String rule) {

        Owner owner() {
            return new Owner(standardId, code);
        }

        Indicator indicator(Map<String, BigDecimal> parameters) {
            return new Indicator(
                    code, ordinal, service, name, threshold, points, mark, rule, parameters);
        }
    }

    record ParameterRow(String standardId, String code, String name, BigDecimal value) {}
}
