package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.giamngheo.approval.NewComplaint;
import vn.giamngheo.security.KeepAbsences;
import vn.giamngheo.security.KeepAbsences.Entry;
import vn.giamngheo.security.SignInForTest;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.workflow.ReassignTasks.Chosen;

/** Tasks in other hands, to the end of the work, against the real engine. */
@ApplicationTest
class ReassignTest {

    private static final String SURVEY = "userTask_surveyHousehold";

    @Autowired Stage stage;
    @Autowired ReassignTasks reassign;
    @Autowired AssignableTasks assignable;
    @Autowired KeepAbsences keepAbsences;
    @Autowired SignInForTest signIn;
    @Autowired MockMvc mvc;

    private PlayedCommune commune;
    private UUID round;
    private UUID review;

    @BeforeEach
    void householdsToSurveyInTwoVillages() {
        commune = stage.commune(2, 1);
        round = commune.openRound();
        review = commune.reviews(round, 1).get(0);
    }

    @Test
    void anEnumeratorOfTheNeighbouringVillageSurveysWhatWasGivenToThem() {
        give(commune.committee(), review, commune.enumerator(2));

        assertThat(outcome(() -> fill(commune.secondEnumerator(2)))).isEqualTo("OUT_OF_AREA");
        assertThat(commune.task(commune.enumerator(1), SURVEY, review)).isNull();
        assertThatThrownBy(
                        () ->
                                commune.does(
                                        commune.enumerator(1),
                                        actor -> stage.taskDesk().open(taskId(review), actor)))
                .hasMessageContaining("đang do Thái Văn " + commune.enumerator(2) + " nhận");
        commune.survey(review, commune.enumerator(2));
        commune.runSteps();

        assertThat(commune.surveysOpen()).doesNotContain(review);
        assertThat(notices(commune.enumerator(2)))
                .containsExactly("Bạn được giao 1 việc: Rà soát, chấm điểm hộ.");
        assertThat(audited(review)).containsExactly("reassign-task");
    }

    @Test
    void givenBackItIsTheGroupsAgainAndTheNeighboursNoMore() {
        give(commune.committee(), review, commune.enumerator(2));

        commune.does(
                commune.committee(),
                actor -> reassign.giveBack(actor, List.of(seen(review)), "Về kịp"));

        assertThat(commune.task(commune.enumerator(2), SURVEY, review)).isNull();
        assertThat(outcome(() -> fill(commune.enumerator(2)))).isEqualTo("OUT_OF_AREA");
        commune.survey(review, commune.enumerator(1));
        assertThat(audited(review)).containsExactly("reassign-task", "give-back-task");
        assertThat(notices(commune.enumerator(2)))
                .contains("1 việc của bạn đã trả lại cho nhóm: Rà soát, chấm điểm hộ.");
    }

    @ParameterizedTest(name = "{0} gives {1} to {2}: {3}")
    @CsvSource({
        "committee,     survey,  enumerator 2,  allowed",
        "committee,     survey,  enumerator 1,  allowed",
        "committee,     survey,  head,          to",
        "committee,     survey,  officer,       to",
        "committee,     survey,  elsewhere,     to",
        "committee,     survey,  away,          to",
        "committee,     survey,  nobody,        to",
        "committee,     meeting, head,          allowed",
        "committee,     meeting, enumerator 1,  to",
        "chair,         survey,  enumerator 2,  FORBIDDEN",
        "officer,       survey,  enumerator 2,  FORBIDDEN",
        "head,          survey,  enumerator 2,  FORBIDDEN",
        "enumerator 1,  survey,  enumerator 2,  FORBIDDEN",
        "stranger,      survey,  enumerator 2,  FORBIDDEN",
        "administrator, survey,  enumerator 2,  FORBIDDEN",
    })
    void rights(String who, String what, String to, String outcome) {
        var subject = what.equals("survey") ? review : aMeeting();
        var receiver = account(to);

        assertThat(outcome(() -> give(account(who), subject, receiver))).isEqualTo(outcome);
    }

