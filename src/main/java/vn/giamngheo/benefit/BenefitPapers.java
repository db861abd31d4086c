package vn.giamngheo.benefit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers each benefit asks for. */
@Component
class BenefitPapers {

    private final JdbcClient jdbc;

    BenefitPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order; one that is not always asked says so. */
    List<String> of(String benefitCode) {
        return jdbc.sql(
                        """
                        SELECT name || CASE WHEN required THEN '' ELSE ' (nếu có)' END
                        FROM giamngheo.benefit_paper WHERE benefit_code = :code ORDER BY position
                        """)
                .param("code", benefitCode)
                .query(String.class)
                .list();
    }
}
