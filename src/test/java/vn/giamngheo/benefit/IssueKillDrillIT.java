package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/**
 * {@code kill -9} in the middle of issuing to 100,000 people, again and again: two programs write
 * at once while an official writes single lines at the pages; in the end everybody was issued once.
 * Run with {@code ./mvnw verify -Pdrill -Dit.test=IssueKillDrillIT}; {@code -Ddrill.lines} asks for
 * another number.
 */
@Tag("drill")
@ApplicationTest
@Timeout(1800)
class IssueKillDrillIT {

    private static final Logger LOG = LoggerFactory.getLogger(IssueKillDrillIT.class);
    private static final int LINES = Integer.getInteger("drill.lines", 100_000);
    private static final int KILLS = 4;
    private static final String WATER = "WATER_ACCESS";
    private static final LocalDate TODAY = Stage.OPENING_DAY;

    @Autowired Stage stage;
    @Autowired IssuanceStage issuance;
    @Autowired IssueLines issueLines;
    @Autowired JdbcClient jdbc;
    @Autowired Environment settings;

    private PlayedCommune commune;
    private String official;
    private UUID list;

    @BeforeEach
    void aListOfManyIsBeingHandedOver() {
        var begin = Instant.now();
        commune = stage.commune(1, 1);
        official = commune.account("diachinh");
        stage.open(commune, official, "Vũ Thổ", "", Roles.AGRICULTURE_OFFICER);
        issuance.fixture().manyHouseholds(commune.key(), LINES - 2);
        LOG.info("registered {} households in {}", LINES, since(begin));
        list = issuance.open(commune.key(), WATER);
        LOG.info("opened a list of {} lines after {}", LINES, since(begin));
        commune.complete(official, "userTask_prepareList", list, Map.of());
        commune.runSteps();
        commune.complete(
                commune.chair(),
                "userTask_approveList",
                list,
                Map.of("approvalOutcome", "APPROVED"));
        commune.runSteps();
        LOG.info("prepared and approved after {}", since(begin));
    }

    @Test
    void killedAgainAndAgainEverybodyIsIssuedOnce() throws Exception {
        commune.does(
                official,
                actor ->
                        issueLines.write(
                                list,
                                LineSelection.all(LineFilter.ALL),
                                LineAct.issued(TODAY, LineAct.SELF, ""),
                                actor));
        var byHand = 0;
        var asked = 0;
        for (var kill = 1; kill <= KILLS; kill++) {
            var programs = List.of(start(), start());
            var until = LINES / (KILLS + 1) * kill;
            while (done() < until) {
                assertThat(programs)
                        .as("they write until they are killed")
                        .anyMatch(Process::isAlive);
                asked++;
                byHand += writeOneByHand() ? 1 : 0;
            }
            for (var program : programs) {
                program.destroyForcibly();
                assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
            awaitNobodyWriting();
            var changed = changed();
            var issued = issuance.fixture().count(list, "ISSUED");
            LOG.info(
                    "kill -9 number {} of two programs: Đang ghi {}/{}, issued {}, by hand {} of {}"
                            + " clicks",
                    kill,
                    done(),
                    LINES,
                    issued,
                    byHand,
                    asked);
            assertThat(issued)
                    .as("the row says what stands in the lines")
                    .isEqualTo(changed + byHand);
        }

        var begin = Instant.now();
        for (var program : List.of(start(), start())) {
            assertThat(program.waitFor(15, TimeUnit.MINUTES)).isTrue();
            assertThat(program.exitValue()).isZero();
        }

        LOG.info(
                "finished in {} after the last kill: done {}/{}, in the background {}, by hand {}",
                since(begin),
                done(),
                LINES,
                changed(),
                byHand);
        assertThat(done()).isEqualTo(LINES);
        assertThat(changed() + byHand).isEqualTo(LINES);
        assertThat(issuance.fixture().count(list, "ISSUED")).isEqualTo(LINES);
        assertThat(count("version <> 2")).as("lines written twice").isZero();
        assertThat(count("done_on IS NULL OR received_by = ''")).isZero();
        assertThat(rights()).as("rights issued").isEqualTo(LINES);
        assertThat(audits("write-issuance-lines")).as("clicks in the record").isEqualTo(byHand);
        assertThat(audits("start-issuance-batch")).isEqualTo(1);
        assertThat(audits("finish-issuance-batch")).isEqualTo(1);
        commune.complete(official, "userTask_issueToPeople", list, Map.of());
    }

    /** An official clicks on a line somewhere ahead; false when it was written before. */
    private boolean writeOneByHand() {
        var place = ThreadLocalRandom.current().nextInt(1, LINES + 1);
        var line =
                jdbc.sql(
                                """
                                SELECT id FROM giamngheo.issuance_item
                                WHERE issuance_id = :list AND position = :place
                                """)
                        .param("list", list)
                        .param("place", place)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .single();
        try {
            return commune.as(
                    official,
                    actor ->
                            issueLines
                                            .write(
                                                    list,
                                                    LineSelection.of(List.of(line)),
                                                    LineAct.issued(TODAY, LineAct.HEAD, ""),
                                                    actor)
                                            .changed()
                                    == 1);
        } catch (BusinessException somebodyWas) {
            assertThat(somebodyWas.code()).isEqualTo("LINE_CHANGED");
            return false;
        }
    }

    private Process start() throws Exception {
        return new ProcessBuilder(
                        new ArrayList<>(
                                List.of(
                                        ProcessHandle.current().info().command().orElse("java"),
                                        "-Xmx128m",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        BatchWriter.class.getName(),
                                        settings.getRequiredProperty("spring.datasource.url"),
                                        settings.getRequiredProperty("spring.datasource.username"),
                                        settings.getRequiredProperty(
                                                "spring.datasource.password"))))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The server notices a dead client when it answers it. */
    private void awaitNobodyWriting() throws InterruptedException {
        while (jdbc.sql("SELECT count(*) FROM pg_stat_activity WHERE application_name =" + " :name")
                        .param("name", BatchWriter.NAME)
                        .query(Integer.class)
                        .single()
                > 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private int done() {
        return ofBatch("done");
    }

    private int changed() {
        return ofBatch("changed");
    }

    private int ofBatch(String column) {
        return jdbc.sql(
                        "SELECT "
                                + column
                                + " FROM giamngheo.issuance_batch WHERE issuance_id = :l")
                .param("l", list)
                .query(Integer.class)
                .single();
    }

    private int count(String condition) {
        return jdbc.sql(
                        "SELECT count(*) FROM giamngheo.issuance_item WHERE issuance_id = :list AND"
                                + " ("
                                + condition
                                + ")")
                .param("list", list)
                .query(Integer.class)
                .single();
    }

    private int rights() {
        return jdbc.sql(
                        """
                        SELECT count(DISTINCT entitlement_id) FROM giamngheo.issuance_item
                        WHERE issuance_id = :list AND state = 'ISSUED'
                        """)
                .param("list", list)
                .query(Integer.class)
                .single();
    }

    private int audits(String action) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM giamngheo.audit_entry
                        WHERE action = :action AND subject_id = :list
                        """)
                .param("action", action)
                .param("list", list.toString())
                .query(Integer.class)
                .single();
    }

    private static String since(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis() + " ms";
    }
}
