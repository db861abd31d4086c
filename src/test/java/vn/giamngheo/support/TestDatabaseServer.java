package vn.giamngheo.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.giamngheo.embedded.EmbeddedPostgreSql;
import vn.giamngheo.embedded.EmbeddedPostgreSql.Login;
import vn.giamngheo.embedded.EngineSchema;

/**
 * The one PostgreSQL of a test run. The real migrations run once into a template; every Spring
 * context works on its own copy of it. System property {@code giamngheo.test.database.url} names a
 * server of one's own instead of the embedded one, together with {@code
 * giamngheo.test.database.username} and {@code .password} of a role that may create databases.
 */
final class TestDatabaseServer {

    private static final String TEMPLATE = "giamngheo_test_template";
    private static final String COPY = "giamngheo_test_copy_";

    private final Function<String, String> urlOf;
    private final Login administrator;
    private final Login owner;
    private final Login application;
    private final String ownDatabase;
    private final AtomicInteger copies = new AtomicInteger();

    private TestDatabaseServer(
            Function<String, String> urlOf,
            Login administrator,
            Login owner,
            Login application,
            String ownDatabase) {
        this.urlOf = urlOf;
        this.administrator = administrator;
        this.owner = owner;
        this.application = application;
        this.ownDatabase = ownDatabase;
        prepareTemplate();
    }

    static TestDatabaseServer shared() {
        return Shared.SERVER;
    }

    /** Spring's settings for a fresh copy of the migrated database. */
    Map<String, Object> settingsOfFreshCopy() {
        String name = COPY + copies.incrementAndGet();
        try (Connection connection = administer(ownDatabase);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE DATABASE %s TEMPLATE %s OWNER %s STRATEGY file_copy"
                            .formatted(name, TEMPLATE, owner.username()));
        } catch (SQLException failure) {
            throw new IllegalStateException("No copy of the test database", failure);
        }
        String url = urlOf.apply(name);
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", application.username(),
                "spring.datasource.password", application.password(),
                "spring.flyway.url", url,
                "spring.flyway.user", owner.username(),
                "spring.flyway.password", owner.password());
    }

    private void prepareTemplate() {
        try (Connection connection = administer(ownDatabase);
                Statement statement = connection.createStatement()) {
            for (String left : leftFromEarlierRuns(statement)) {
                statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(left));
            }
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(TEMPLATE, owner.username()));
        } catch (SQLException failure) {
            throw new IllegalStateException("No template for the test databases", failure);
        }
        migrateTemplate();
    }

    private static List<String> leftFromEarlierRuns(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet result =
                statement.executeQuery(
                        "SELECT datname FROM pg_database WHERE datname LIKE"
                                + " 'giamngheo\\_test\\_%'")) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }

    private void migrateTemplate() {
        DriverManagerDataSource connections =
                new DriverManagerDataSource(
                        urlOf.apply(TEMPLATE), owner.username(), owner.password());
        new EngineSchema(connections, application.username()).createIfAbsent();
        Flyway.configure()
                .dataSource(connections)
                .schemas("giamngheo")
                .defaultSchema("giamngheo")
                .locations("classpath:db/migration")
                .placeholders(Map.of("appRole", application.username()))
                .load()
                .migrate();
    }

    private Connection administer(String database) throws SQLException {
        return DriverManager.getConnection(
                urlOf.apply(database), administrator.username(), administrator.password());
    }

    /** Started by the first test that needs it, stopped after the last Spring context is closed. */
    private static final class Shared {

        private static final TestDatabaseServer SERVER = start();

        private static TestDatabaseServer start() {
            String url = System.getProperty("giamngheo.test.database.url");
            return url == null ? embedded() : external(url);
        }

        private static TestDatabaseServer embedded() {
            EmbeddedPostgreSql server = TestDatabaseFolder.startServer();
            SpringApplication.getShutdownHandlers().add(server::close);
            server.createRoles();
            return new TestDatabaseServer(
                    server::url,
                    server.administrator(),
                    server.owner(),
                    server.application(),
                    "postgres");
        }

        private static TestDatabaseServer external(String url) {
            Login administrator =
                    new Login(
                            System.getProperty("giamngheo.test.database.username", "postgres"),
                            System.getProperty("giamngheo.test.database.password", ""));
            int slash = url.lastIndexOf('/');
            Function<String, String> urlOf = name -> url.substring(0, slash + 1) + name;
            return new TestDatabaseServer(
                    urlOf,
                    administrator,
                    roleFor(url, administrator, "giamngheo_test_owner"),
                    roleFor(url, administrator, "giamngheo_test_app"),
                    url.substring(slash + 1));
        }

        private static Login roleFor(String url, Login administrator, String name) {
            Login login = new Login(name, UUID.randomUUID().toString());
            try (Connection connection =
                            DriverManager.getConnection(
                                    url, administrator.username(), administrator.password());
                    Statement statement = connection.createStatement()) {
                boolean exists =
                        statement
                                .executeQuery("SELECT FROM pg_roles WHERE rolname = '" + name + "'")
                                .next();
                statement.execute(
                        "%s ROLE %s LOGIN PASSWORD '%s'"
                                .formatted(exists ? "ALTER" : "CREATE", name, login.password()));
                return login;
            } catch (SQLException failure) {
                throw new IllegalStateException("No role for the test databases", failure);
            }
        }
    }
}
