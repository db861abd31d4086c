package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/**
 * A decision on 50,000 persons in households of four: how fast their rights are opened, batch after
 * batch, whether it stays linear, against the plain insert of the same rows. Run with {@code ./mvnw
 * verify -Pbenchmark}; {@code -Dbenchmark.persons} asks for another number.
 */
@Tag("benchmark")
@ApplicationTest
class FanOutBenchmark {

    private static final int PERSONS = Integer.getInteger("benchmark.persons", 50_000);
    private static final int A_HOUSEHOLD = 4;

    /** 5,000, 10,000, 20,000 and 50,000 persons. */
    private static final List<Double> MARKS = List.of(0.1, 0.2, 0.4, 1.0);

    private static final LocalDate DECIDED = LocalDate.of(2023, 12, 12);

    @Autowired Environment environment;
    @Autowired Stage stage;
    @Autowired FanOut fanOut;
    @Autowired StartRightsRun startRightsRun;
    @Autowired OpenRights openRights;
    @Autowired RightsRunStore runs;

    private PlayedCommune commune;

    @Test
    void opensTheRightsOfADecisionLinearly() throws Exception {
        commune = stage.commune(1);
        fanOut.opened(commune);
        stage.clock().setDate(DECIDED);
        try (var owner = owner()) {
            register(owner, PERSONS / A_HOUSEHOLD);
        }
        var households = households();
        var warmUp = run(households.subList(0, OpenRights.BATCH));
        var cold = System.nanoTime();
        carryOut(warmUp);
        var first = (System.nanoTime() - cold) / 1e9;
        forget(warmUp);

        List<Mark> marks = new ArrayList<>();
        var run = run(households);
        var start = System.nanoTime();
        for (var all = false; !all; ) {
            all = openRights.openBatch(run);
            var done = runs.get(run).done();
            if (all || done >= households.size() * MARKS.get(marks.size())) {
                marks.add(new Mark(done * A_HOUSEHOLD, (System.nanoTime() - start) / 1e9));
            }
        }
        var rights = count("entitlement");
        var answers = count("benefit_answer");
        double insert;
        try (var owner = owner()) {
            insert = plainInsert(owner, run);
        }

        System.out.printf(
                Locale.ROOT,
                "%nfirst %d households, nothing remembered yet  %.1f s",
                OpenRights.BATCH,
                first);
        report(marks, rights, answers, insert);
        assertThat(runs.get(run).failed()).isZero();
        assertThat(runs.get(run).done()).isEqualTo(households.size());
        assertThat(
                        count(
                                "entitlement WHERE exclusive_kind = 'HEALTH_CARD' AND DATE '%s'"
                                                .formatted(DECIDED)
                                        + " BETWEEN valid_from AND coalesce(valid_to,"
                                        + " DATE 'infinity')"))
                .as("one card for everybody on the day")
                .isEqualTo(households.size() * A_HOUSEHOLD);
    }

    private UUID run(List<UUID> households) {
        startRightsRun.afterChange(commune.key(), RunCause.RULE_CHANGE, DECIDED, households);
        return stage.jdbc()
                .sql(
                        """
                        SELECT id FROM giamngheo.rights_run WHERE commune_key = :commune
                        AND cause = 'RULE_CHANGE' AND state = 'RUNNING' AND done = 0
                        """)
                .param("commune", commune.key())
                .query(UUID.class)
                .single();
    }

    private void carryOut(UUID run) {
        while (!openRights.openBatch(run)) {
            assertThat(runs.get(run).failed()).isZero();
        }
        runs.finish(run);
    }

    private void forget(UUID run) {
        for (var table : List.of("entitlement", "benefit_answer")) {
            stage.jdbc()
                    .sql("DELETE FROM giamngheo." + table + " WHERE run_id = :run")
                    .param("run", run)
                    .update();
        }
    }

    private List<UUID> households() {
        return stage.jdbc()
                .sql(
                        """
                        SELECT id FROM giamngheo.household
                        WHERE commune_key = :commune AND code LIKE 'DO%' ORDER BY code
                        """)
                .param("commune", commune.key())
                .query(UUID.class)
                .list();
    }

    private int count(String from) {
        return stage.jdbc()
                .sql(
                        "SELECT count(*) FROM giamngheo."
                                + from
                                + (from.contains("WHERE") ? " AND" : " WHERE")
                                + " household_id IN (SELECT id FROM giamngheo.household WHERE"
                                + " code LIKE 'DO%')")
                .query(Integer.class)
                .single();
    }

