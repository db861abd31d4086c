package vn.giamngheo.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.giamngheo.document.NumberTaker;
import vn.giamngheo.support.RepositoryTest;

/**
 * {@code kill -9} in the middle of numbering, several times: a program of its own takes numbers and
 * writes documents in several threads; what is left has no gap and no double.
 */
@RepositoryTest
@Timeout(240)
class NumbersKillDrillIT {

    private static final int KILLS = 3;
    private static final int DOCUMENTS_BETWEEN_KILLS = 40;

    @Autowired Environment settings;

    @Test
    void killedAgainAndAgainTheNumbersRunOnFromOne() throws Exception {
        try (var owner = owner()) {
            prepare(owner);

            var written = 0;
            for (var kill = 0; kill < KILLS; kill++) {
                written = killWhenWritten(owner, written + DOCUMENTS_BETWEEN_KILLS);
            }

            for (var kind : NumberTaker.KINDS) {
                var sequences = sequences(owner, kind.name());
                assertThat(sequences)
                        .as("%s of %d documents", kind, written)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, sequences.size()).boxed().toList());
                assertThat(last(owner, kind.name())).isEqualTo(sequences.size());
                assertThat(sequences).hasSizeGreaterThan(KILLS);
            }
        }
    }

    /** The table refuses nothing: a double would stand there to be seen. */
    private void prepare(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "CREATE TABLE giamngheo.drill_document (kind text NOT NULL, sequence int NOT"
                            + " NULL)");
        }
    }

    /** Kills the program while it goes on writing; then nothing of it moves any more. */
    private int killWhenWritten(Connection owner, int documents) throws Exception {
        var program = start();
        try {
            while (count(owner) < documents) {
                assertThat(program.isAlive()).as("it writes until it is killed").isTrue();
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } finally {
            program.destroyForcibly();
        }
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        awaitNobodyWriting(owner);
        return count(owner);
    }

    private Process start() throws Exception {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NumberTaker.class.getName(),
                        settings.getRequiredProperty("spring.datasource.url"),
                        settings.getRequiredProperty("spring.datasource.username"),
                        settings.getRequiredProperty("spring.datasource.password"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The server notices a dead client when it answers it. */
    private static void awaitNobodyWriting(Connection owner) throws Exception {
        while (number(
                        owner,
                        "SELECT count(*) FROM pg_stat_activity WHERE application_name ="
                                + " '"
                                + NumberTaker.NAME
                                + "'")
                > 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("spring.flyway.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password"));
    }

    private static int count(Connection owner) throws SQLException {
        return number(owner, "SELECT count(*) FROM giamngheo.drill_document");
    }

    private static int last(Connection owner, String kind) throws SQLException {
        return number(
                owner,
                "SELECT last FROM giamngheo.document_number WHERE commune_key = '%s' AND kind = '%s'"
                        .formatted(NumberTaker.COMMUNE, kind));
    }

    private static int number(Connection owner, String query) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<Integer> sequences(Connection owner, String kind) throws SQLException {
        List<Integer> sequences = new ArrayList<>();
        try (var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT sequence FROM giamngheo.drill_document WHERE kind = '%s' ORDER BY sequence"
                                        .formatted(kind))) {
            while (rows.next()) {
                sequences.add(rows.getInt(1));
            }
        }
        return sequences;
    }
}
