package vn.giamngheo.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/**
 * A program of its own that holds an embedded server, to be killed by a test. Its line says where
 * the server listens.
 */
final class ServerHolder {

    private ServerHolder() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgreSql server =
                EmbeddedPostgreSql.startIn(
                        Path.of(arguments[0]), EmbeddedPostgreSql.Durability.KEPT);
        try (Connection connection =
                        DriverManager.getConnection(
                                server.url("postgres"),
                                server.administrator().username(),
                                server.administrator().password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS kept (what text)");
            statement.execute("INSERT INTO kept VALUES ('recorded')");
        }
        System.out.println(ChildProgram.READY + server.url("postgres"));
        System.in.read();
        server.close();
    }
}
