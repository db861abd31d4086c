package vn.giamngheo.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** The embedded database of a data folder, while its server runs. */
final class DataFolderDatabase {

    private static final String APPLICATION_DATABASE = "giamngheo";
    private static final int PORT_LINE = 3;
    private static final int PATIENCE_SECONDS = 120;

    private final Path data;

    DataFolderDatabase(Path data) {
        this.data = data;
    }

    /** As the owner of the tables. */
    Connection connect() throws IOException, SQLException {
        var passwords = new Properties();
        try (var file = Files.newInputStream(data.resolve("database-passwords.properties"))) {
            passwords.load(file);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/%s"
                        .formatted(
                                Files.readAllLines(pidFile()).get(PORT_LINE).strip(),
                                APPLICATION_DATABASE),
                "giamngheo_owner",
                passwords.getProperty("giamngheo_owner"));
    }

    int count(String query) throws IOException, SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Waits until somebody waits for a lock that the connection holds. */
    void awaitWaiting(Connection holder) throws SQLException {
        var end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end) {
            try (var statement = holder.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "SELECT count(*) FROM pg_stat_activity WHERE"
                                            + " pg_backend_pid() = ANY(pg_blocking_pids(pid))")) {
                rows.next();
                if (rows.getInt(1) > 0) {
                    return;
                }
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("nobody came to the held lock");
    }

    long serverPid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
    }

    Path pidFile() {
        return data.resolve("postgresql/postmaster.pid");
    }
}
