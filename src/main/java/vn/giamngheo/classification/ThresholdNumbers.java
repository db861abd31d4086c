package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the numbers of the indicators' thresholds: for each those that its rule needs. */
@Component
class ThresholdNumbers {

    private final JdbcClient jdbc;

    ThresholdNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number as it stands in the table. */
    record Stored(String code, String name, BigDecimal value, String mark) {}

    List<Stored> of(String standardId) {
        return jdbc.sql(
                        """
                        SELECT code, name, value, mark FROM giamngheo.indicator_parameter
                        WHERE standard_id = :id
                        """)
                .param("id", standardId)
                .query(Stored.class)
                .list();
    }

    void write(String standardId, String code, Set<String> changed, Map<String, String> values) {
        var needed =
                ThresholdCells.parametersOf(
                                values.getOrDefault(IndicatorPart.field(code, "rule"), ""))
                        .stream()
                        .map(RuleChoice.Parameter::name)
                        .toList();
        for (var name : ThresholdCells.NAMES) {
            var text = values.getOrDefault(ThresholdCells.field(code, name), "");
            if (!needed.contains(name) || text.isEmpty()) {
                remove(standardId, code, name);
            } else if (changed.contains(ThresholdCells.field(code, name))) {
                put(standardId, code, name, Cell.number(text));
            }
        }
    }

    void copy(String from, String to) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.indicator_parameter
                            (standard_id, code, name, value, mark)
                        SELECT :to, code, name, value, mark
                        FROM giamngheo.indicator_parameter WHERE standard_id = :from
                        """)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void remove(String standardId, String code, String name) {
        jdbc.sql(
                        """
                        DELETE FROM giamngheo.indicator_parameter
                        WHERE standard_id = :id AND code = :code AND name = :name
                        """)
                .param("id", standardId)
                .param("code", code)
                .param("name", name)
                .update();
    }

    private void put(String standardId, String code, String name, BigDecimal value) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.indicator_parameter
                            (standard_id, code, name, value, mark)
                        VALUES (:id, :code, :name, :value, :mark)
                        ON CONFLICT (standard_id, code, name) DO UPDATE
                        SET value = excluded.value, mark = excluded.mark
                        """)
                .param("id", standardId)
                .param("code", code)
                .param("name", name)
                .param("value", value)
                .param("mark", LawMark.ENTERED)
                .update();
    }
}
