package vn.giamngheo.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A server that is still running on the data folder although the application that started it is
 * gone (power switch, {@code kill -9}). Known by the file the server leaves, by its process, and by
 * its answer to our password.
 */
final class RunningServer {

    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(3);
    private static final int LINE_OF_PORT = 3;

    private final DataFolder folder;
    private final DatabaseRoles roles;

    RunningServer(DataFolder folder, DatabaseRoles roles) {
        this.folder = folder;
        this.roles = roles;
    }

    /** The port of the surviving server, if there is one; a file left by a dead one is removed. */
    Optional<Integer> port() throws IOException {
        Path pidFile = folder.cluster().resolve("postmaster.pid");
        long deadline = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (Files.exists(pidFile)) {
            List<String> lines = Files.readAllLines(pidFile);
            if (!isServerAlive(lines)) {
                Files.deleteIfExists(pidFile);
                return Optional.empty();
            }
            Answer answer = lines.size() > LINE_OF_PORT ? ask(portIn(lines)) : Answer.NOT_YET;
            if (answer == Answer.OURS) {
                return Optional.of(portIn(lines));
            }
            if (answer == Answer.SOMEBODY_ELSES) {
                Files.deleteIfExists(pidFile);
                return Optional.empty();
            }
            if (System.nanoTime() > deadline) {
                throw new IOException(
                        "The running server does not answer: process " + lines.get(0));
            }
            waitForChange();
        }
        return Optional.empty();
    }

    /** After a restart of the machine the number may belong to any other program. */
    private static boolean isServerAlive(List<String> lines) {
        if (lines.isEmpty()) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().command().orElse("postgres"))
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    private static int portIn(List<String> lines) {
        return Integer.parseInt(lines.get(LINE_OF_PORT).strip());
    }

    private Answer ask(int port) {
        String url =
                "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=5&socketTimeout=10"
                        .formatted(port);
        try (Connection connection =
                        DriverManager.getConnection(
                                url, DatabaseRoles.ADMINISTRATOR, roles.administratorPassword());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW data_directory")) {
            result.next();
            return Files.isSameFile(Path.of(result.getString(1)), folder.cluster())
                    ? Answer.OURS
                    : Answer.SOMEBODY_ELSES;
        } catch (SQLException refused) {
            boolean wrongPassword = "28P01".equals(refused.getSQLState());
            return wrongPassword ? Answer.SOMEBODY_ELSES : Answer.NOT_YET;
        } catch (IOException noSuchFolder) {
            return Answer.SOMEBODY_ELSES;
        }
    }

    private static void waitForChange() {
        CompletableFuture.supplyAsync(
                        () -> true, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))
                .join();
    }

    private enum Answer {
        OURS,
        SOMEBODY_ELSES,
        NOT_YET
    }
}
