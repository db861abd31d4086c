package vn.giamngheo.benefit;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/** The steps of each benefit that is given on request; a benefit without a row has none. */
@Component
class ApplicationProcedures {

    private final JdbcClient jdbc;

    ApplicationProcedures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws BusinessException NO_PROCEDURE
     */
    ApplicationProcedure of(String benefitCode, ApplicationKind kind) {
        return jdbc.sql(
                        """
                        SELECT chair_confirms, body_decides, needs_posting, asks_amount,
                            ceiling_units, of_loan_group, overall_rule, check_rule, confirm_rule,
                            outcome_rule
                        FROM giamngheo.benefit_procedure
                        WHERE benefit_code = :benefit AND kind = :kind
                        """)
                .param("benefit", benefitCode)
                .param("kind", kind.name())
                .query(ApplicationProcedure.class)
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NO_PROCEDURE",
                                        "Chính sách này chưa có trình tự giải quyết đề nghị. Báo"
                                                + " quản trị viên bổ sung cấu hình trước."));
    }

    /** Codes of the benefits somebody can ask for. */
    Set<String> onRequest() {
        return jdbc
                .sql("SELECT benefit_code FROM giamngheo.benefit_procedure WHERE kind = 'REQUEST'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