    @Test
    void theChairGivesWhatIsTheOfficials() {
        var another = commune.account("canbo2");
        stage.open(commune, another, "Lã Thị Hai", "", Roles.POVERTY_OFFICER);
        var fresh = stage.commune(1);
        var list =
                fresh.as(
                        fresh.officer(),
                        actor -> stage.openPeriodicReview().open(fresh.key(), 2023, actor));
        fresh.runSteps();
        assertThat(list).isNotNull();
        var colleague = fresh.account("canbo2");
        stage.open(fresh, colleague, "Lã Thị Ba", "", Roles.POVERTY_OFFICER);

        fresh.does(
                fresh.chair(),
                actor -> {
                    var items = assignable.of(actor).items();
                    assertThat(items).hasSize(1);
                    reassign.give(
                            actor,
                            List.of(new Chosen(items.get(0).taskId(), "")),
                            colleague,
                            "Chia việc");
                });

        assertThat(fresh.task(fresh.officer(), "userTask_compileReviewList", list)).isNull();
        fresh.complete(colleague, "userTask_compileReviewList", list, Map.of());
    }

    @Test
    void twoPeopleWithTheSameTasksAtOnceOnlyOneOfThemGives() throws Exception {
        var second = commune.account("bcd2");
        stage.open(commune, second, "Cao Thị Hai", "", Roles.STEERING_COMMITTEE);
        var chosen =
                commune.reviews(round, 1).stream()
                        .map(each -> new Chosen(taskId(each), ""))
                        .toList();
        var together = new CyclicBarrier(2);
        var workers = Executors.newFixedThreadPool(2);

        var results =
                workers.invokeAll(
                        List.<Callable<String>>of(
                                () -> {
                                    together.await();
                                    return outcome(
                                            () ->
                                                    giveAll(
                                                            commune.committee(),
                                                            chosen,
                                                            commune.enumerator(2)));
                                },
                                () -> {
                                    together.await();
                                    return outcome(
                                            () ->
                                                    giveAll(
                                                            second,
                                                            chosen,
                                                            commune.secondEnumerator(2)));
                                }));
        workers.shutdown();

        assertThat(List.of(results.get(0).get(), results.get(1).get()))
                .containsExactlyInAnyOrder("allowed", "tasks");
        assertThat(commune.reviews(round, 1).stream().map(each -> seen(each).seenWith()).distinct())
                .as("all in the same hands")
                .hasSize(1);
    }

    @Test
    void withoutAReasonOrATaskNothingIsDone() {
        assertThat(outcome(() -> giveAll(commune.committee(), List.of(), commune.enumerator(2))))
                .contains("tasks");
        assertThat(
                        outcome(
                                () ->
                                        commune.does(
                                                commune.committee(),
                                                actor ->
                                                        reassign.give(
                                                                actor,
                                                                List.of(seen(review)),
                                                                commune.enumerator(2),
                                                                " "))))
                .isEqualTo("reason");
        assertThat(commune.task(commune.enumerator(1), SURVEY, review)).isNotNull();
    }

    @Test
    void aReverificationIsNamedAnewByItsRule() {
        commune.surveyAll(round, 1);
        commune.meet(round, 1, Map.of());
        commune.postAll(round);
        var complaint =
                commune.as(
                        commune.officer(),
                        actor ->
                                stage.receiveComplaint()
                                        .receive(
                                                commune.lists(round).get(0).id(),
                                                NewComplaint.spoken(
                                                        review, "Một người dân", "Có xe tải."),
                                                actor)
                                        .complaintId());
        commune.runSteps();
        commune.assign(complaint, commune.enumerator(2));
        var again =
                commune.surveysOpen().stream()
                        .filter(each -> !commune.reviews(round, 2).contains(each))
                        .findFirst()
                        .orElseThrow();

        assertThat(outcome(() -> give(commune.committee(), again, commune.enumerator(1))))
                .as("surveyed before")
                .isEqualTo("to");
        assertThat(
                        outcome(
                                () ->
                                        commune.does(
                                                commune.committee(),
                                                actor ->
                                                        reassign.giveBack(
                                                                actor,
                                                                List.of(seen(again)),
                                                                "Thử"))))
                .isEqualTo("tasks");
        give(commune.committee(), again, commune.secondEnumerator(1));

        assertThat(commune.task(commune.enumerator(2), SURVEY, again)).isNull();
        commune.survey(again, commune.secondEnumerator(1));
        commune.runSteps();
        assertThat(
                        stage.jdbc()
                                .sql("SELECT reverifier FROM giamngheo.complaint WHERE id = :id")
                                .param("id", complaint)
                                .query(String.class)
                                .single())
                .isEqualTo(commune.secondEnumerator(1));
    }

