package vn.giamngheo.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails three times in one year: while the list comes in, while households are surveyed,
 * while lists are posted. The same command goes on each time, and nobody can see it in the result.
 */
@Tag("drill")
@Timeout(1200)
class KillDrillIT {

    private static final String STARTED = "Started Application";
    private static final String SURVEY = "Rà soát, chấm điểm hộ";
    private static final String POSTING = "Niêm yết danh sách";
    private static final int SURVEYS_BEFORE_THE_KILL = 9;

    @TempDir Path home;

    private Path data;
    private Path list;
    private DataFolderDatabase database;

    @BeforeEach
    void aListOfHouseholds() throws Exception {
        data = home.resolve("data");
        list = SampleList.writeTo(home.resolve("danh-sach.xlsx"));
        database = new DataFolderDatabase(data);
    }

    @Test
    void aYearKilledThreeTimesComesToTheSameCounts() throws Exception {
        killInTheMiddleOfTheImport();
        var server = database.serverPid();
        killWhileHouseholdsAreSurveyed();
        killWhileListsArePosted();

        try (var last = year()) {
            last.lineWith("được dùng tiếp");
            assertThat(database.serverPid()).as("the server that survived").isEqualTo(server);
            var report = last.ended().report();

            var expected = SampleList.expected();
            for (var count :
                    List.of(
                            "households",
                            "reviewed",
                            "poor",
                            "nearPoor",
                            "escapedPoverty",
                            "escapedNearPoverty",
                            "newlyPoor",
                            "newlyNearPoor",
                            "certificates")) {
                assertThat(report.path(count)).as(count).isEqualTo(expected.path(count));
            }
            assertThat(report.path("decisions").path(0).asText()).isEqualTo("01/QĐ-UBND");
        }
        assertNoServerIsLeft(server);
    }

    /** Holds the members' table still, so that the kill meets a half-written list. */
    private void killInTheMiddleOfTheImport() throws Exception {
        try (var run = year()) {
            run.lineWith(STARTED);
            try (var holder = database.connect()) {
                holder.setAutoCommit(false);
                try (var statement = holder.createStatement()) {
                    statement.execute("LOCK TABLE giamngheo.household_member IN SHARE MODE");
                }
                database.awaitWaiting(holder);
                run.kill();
                holder.rollback();
            }
        }
        assertThat(database.count("SELECT count(*) FROM giamngheo.household"))
                .as("all of the list or nothing")
                .isZero();
    }

    private void killWhileHouseholdsAreSurveyed() throws Exception {
        try (var run = year()) {
            run.lineWith("được dùng tiếp");
            for (var survey = 0; survey < SURVEYS_BEFORE_THE_KILL; survey++) {
                run.lineWith(SURVEY);
            }
            run.kill();
        }
        assertThat(
                        database.count(
                                "SELECT count(*) FROM giamngheo.household_review WHERE"
                                        + " surveyed_by IS NOT NULL"))
                .as("some surveys, not all")
                .isBetween(SURVEYS_BEFORE_THE_KILL - 1, 35);
    }

    private void killWhileListsArePosted() throws Exception {
        try (var run = year()) {
            run.lineWith(POSTING);
            run.lineWith(POSTING);
            run.kill();
        }
        assertThat(
                        database.count(
                                "SELECT count(*) FROM giamngheo.posting WHERE posted_on IS NOT"
                                        + " NULL"))
                .as("the first list hangs")
                .isPositive();
        assertThat(database.count("SELECT count(*) FROM giamngheo.decision")).isZero();
    }

    private HeadlessRun year() throws IOException {
        return HeadlessRun.of("2023", data, "--giamngheo.import=" + list);
    }

    /** An ended process that nobody has waited for has no program any more. */
    private static boolean stillRuns(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private void assertNoServerIsLeft(long server) {
        assertThat(database.pidFile()).doesNotExist();
        assertThat(ProcessHandle.of(server).filter(KillDrillIT::stillRuns)).isEmpty();
        assertThat(ProcessHandle.allProcesses())
                .noneMatch(
                        process ->
                                process.info()
                                        .command()
                                        .filter(command -> command.startsWith(data.toString()))
                                        .isPresent());
    }
}
