package vn.giamngheo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.TestClock;

@ApplicationTest
class DatabaseTest {

    @Autowired JdbcClient jdbc;
    @Autowired ProcessEngine engine;
    @Autowired Clock clock;

    @Value("${spring.datasource.username}")
    String applicationRole;

    @Value("${spring.flyway.user}")
    String ownerRole;

    @Test
    void the_application_works_with_a_role_that_owns_nothing() {
        assertThat(jdbc.sql("SELECT current_user").query(String.class).single())
                .isEqualTo(applicationRole)
                .isNotEqualTo(ownerRole);
        assertThat(
                        jdbc.sql(
                                        """
SELECT count(*) FROM pg_class JOIN pg_roles ON pg_roles.oid = relowner
WHERE rolname = current_user
""")
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThatThrownBy(() -> jdbc.sql("CREATE TABLE giamngheo.mine (id int)").update())
                .isInstanceOf(BadSqlGrammarException.class)
                .hasRootCauseMessage("ERROR: permission denied for schema giamngheo");
    }

    @Test
    void the_engine_finds_the_tables_the_owner_created() {
        assertThat(engine.getManagementService().getProperties()).containsKey("schema.version");
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT DISTINCT tableowner FROM pg_tables
                                        WHERE tablename LIKE 'act\\_%' AND schemaname = 'public'
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly(ownerRole);
    }

    @Test
    void names_are_found_without_accents() {
        assertThat(jdbc.sql("SELECT giamngheo.folded('Đặng Thị Ánh')").query(String.class).single())
                .isEqualTo("dang thi anh");
    }

    @Test
    void tests_set_the_clock() {
        assertThat(clock).isInstanceOf(TestClock.class);
    }
}
