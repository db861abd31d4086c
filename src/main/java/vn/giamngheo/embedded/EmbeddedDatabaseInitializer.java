package vn.giamngheo.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the application its database before any bean asks for one: the embedded server, unless the
 * settings name a server of their own.
 */
class EmbeddedDatabaseInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String EXTERNAL_SERVER = "spring.datasource.url";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty(EXTERNAL_SERVER)) {
            return;
        }
        Path folder = Path.of(environment.getProperty("giamngheo.data", "./data"));
        EmbeddedPostgreSql server =
                EmbeddedPostgreSql.startIn(folder, EmbeddedPostgreSql.Durability.KEPT);
        stopLast(context, server);
        try {
            new ApplicationDatabase(server).createIfAbsent();
        } catch (SQLException failure) {
            server.close();
            throw new StartupRefused(
                    "Không khởi động được: cơ sở dữ liệu trong thư mục %s không trả lời đúng. Hãy xem nhật ký trong thư mục đó."
                            .formatted(folder.toAbsolutePath().normalize()),
                    failure);
        }
        environment.getPropertySources().addFirst(settingsFor(server));
    }

    /**
     * Beans end in the reverse order of their registration: the server, first registered, outlives
     * pool and engine.
     */
    private static void stopLast(
            ConfigurableApplicationContext context, EmbeddedPostgreSql server) {
        if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry registry) {
            registry.registerDisposableBean("embeddedPostgreSql", server::close);
        }
        SpringApplication.getShutdownHandlers().add(server::close);
    }

    private static MapPropertySource settingsFor(EmbeddedPostgreSql server) {
        String url = server.url(ApplicationDatabase.NAME);
        return new MapPropertySource(
                "embeddedDatabase",
                Map.of(
                        EXTERNAL_SERVER,
                        url,
                        "spring.datasource.username",
                        server.application().username(),
                        "spring.datasource.password",
                        server.application().password(),
                        "spring.flyway.url",
                        url,
                        "spring.flyway.user",
                        server.owner().username(),
                        "spring.flyway.password",
                        server.owner().password()));
    }
}
