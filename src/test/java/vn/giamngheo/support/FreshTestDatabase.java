package vn.giamngheo.support;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/**
 * Points a Spring context at its own copy of the migrated test database, before the application
 * would start a server.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class FreshTestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "testDatabase", TestDatabaseServer.shared().settingsOfFreshCopy()));
    }
}
