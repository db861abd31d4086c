package vn.giamngheo.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The database files of one data folder: creating them once, starting and stopping the server on
 * them.
 */
final class Cluster {

    private static final String SECONDS_TO_WAIT = "180";

    private final DataFolder folder;
    private final DatabaseRoles roles;
    private final EmbeddedPostgreSql.Durability durability;
    private final ServerPrograms programs;

    Cluster(DataFolder folder, DatabaseRoles roles, EmbeddedPostgreSql.Durability durability)
            throws IOException {
        this.folder = folder;
        this.roles = roles;
        this.durability = durability;
        this.programs = ServerPrograms.unpackedBelow(folder.programs());
    }

    /**
     * Sorting is by code point unless a query asks for {@code vi-x-icu}: indexes then survive a
     * newer ICU or C library. Passwords are asked for from everyone, also on this machine: it may
     * be shared.
     */
    void createIfAbsent() throws IOException {
        if (Files.exists(folder.cluster())) {
            return;
        }
        FileSystemUtils.deleteRecursively(folder.clusterInPreparation());
        Path password =
                DatabaseRoles.privateFile(folder.passwords().resolveSibling("initdb-password"));
        try {
            Files.writeString(password, roles.administratorPassword());
            programs.run(
                    "initdb",
                    folder.startLog(),
                    "--pgdata=" + folder.clusterInPreparation(),
                    "--username=" + DatabaseRoles.ADMINISTRATOR,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
        } finally {
            Files.delete(password);
        }
        Files.move(folder.clusterInPreparation(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server on a free port, which it returns. */
    int start() throws IOException {
        int port = freePort();
        Files.write(folder.cluster().resolve("postgresql.conf"), settings(port));
        programs.run(
                "pg_ctl",
                folder.startLog(),
                "start",
                "--wait",
                "--timeout=" + SECONDS_TO_WAIT,
                "--silent",
                "--pgdata=" + folder.cluster(),
                "--log=" + folder.cluster().resolve("server.log"));
        return port;
    }

    /** Stops the server, unless something else (the machine going down) has already done so. */
    void stop() throws IOException {
        if (Files.notExists(folder.cluster().resolve("postmaster.pid"))) {
            return;
        }
        programs.run(
                "pg_ctl",
                folder.startLog(),
                "stop",
                "--wait",
                "--timeout=" + SECONDS_TO_WAIT,
                "--silent",
                "--mode=fast",
                "--pgdata=" + folder.cluster());
    }

    /** Terse error messages keep the values of a row out of the server's log. */
    private List<String> settings(int port) {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "# written by the application at every start",
                                "listen_addresses = '127.0.0.1'",
                                "unix_socket_directories = ''",
                                "port = " + port,
                                "max_connections = 100",
                                "shared_buffers = 128MB",
                                "timezone = 'UTC'",
                                "log_timezone = 'UTC'",
                                "logging_collector = on",
                                "log_filename = 'postgresql-%a.log'",
                                "log_truncate_on_rotation = on",
                                "log_rotation_age = 1d",
                                "log_rotation_size = 0",
                                "log_error_verbosity = terse"));
        settings.addAll(durability.settings());
        return settings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
