package vn.giamngheo.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles and the database of the application inside the embedded server. Every step looks
 * first, so that an interrupted first start is finished by the next one.
 */
final class ApplicationDatabase {

    static final String NAME = "giamngheo";

    private final EmbeddedPostgreSql server;

    ApplicationDatabase(EmbeddedPostgreSql server) {
        this.server = server;
    }

    void createIfAbsent() throws SQLException {
        createRolesIfAbsent();
        try (Connection connection = administer()) {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", NAME)) {
                execute(
                        connection,
                        "CREATE DATABASE %s OWNER %s".formatted(NAME, DatabaseRoles.OWNER));
            }
            execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(NAME));
            execute(
                    connection,
                    "GRANT CONNECT ON DATABASE %s TO %s"
                            .formatted(NAME, DatabaseRoles.APPLICATION));
        }
    }

    void createRolesIfAbsent() throws SQLException {
        try (Connection connection = administer()) {
            createRole(connection, server.owner());
            createRole(connection, server.application());
        }
    }

    private Connection administer() throws SQLException {
        EmbeddedPostgreSql.Login administrator = server.administrator();
        return DriverManager.getConnection(
                server.url("postgres"), administrator.username(), administrator.password());
    }

    /** The passwords are our own random letters, digits, '-' and '_': safe between quotes. */
    private static void createRole(Connection connection, EmbeddedPostgreSql.Login login)
            throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.username())) {
            execute(
                    connection,
                    "CREATE ROLE %s LOGIN PASSWORD '%s'"
                            .formatted(login.username(), login.password()));
        }
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
