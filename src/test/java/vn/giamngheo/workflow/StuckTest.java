package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.giamngheo.security.KeepAbsences;
import vn.giamngheo.security.KeepAbsences.Entry;
import vn.giamngheo.security.OpenAccount;
import vn.giamngheo.security.OpenAccount.NewAccount;
import vn.giamngheo.security.OpenAccount.Post;
import vn.giamngheo.security.SignInForTest;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.workflow.StuckTasks.Stuck;
import vn.giamngheo.workflow.StuckTasks.Why;

/** The nightly check names what nobody will do by themselves, and who can do something about it. */
@ApplicationTest
class StuckTest {

    private static final String SURVEY = "userTask_surveyHousehold";

    @Autowired Stage stage;
    @Autowired StuckTasks stuckTasks;
    @Autowired FindStuckTasks findStuckTasks;
    @Autowired KeepAbsences keepAbsences;
    @Autowired OpenAccount openAccount;
    @Autowired SignInForTest signIn;
    @Autowired MockMvc mvc;

    private PlayedCommune commune;
    private UUID round;

    @BeforeEach
    void surveysInTwoVillages() {
        commune = stage.commune(2, 1);
        round = commune.openRound();
    }

    @Test
    void nothingIsStuckWhileEverybodyIsThere() {
        assertThat(stuck()).isEmpty();
    }

    @Test
    void aTaskOfAClosedAccountIsNamedAndFreedByTheAdministrator() throws Exception {
        take(commune.enumerator(1));
        close(commune.enumerator(1));

        assertThat(stuck())
                .extracting(Stuck::why, Stuck::villageKey)
                .containsExactly(tuple(Why.CLOSED_ACCOUNT, commune.village(1)));
        findStuckTasks.on(commune.today());
        findStuckTasks.on(commune.today());
        var name = communeName();
        assertThat(notices("administrator")).containsExactly(name + ": 1 việc đang kẹt.");
        assertThat(notices("commune-chair")).hasSize(1);
        var administrator = administrator();
        assertThat(page("/quan-tri/viec-ket", administrator))
                .contains("Việc kẹt", "Rà soát, chấm điểm hộ", "Thôn 1, " + name, "1 việc")
                .contains("đã đóng", "Trả lại cho nhóm")
                .doesNotContain("${", " Thị An", " Thị Bình", " Thị Cúc");
        assertThat(page("/thong-bao", administrator)).contains(name + ": 1 việc đang kẹt.");
        mvc.perform(get("/quan-tri/viec-ket").with(signIn.as(commune.chair())))
                .andExpect(status().isForbidden());

        var taskId = stuck().get(0).taskId();
        mvc.perform(
                        post("/quan-tri/viec-ket/tra-lai")
                                .with(signIn.as(administrator))
                                .with(csrf())
                                .param("tasks", taskId + ":" + commune.enumerator(1)))
                .andExpect(redirectedUrl("/quan-tri/viec-ket"));

        assertThat(stuck()).isEmpty();
        assertThat(commune.task(commune.secondEnumerator(1), SURVEY, first())).isNotNull();
    }

    @Test
    void whoNoLongerHoldsThePostAndWhoIsAwayAreNamed() {
        take(commune.enumerator(1));
        endPosts(commune.enumerator(1));
        assertThat(stuck()).extracting(Stuck::why).containsExactly(Why.NO_LONGER_IN_OFFICE);

        commune = stage.commune(1);
        round = commune.openRound();
        take(commune.enumerator(1));
        goAway(commune.enumerator(1), null);
        assertThat(stuck()).extracting(Stuck::why).containsExactly(Why.AWAY);
    }

    @Test
    void aVillageWithoutEnumeratorsIsNamedAndTheNeighboursMayBeGivenItsSurveys() throws Exception {
        endPosts(commune.enumerator(1));
        endPosts(commune.secondEnumerator(1));
        assertThat(stuck())
                .extracting(Stuck::why, Stuck::villageKey)
                .containsOnly(tuple(Why.NOBODY_IN_OFFICE, commune.village(1)))
                .hasSize(2);

        var request =
                post("/quan-tri/viec-ket/giao")
                        .with(signIn.as(administrator()))
                        .with(csrf())
                        .param("to", commune.enumerator(2));
        stuck().forEach(each -> request.param("tasks", each.taskId() + ":"));
        mvc.perform(request).andExpect(redirectedUrl("/quan-tri/viec-ket"));

        assertThat(stuck()).isEmpty();
        commune.survey(first(), commune.enumerator(2));
    }