    @Test
    void thePageListsFindsAndGivesAndKeepsTheChoiceWhenRefused() throws Exception {
        assertThat(page("/phan-cong", commune.committee()))
                .contains("Phân công lại", "Rà soát, chấm điểm hộ", "chưa ai nhận")
                .contains("Rà soát viên, Thôn 2")
                .doesNotContain("${", "null", "huyen");
        var choice = taskId(review) + ":";
        var refused =
                mvc.perform(
                                post("/phan-cong")
                                        .with(signIn.as(commune.committee()))
                                        .with(csrf())
                                        .param("tasks", choice)
                                        .param("to", commune.enumerator(2)))
                        .andExpect(status().isUnprocessableEntity())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(refused)
                .contains("href=\"#reason\"")
                .containsPattern("value=\"" + choice + "\"[^>]*checked")
                .contains("value=\"%s\" selected".formatted(commune.enumerator(2)));
        mvc.perform(
                        post("/phan-cong")
                                .with(signIn.as(commune.committee()))
                                .with(csrf())
                                .param("tasks", choice)
                                .param("to", commune.enumerator(2))
                                .param("reason", "Nghỉ ốm"))
                .andExpect(redirectedUrlPattern("/phan-cong?*"));
        assertThat(commune.task(commune.enumerator(2), SURVEY, review)).isNotNull();
        assertThat(page("/phan-cong?nguoi=" + commune.enumerator(2), commune.committee()))
                .contains("đang ở Thái Văn " + commune.enumerator(2));
        assertThat(page("/phan-cong?tim=khong co ai", commune.committee()))
                .contains("Không có việc nào khớp");
        for (var who : List.of(commune.officer(), commune.head(1), commune.enumerator(1))) {
            mvc.perform(get("/phan-cong").with(signIn.as(who))).andExpect(status().isForbidden());
        }
    }

    private String page(String path, String username) throws Exception {
        return mvc.perform(get(path).with(signIn.as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void fill(String enumerator) {
        commune.does(
                enumerator,
                actor ->
                        stage.surveyHousehold()
                                .save(review, stage.paperSurvey(120, java.util.Set.of()), actor));
    }

    private UUID aMeeting() {
        commune.surveyAll(round, 1);
        return commune.villageReview(round, 1);
    }

    private void give(String who, UUID subject, String to) {
        giveAll(who, List.of(seen(subject)), to);
    }

    private void giveAll(String who, List<Chosen> chosen, String to) {
        commune.does(who, actor -> reassign.give(actor, chosen, to, "Nghỉ ốm"));
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "allowed";
        } catch (InvalidInput wrong) {
            return String.join(" ", wrong.byField().keySet());
        } catch (BusinessException refusal) {
            return refusal.code();
        }
    }

    private Chosen seen(UUID subject) {
        var task =
                stage.taskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(subject.toString())
                        .singleResult();
        return new Chosen(task.getId(), task.getAssignee() == null ? "" : task.getAssignee());
    }

    private String taskId(UUID subject) {
        return seen(subject).taskId();
    }

    private List<String> notices(String username) {
        return stage.jdbc()
                .sql("SELECT sentence FROM giamngheo.notice WHERE audience = :audience")
                .param("audience", "user:" + username)
                .query(String.class)
                .list();
    }

    private List<String> audited(UUID subject) {
        return stage.jdbc()
                .sql(
                        """
                        SELECT action FROM giamngheo.audit_entry
                        WHERE subject_type = 'task' AND subject_id = :id ORDER BY id
                        """)
                .param("id", subject.toString())
                .query(String.class)
                .list();
    }

    private String account(String who) {
        return switch (who) {
            case "committee" -> commune.committee();
            case "chair" -> commune.chair();
            case "officer" -> commune.officer();
            case "head" -> commune.head(1);
            case "enumerator 1" -> commune.enumerator(1);
            case "enumerator 2" -> commune.enumerator(2);
            case "elsewhere" -> stage.commune(1).enumerator(1);
            case "stranger" -> stage.commune(1).committee();
            case "away" -> {
                commune.does(
                        commune.secondEnumerator(1),
                        actor ->
                                keepAbsences.enter(
                                        actor,
                                        actor.username(),
                                        new Entry(
                                                null,
                                                commune.today(),
                                                commune.today().plusDays(2),
                                                "")));
                yield commune.secondEnumerator(1);
            }
            case "administrator" -> stage.administrator(commune);
            default -> "khong-co-ai";
        };
    }
}
