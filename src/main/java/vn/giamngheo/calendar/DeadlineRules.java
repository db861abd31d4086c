package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/** The dated periods of the law and the internal ones. */
@Component
public class DeadlineRules {

    private static final String COLUMNS =
            """
            SELECT code, valid_from, valid_to, name, days, day_kind, fixed_month, fixed_day,
                whose_time, clause, basis, mark
            FROM giamngheo.deadline_rule
            """;

    private final JdbcClient jdbc;

    DeadlineRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The law's rules first. */
    public List<DeadlineRule> all() {
        return jdbc.sql(COLUMNS + "ORDER BY basis DESC, code, valid_from")
                .query(DeadlineRule.class)
                .list();
    }

    /**
     * The version that begins last.
     *
     * @throws BusinessException NOT_FOUND
     */
    public DeadlineRule latest(String code) {
        return jdbc.sql(COLUMNS + "WHERE code = :code ORDER BY valid_from DESC LIMIT 1")
                .param("code", code)
                .query(DeadlineRule.class)
                .optional()
                .orElseThrow(() -> new BusinessException("NOT_FOUND", "Không có thời hạn này."));
    }

    /** Every version of one period, the earliest first. */
    public List<DeadlineRule> versions(String code) {
        return jdbc.sql(COLUMNS + "WHERE code = :code ORDER BY valid_from")
                .param("code", code)
                .query(DeadlineRule.class)
                .list();
    }

    /**
     * @throws BusinessException DEADLINE_RULE_MISSING when no rule is valid on that day
     */
    public DeadlineRule validOn(String code, LocalDate day) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                WHERE code = :code AND valid_from <= :day
                                    AND (valid_to IS NULL OR valid_to >= :day)
                                """)
                .param("code", code)
                .param("day", day)
                .query(DeadlineRule.class)
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "DEADLINE_RULE_MISSING",
                                        "Chưa có quy định về thời hạn "
                                                + code
                                                + " tại ngày bắt đầu tính. Quản trị viên bổ sung"
                                                + " quy định trước."));
    }
}
