package vn.giamngheo.benefit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the lines an act is meant for, and of these the ones it can be written on. */
@Component
class SelectedLines {

    private final JdbcClient jdbc;

    SelectedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines that can be written now, in the order of the list. */
    List<UUID> ids(IssuanceRecord list, LineSelection lines, LineState to) {
        return jdbc.sql(
                        """
                        SELECT i.id FROM giamngheo.issuance_item i
                        WHERE %s AND i.state = ANY(:from) AND (NOT :paid OR i.amount IS NOT NULL)
                        ORDER BY i.position
                        """
                                .formatted(condition(lines)))
                .params(params(list, lines, to))
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    IssueLines.Preview preview(IssuanceRecord list, LineSelection lines, LineState to) {
        return jdbc.sql(
                        """
                        SELECT count(*) FILTER (WHERE fits AND priced) AS ready,
                            count(*) FILTER (WHERE NOT fits OR NOT priced) AS not_ready,
                            count(*) FILTER (WHERE fits AND NOT priced) AS without_amount,
                            coalesce(sum(amount) FILTER (WHERE fits AND priced), 0) AS money
                        FROM (SELECT i.amount, i.state = ANY(:from) AS fits,
                                NOT :paid OR i.amount IS NOT NULL AS priced
                            FROM giamngheo.issuance_item i WHERE %s) chosen
                        """
                                .formatted(condition(lines)))
                .params(params(list, lines, to))
                .query(IssueLines.Preview.class)
                .single();
    }

    private static String condition(LineSelection lines) {
        return lines.lines().isEmpty()
                ? lines.filter().condition(null)
                : "i.issuance_id = :list AND i.id = ANY(:lines)";
    }

    private static Map<String, Object> params(
            IssuanceRecord list, LineSelection lines, LineState to) {
        Map<String, Object> params = new HashMap<>(lines.filter().params(list.id(), null));
        params.put("lines", lines.lines().toArray(UUID[]::new));
        params.put("from", LineWriting.names(LineWriting.from(list, to)));
        params.put("paid", to == LineState.ISSUED && list.paysMoney());
        return params;
    }
}
