package vn.giamngheo.classification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/** Puts the tables of a standard together. */
@Component
class StandardSheets {

    private final LimitPart limits;
    private final ClausePart clauses;
    private final IndicatorPart indicators;
    private final ScoringUnits units;
    private final JdbcClient jdbc;

    StandardSheets(
            LimitPart limits,
            ClausePart clauses,
            IndicatorPart indicators,
            ScoringUnits units,
            JdbcClient jdbc) {
        this.limits = limits;
        this.clauses = clauses;
        this.indicators = indicators;
        this.units = units;
        this.jdbc = jdbc;
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    StandardSheet of(String id) {
        return new StandardSheet(
                provinceOf(id), limits.lines(id), clauses.lines(id), indicators.lines(id));
    }

    private @Nullable String provinceOf(String id) {
        var found =
                jdbc.sql(
                                """
                                SELECT coalesce(province_key, '') FROM giamngheo.poverty_standard
                                WHERE id = :id
                                """)
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND", "Không có chuẩn nghèo này."));
        return found.isEmpty() ? null : units.labels(List.of(found)).getOrDefault(found, found);
    }
}
