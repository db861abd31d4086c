package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giamngheo.approval.NewComplaint;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/**
 * After a whole year, with steps that failed on the way, the engine's tables hold no name and no
 * identity number of anybody: the engine keeps keys, the register keeps people.
 */
@ApplicationTest
class PrivacyScanTest {

    private static final String CLASSIFY = "serviceTask_classifyHousehold";
    private static final String UPDATE_CATEGORIES = "serviceTask_updateCategories";
    private static final String DOSSIER = "userTask_prepareDossier";
    private static final String ASSIGN = "userTask_assignReverifier";

    @Autowired Stage stage;
    @Autowired TransactionTemplate transactions;

    @Test
    void noNameOrNumberOfAPersonIsInAnyTableOfTheEngine() {
        var commune = stage.commune(2, 2);
        giveEverybodyAnIdentityNumber(commune);
        var people = namesAndNumbers(commune);
        assertThat(people).hasSize(8);

        aYearWithFailures(commune);

        assertThat(incidentsOfTheYear(commune)).isGreaterThanOrEqualTo(2);
        assertThat(columnsWithAnyOf(people)).isEmpty();
    }

    @Test
    void theScanFindsWhatIsPlanted() {
        var commune = stage.commune(1);
        giveEverybodyAnIdentityNumber(commune);
        commune.openRound();
        var people = namesAndNumbers(commune);
        var instance =
                stage.runtimeService()
                        .createProcessInstanceQuery()
                        .tenantIdIn(commune.key())
                        .processDefinitionKey("periodic-review")
                        .singleResult()
                        .getId();

        people.forEach(each -> plantAndFind(instance, each));
    }

    /** In a transaction that is rolled back: the history would keep what is planted. */
    private void plantAndFind(String instance, String person) {
        transactions.executeWithoutResult(
                transaction -> {
                    transaction.setRollbackOnly();
                    var text = "Hộ " + person;
                    stage.runtimeService().setVariable(instance, "planted", text);
                    stage.runtimeService()
                            .setVariable(
                                    instance,
                                    "plantedBytes",
                                    text.getBytes(StandardCharsets.UTF_8));
                    assertThat(columnsWithAnyOf(List.of(person)))
                            .contains(
                                    "act_ru_variable.text_",
                                    "act_hi_varinst.text_",
                                    "act_ge_bytearray.bytes_");
                });
    }

    private void aYearWithFailures(PlayedCommune commune) {
        var round = commune.openRound();
        var first = commune.reviews(round, 1).get(0);
        commune.survey(first, commune.enumerator(1));
        failOnceWithoutAStandard(commune);
        commune.survey(commune.reviews(round, 1).get(1), commune.enumerator(1));
        commune.surveyAll(round, 2);
        commune.meet(round, 1, Map.of());
        commune.meet(round, 2, Map.of());
        commune.postAll(round);
        contest(commune, round, first);
        while (commune.openTasks(DOSSIER).isEmpty()) {
            commune.untilNextTimer();
        }
        commune.prepareDossier(round, commune.officer());
        commune.giveOpinion(round, "AGREED");
        var household = stage.households().openHouseholdIds(commune.key()).get(0);
        commune.sign(round, commune.chair());
        failOnceOnTheDatabase(commune, household);
        commune.runSteps();
        assertThat(stage.rounds().round(round).closed()).isTrue();
    }

    private void failOnceWithoutAStandard(PlayedCommune commune) {
        runUpTo(commune, CLASSIFY);
        moveStandards(4000);
        failUntilIncident(commune, CLASSIFY);
        moveStandards(-4000);
        retry(commune, CLASSIFY);
    }

    private void moveStandards(int days) {
        stage.jdbc()
                .sql(
                        """
                        UPDATE giamngheo.law_data
                        SET valid_from = valid_from + :days, valid_to = valid_to + :days
                        WHERE kind = 'STANDARD' AND state = 'CONFIRMED'
                        """)
                .param("days", days)
                .update();
    }

    /** A period that the new one would overlap: the database itself refuses the step. */
    private void failOnceOnTheDatabase(PlayedCommune commune, UUID household) {
        runUpTo(commune, UPDATE_CATEGORIES);
        setEndOfPeriods(household, commune.today().plusDays(20));
        failUntilIncident(commune, UPDATE_CATEGORIES);
        setEndOfPeriods(household, null);
        retry(commune, UPDATE_CATEGORIES);
    }