    @Test
    void everybodyAwayIsStuckUnlessSomebodyActsForThem() {
        goAway(commune.enumerator(1), null);
        assertThat(stuck()).isEmpty();
        goAway(commune.secondEnumerator(1), null);
        assertThat(stuck()).extracting(Stuck::why).containsOnly(Why.EVERYBODY_AWAY).hasSize(2);

        commune = stage.commune(1, 1);
        round = commune.openRound();
        goAway(commune.enumerator(1), null);
        goAway(commune.secondEnumerator(1), commune.enumerator(2));
        assertThat(stuck()).isEmpty();
    }

    @Test
    void aFailedStepIsNamedAfterADay() {
        commune.survey(first(), commune.enumerator(1));
        while (commune.steps("serviceTask_classifyHousehold").isEmpty()) {
            commune.steps().forEach(step -> stage.managementService().executeJob(step.getId()));
        }
        var job = commune.steps("serviceTask_classifyHousehold").get(0);
        stage.managementService().setJobRetries(job.getId(), 0);
        var now =
                LocalDate.ofInstant(
                        ClockUtil.getCurrentTime().toInstant(), stage.clock().getZone());

        stage.clock().setDate(now);
        assertThat(stuck()).extracting(Stuck::why).doesNotContain(Why.STEP_FAILED);
        stage.clock().setDate(now.plusDays(2));
        assertThat(stuck())
                .filteredOn(each -> each.why() == Why.STEP_FAILED)
                .extracting(Stuck::name)
                .containsExactly("Phân loại hộ");
    }

    private List<Stuck> stuck() {
        return stuckTasks.all().stream()
                .filter(each -> each.communeKey().equals(commune.key()))
                .toList();
    }

    private UUID first() {
        return commune.reviews(round, 1).get(0);
    }

    private void take(String username) {
        var task = commune.task(username, SURVEY, first());
        commune.does(username, actor -> stage.taskService().claim(task.taskId(), username));
    }

    private void goAway(String username, String deputy) {
        commune.does(
                username,
                actor ->
                        keepAbsences.enter(
                                actor,
                                username,
                                new Entry(
                                        deputy, commune.today(), commune.today().plusDays(5), "")));
    }

    /** As by hand in the database: closing on the page would free the tasks. */
    private void close(String username) {
        stage.jdbc()
                .sql("UPDATE giamngheo.account SET active = false WHERE username = :username")
                .param("username", username)
                .update();
    }

    private void endPosts(String username) {
        stage.jdbc()
                .sql(
                        "UPDATE giamngheo.role_assignment SET valid_to = '2022-12-31' WHERE"
                                + " username = :username")
                .param("username", username)
                .update();
    }

    private String communeName() {
        return stage.jdbc()
                .sql("SELECT full_name FROM giamngheo.administrative_unit WHERE unit_key = :key")
                .param("key", commune.key())
                .query(String.class)
                .single();
    }

    private List<String> notices(String audience) {
        return stage.jdbc()
                .sql(
                        """
                        SELECT sentence FROM giamngheo.notice
                        WHERE commune_key = :commune AND audience = :audience AND kind = 'STUCK'
                        """)
                .param("commune", commune.key())
                .param("audience", audience)
                .query(String.class)
                .list();
    }

    private String page(String path, String username) throws Exception {
        return mvc.perform(get(path).with(signIn.as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String administrator() {
        var name = commune.account("quantri");
        openAccount.open(
                new NewAccount(
                        name,
                        "MatKhau@Thu2023",
                        "Tạ Duy Tín",
                        "",
                        List.of(
                                new Post(
                                        Roles.ADMINISTRATOR,
                                        null,
                                        null,
                                        LocalDate.of(2021, 7, 1)))));
        return name;
    }
}
