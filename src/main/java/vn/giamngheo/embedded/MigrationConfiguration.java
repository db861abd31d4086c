package vn.giamngheo.embedded;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The order of a start: the engine's tables, then ours, then everything that reads them. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy engineTablesThenOurs(
            @Value("${spring.datasource.username}") String applicationRole) {
        return flyway -> {
            new EngineSchema(flyway.getConfiguration().getDataSource(), applicationRole)
                    .createIfAbsent();
            flyway.migrate();
        };
    }
}
