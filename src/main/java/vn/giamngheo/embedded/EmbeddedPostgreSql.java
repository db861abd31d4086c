package vn.giamngheo.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that comes with the application, so that a commune needs to install
 * nothing. It listens on this machine only and keeps its data in one folder. A server that outlived
 * a killed application is taken over.
 */
public final class EmbeddedPostgreSql implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgreSql.class);

    private final DataFolder folder;
    private final Cluster cluster;
    private final DatabaseRoles roles;
    private final int port;
    private boolean closed;

    private EmbeddedPostgreSql(DataFolder folder, Cluster cluster, DatabaseRoles roles, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.roles = roles;
        this.port = port;
    }

    /** Starts the server of this folder, or takes it over when it is still running. */
    public static EmbeddedPostgreSql startIn(Path dataFolder, Durability durability) {
        DataFolder folder = DataFolder.open(dataFolder);
        try {
            return startIn(folder, durability);
        } catch (IOException | RuntimeException failure) {
            folder.close();
            if (failure instanceof StartupRefused refused) {
                throw refused;
            }
            throw new StartupRefused(
                    "Không khởi động được: cơ sở dữ liệu trong thư mục %s không chạy được (%s). Hãy xem tệp %s."
                            .formatted(
                                    folder.cluster(),
                                    firstLine(failure.getMessage()),
                                    folder.startLog()),
                    failure);
        }
    }

    private static EmbeddedPostgreSql startIn(DataFolder folder, Durability durability)
            throws IOException {
        DatabaseRoles roles = DatabaseRoles.of(folder);
        Cluster cluster = new Cluster(folder, roles, durability);
        cluster.createIfAbsent();
        Optional<Integer> survivor = new RunningServer(folder, roles).port();
        int port = survivor.isPresent() ? survivor.get() : cluster.start();
        log.info(
                "Cơ sở dữ liệu kèm theo {} ở thư mục {}",
                survivor.isPresent() ? "vẫn đang chạy và được dùng tiếp" : "đang chạy",
                folder.cluster());
        return new EmbeddedPostgreSql(folder, cluster, roles, port);
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }

    /** The address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The role that may create databases and roles. */
    public Login administrator() {
        return new Login(DatabaseRoles.ADMINISTRATOR, roles.administratorPassword());
    }

    /** The role that owns the tables. */
    public Login owner() {
        return new Login(DatabaseRoles.OWNER, roles.ownerPassword());
    }

    /** The role the application works with; it owns nothing. */
    public Login application() {
        return new Login(DatabaseRoles.APPLICATION, roles.applicationPassword());
    }

    /** Creates owner and application role unless they are there. */
    public void createRoles() {
        try {
            new ApplicationDatabase(this).createRolesIfAbsent();
        } catch (SQLException failure) {
            throw new IllegalStateException("The database roles could not be created", failure);
        }
    }

    /** Stops the server; committed work is on disk. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            cluster.stop();
        } catch (IOException failure) {
            log.warn(
                    "Cơ sở dữ liệu kèm theo chưa dừng hẳn; lần khởi động sau sẽ dùng tiếp",
                    failure);
        } finally {
            folder.close();
        }
    }

    /** Name and password of a database role. */
    public record Login(String username, String password) {

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }

    /** What a power cut may cost. */
    public enum Durability {
        /** Nothing that was committed. */
        KEPT(List.of("fsync = on", "synchronous_commit = on", "full_page_writes = on")),
        /** Everything: for tests, whose data nobody misses. */
        THROWAWAY(List.of("fsync = off", "synchronous_commit = off", "full_page_writes = off"));

        private final List<String> settings;

        Durability(List<String> settings) {
            this.settings = settings;
        }

        List<String> settings() {
            return settings;
        }
    }
}