    /**
     * Poor households of a mother, a pupil, a kindergarten child and a grandmother, none as old as
     * the next.
     */
    private void register(Connection owner, int households) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO giamngheo.household (id, commune_key, village_key, code)
                    SELECT gen_random_uuid(), '%1$s', '%1$s.01', 'DO' || lpad(n::text, 6, '0')
                    FROM generate_series(1, %2$d) n
                    """
                            .formatted(commune.key(), households));
            for (var person :
                    List.of(
                            "1|HEAD|1985-05-24|FEMALE|5000",
                            "2|CHILD|2013-08-05|MALE|1300",
                            "3|CHILD|2020-02-01|MALE|700",
                            "4|GRANDMOTHER|1951-03-02|FEMALE|5000")) {
                var facts = person.split("\\|");
                statement.execute(
                        """
                        INSERT INTO giamngheo.household_member (id, household_id, commune_key,
                            full_name, given_name, relation, birth_date, birth_precision, sex,
                            ethnic_group, position)
                        SELECT gen_random_uuid(), id, commune_key, 'Đỗ Thị Đo ' || code, 'Đo',
                            '%s', DATE '%s' - substr(code, 3)::int * 37 %% %s, 'DAY', '%s', 'Kinh',
                            %s
                        FROM giamngheo.household WHERE code LIKE 'DO%%'
                        """
                                .formatted(facts[1], facts[2], facts[4], facts[3], facts[0]));
            }
            statement.execute(
                    """
                    INSERT INTO giamngheo.benefit_fact (id, commune_key, household_id, member_id,
                        kind, value, valid_from, source, entered_by, entered_at)
                    SELECT gen_random_uuid(), m.commune_key, m.household_id, m.id, 'SCHOOLING',
                        CASE m.position WHEN 2 THEN 'LOWER_SECONDARY' ELSE 'PRESCHOOL' END,
                        DATE '2023-09-05', 'OFFICIAL', 'canbo', now()
                    FROM giamngheo.household_member m
                    JOIN giamngheo.household h ON h.id = m.household_id
                    WHERE h.code LIKE 'DO%' AND m.position IN (2, 3)
                    """);
            statement.execute(
                    """
                    INSERT INTO giamngheo.category_period (id, household_id, commune_key,
                        category, valid_from, decision_number, decided_on, source)
                    SELECT gen_random_uuid(), id, commune_key, 'POOR', DATE '2023-12-12',
                        '41/QĐ-UBND', DATE '2023-12-12', 'IMPORT'
                    FROM giamngheo.household WHERE code LIKE 'DO%'
                    """);
            statement.execute("ANALYZE");
        }
    }

    /** The same rows, written by the database alone, with the same indexes. */
    private static double plainInsert(Connection owner, UUID run) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    """
                    CREATE TABLE giamngheo.plain_entitlement
                        (LIKE giamngheo.entitlement INCLUDING ALL);
                    CREATE TABLE giamngheo.plain_answer
                        (LIKE giamngheo.benefit_answer INCLUDING ALL);
                    """);
            var start = System.nanoTime();
            statement.execute(
                    "INSERT INTO giamngheo.plain_entitlement SELECT * FROM giamngheo.entitlement"
                            + " WHERE run_id = '%s'".formatted(run));
            statement.execute(
                    "INSERT INTO giamngheo.plain_answer SELECT * FROM giamngheo.benefit_answer"
                            + " WHERE run_id = '%s'".formatted(run));
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }

    private static void report(List<Mark> marks, int rights, int answers, double insert) {
        System.out.printf(Locale.ROOT, "%n%,d rights and %,d answers%n", rights, answers);
        for (var mark : marks) {
            System.out.printf(
                    Locale.ROOT,
                    "%,7d persons  %6.1f s  %,6.0f persons/s  time per person %.2f of the"
                            + " first's%n",
                    mark.persons(),
                    mark.seconds(),
                    mark.persons() / mark.seconds(),
                    mark.perPerson() / marks.get(0).perPerson());
        }
        var last = marks.get(marks.size() - 1);
        System.out.printf(
                Locale.ROOT,
                "plain insert of the same rows  %.1f s; opening takes %.1f times as long%n%n",
                insert,
                last.seconds() / insert);
    }

    private record Mark(int persons, double seconds) {

        double perPerson() {
            return seconds / persons;
        }
    }
}
