package vn.giamngheo.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The process engine's own tables, created by the engine's own scripts as the owner role: the
 * application's role may work with them but owns none. All scripts commit together, so an
 * interrupted first start leaves nothing behind.
 */
public final class EngineSchema {

    private static final List<String> PARTS =
            List.of(
                    "engine",
                    "history",
                    "identity",
                    "case.engine",
                    "case.history",
                    "decision.engine",
                    "decision.history");

    private final DataSource ownerConnections;
    private final String applicationRole;

    /** Works over connections of the owner role for the given role of the application. */
    public EngineSchema(DataSource ownerConnections, String applicationRole) {
        this.ownerConnections = ownerConnections;
        this.applicationRole = applicationRole;
    }

    /** Creates the tables unless they are there. */
    public void createIfAbsent() {
        try (Connection connection = ownerConnections.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL search_path = public");
                statement.execute(
                        "SELECT pg_advisory_xact_lock(hashtext('giamngheo.engine-schema'))");
                if (!exists(statement)) {
                    create(statement);
                }
                grant(statement);
            }
            connection.commit();
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("The engine's tables could not be created", failure);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet result =
                statement.executeQuery("SELECT to_regclass('public.act_ge_property')")) {
            return result.next() && result.getString(1) != null;
        }
    }

    private static void create(Statement statement) throws SQLException, IOException {
        for (String part : PARTS) {
            statement.execute(script(part));
        }
    }

    private static String script(String part) throws IOException {
        String path =
                "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql".formatted(part);
        try (InputStream in = EngineSchema.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("Not on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void grant(Statement statement) throws SQLException {
        String role = statement.enquoteIdentifier(applicationRole, true);
        statement.execute(
                """
DO $grant$
DECLARE engine_table text;
BEGIN
    FOR engine_table IN
        SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'act\\_%%'
    LOOP
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%%I TO %s', engine_table);
    END LOOP;
END
$grant$
"""
                        .formatted(role));
    }
}