    private void setEndOfPeriods(UUID household, LocalDate end) {
        stage.jdbc()
                .sql(
                        """
                        UPDATE giamngheo.category_period SET valid_to = CAST(:end AS date)
                        WHERE household_id = :household
                        """)
                .param("end", end)
                .param("household", household)
                .update();
    }

    private void runUpTo(PlayedCommune commune, String activityId) {
        while (commune.steps(activityId).isEmpty()) {
            commune.steps().forEach(job -> stage.managementService().executeJob(job.getId()));
        }
    }

    private void failUntilIncident(PlayedCommune commune, String activityId) {
        for (var job = single(commune, activityId);
                job.getRetries() > 0;
                job = single(commune, activityId)) {
            assertThat(fails(job)).as("%s fails", activityId).isTrue();
        }
        assertThat(
                        stage.runtimeService()
                                .createIncidentQuery()
                                .tenantIdIn(commune.key())
                                .activityId(activityId)
                                .count())
                .isEqualTo(1);
    }

    private boolean fails(Job job) {
        try {
            stage.managementService().executeJob(job.getId());
            return false;
        } catch (RuntimeException expected) {
            return true;
        }
    }

    private void retry(PlayedCommune commune, String activityId) {
        stage.managementService().setJobRetries(single(commune, activityId).getId(), 1);
    }

    private static Job single(PlayedCommune commune, String activityId) {
        return commune.steps(activityId).get(0);
    }

    private void contest(PlayedCommune commune, UUID round, UUID review) {
        var list =
                commune.lists(round).stream()
                        .filter(each -> each.villageKey().equals(commune.village(1)))
                        .findFirst()
                        .orElseThrow();
        commune.does(
                commune.head(1),
                actor ->
                        stage.receiveComplaint()
                                .receive(
                                        list.id(),
                                        NewComplaint.spoken(review, "Một người dân", "Có xe tải."),
                                        actor));
        commune.runSteps();
        commune.assign(commune.openTasks(ASSIGN).get(0), commune.secondEnumerator(1));
        commune.surveysOpen().forEach(again -> commune.survey(again, commune.secondEnumerator(1)));
        commune.runSteps();
        commune.openTasks("userTask_answerComplaint").forEach(commune::answer);
        commune.postAll(round);
    }

    private void giveEverybodyAnIdentityNumber(PlayedCommune commune) {
        stage.jdbc()
                .sql(
                        """
                        UPDATE giamngheo.household_member m SET identity_number = n.number
                        FROM (SELECT id, '0301600' || lpad((row_number() OVER ())::text, 5, '7')
                                AS number
                            FROM giamngheo.household_member WHERE commune_key = :commune) n
                        WHERE m.id = n.id
                        """)
                .param("commune", commune.key())
                .update();
    }

    private List<String> namesAndNumbers(PlayedCommune commune) {
        return stage.jdbc()
                .sql(
                        """
SELECT full_name FROM giamngheo.household_member WHERE commune_key = :commune
UNION
SELECT identity_number FROM giamngheo.household_member
WHERE commune_key = :commune
""")
                .param("commune", commune.key())
                .query(String.class)
                .list();
    }

    private long incidentsOfTheYear(PlayedCommune commune) {
        return stage.jdbc()
                .sql("SELECT count(*) FROM public.act_hi_incident WHERE tenant_id_ = :commune")
                .param("commune", commune.key())
                .query(Long.class)
                .single();
    }

    /** Every column of text or bytes of the engine, but its directory of officials. */
    private List<String> columnsWithAnyOf(List<String> people) {
        List<String> found = new ArrayList<>();
        stage.jdbc()
                .sql(
                        """
                        SELECT table_name, column_name, data_type FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name LIKE 'act\\_%'
                            AND table_name NOT LIKE 'act\\_id\\_%'
                            AND data_type IN ('text', 'character varying', 'bytea')
                        """)
                .query(
                        row -> {
                            if (holds(
                                    row.getString(1), row.getString(2), row.getString(3), people)) {
                                found.add(row.getString(1) + "." + row.getString(2));
                            }
                        });
        return found;
    }

    private boolean holds(String table, String column, String type, List<String> people) {
        var match =
                type.equals("bytea")
                        ? "position(convert_to(person, 'UTF8') IN %s) > 0"
                        : "strpos(%s, person) > 0";
        return stage.jdbc()
                .sql(
                        "SELECT EXISTS (SELECT FROM public.%s CROSS JOIN unnest(:people) person WHERE %s)"
                                .formatted(table, match.formatted(column)))
                .param("people", people.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
