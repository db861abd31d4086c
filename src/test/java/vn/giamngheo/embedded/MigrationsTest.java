package vn.giamngheo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.support.RepositoryTest;

@RepositoryTest
class MigrationsTest {

    @Autowired Flyway flyway;

    @Test
    void every_migration_is_applied_and_unchanged() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }
}
