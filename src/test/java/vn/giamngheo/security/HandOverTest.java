package vn.giamngheo.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.OpenWork.Outcome;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** An official changes: posts and taken tasks pass to the successor, nothing stays behind. */
@ApplicationTest
class HandOverTest {

    private static final String SURVEY = "userTask_surveyHousehold";

    @Autowired Stage stage;
    @Autowired HandOverAccount handOver;
    @Autowired CloseAccounts closeAccounts;
    @Autowired KeepAccounts keepAccounts;
    @Autowired OpenAccount openAccount;
    @Autowired Officials officials;
    @Autowired SignInForTest signIn;
    @Autowired MockMvc mvc;

    private PlayedCommune commune;
    private String administrator;
    private String successor;
    private UUID round;

    @BeforeEach
    void anEnumeratorWhoHasTakenASurvey() {
        commune = stage.commune(2, 1);
        administrator = AbsenceTest.administrator(openAccount);
        successor = commune.account("moi");
        stage.open(commune, successor, "Hứa Thị Mới", "", "school");
        round = commune.openRound();
        take(commune.enumerator(1), commune.reviews(round, 1).get(0));
    }

    @Test
    void fromTodayPostsAndTakenTasksAreTheSuccessors() {
        var outcome = handOver(commune.enumerator(1), successor, Stage.OPENING_DAY);

        assertThat(outcome).isEqualTo(new Outcome(1, 0, 0));
        assertThat(groups(commune.enumerator(1))).isEmpty();
        assertThat(groups(successor))
                .containsExactlyInAnyOrder("school", "enumerator." + commune.village(1));
        var review = commune.reviews(round, 1).get(0);
        assertThat(commune.task(commune.secondEnumerator(1), SURVEY, review)).isNull();
        commune.survey(review, successor);
        assertThat(notices(successor)).anyMatch(text -> text.contains("bạn nhận vai trò và việc"));
        assertThat(notices(commune.enumerator(1)))
                .anyMatch(text -> text.contains("được bàn giao cho Hứa Thị Mới"));
        assertThat(audited(commune.enumerator(1))).contains("hand-over");
        assertThat(reasons(commune.enumerator(1)))
                .containsExactly(successor + " " + Stage.OPENING_DAY + ": Nghỉ hưu");
    }

    @Test
    void whatAClosedAccountStillHoldsIsHandedOverWithAReasonInTheAudit() throws Exception {
        var former = commune.enumerator(1);
        commune.as(administrator, actor -> closeAccounts.close(actor, former));
        var request =
                post("/quan-tri/tai-khoan/nguoi/" + former + "/ban-giao")
                        .with(signIn.as(administrator))
                        .with(csrf())
                        .param("to", successor)
                        .param("from", "05/09/2023");
        assertThat(
                        mvc.perform(request)
                                .andExpect(status().isUnprocessableEntity())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                .contains("Ghi lý do, ví dụ số và ngày của quyết định.", "href=\"#reason\"");
        assertThat(groups(successor)).containsExactly("school");

        mvc.perform(request.param("reason", "Nghỉ hưu theo Quyết định 12/QĐ-UBND"))
                .andExpect(redirectedUrl("/quan-tri/tai-khoan/nguoi/" + former));

        assertThat(groups(successor)).contains("enumerator." + commune.village(1));
        assertThat(reasons(former))
                .containsExactly(
                        successor
                                + " "
                                + Stage.OPENING_DAY
                                + ": Nghỉ hưu theo Quyết định 12/QĐ-UBND");
    }

    @Test
    void fromALaterDayTheFormerWorksUntilThenAndTasksMoveOnThatDay() {
        var day = Stage.OPENING_DAY.plusDays(3);

        assertThat(handOver(commune.enumerator(1), successor, day)).isNull();

        assertThat(groups(commune.enumerator(1))).isNotEmpty();
        assertThat(groups(successor)).containsExactly("school");
        handOver.on(day.minusDays(1));
        var review = commune.reviews(round, 1).get(0);
        assertThat(commune.task(commune.enumerator(1), SURVEY, review)).isNotNull();
        stage.clock().setDate(day);
        handOver.on(day);
        handOver.on(day);
        assertThat(groups(commune.enumerator(1))).isEmpty();
        assertThat(commune.task(successor, SURVEY, review)).isNotNull();
    }

    @Test
    void wrongInputIsRefusedAsAWhole() {
        assertThat(wrongField(null, Stage.OPENING_DAY)).isEqualTo("to");
        assertThat(wrongField(commune.enumerator(1), Stage.OPENING_DAY)).isEqualTo("to");
        assertThat(wrongField(administrator, Stage.OPENING_DAY)).isEqualTo("to");
        assertThat(wrongField(successor, Stage.OPENING_DAY.minusDays(1))).isEqualTo("from");
        assertThat(wrongField(successor, null)).isEqualTo("from");
        assertThat(groups(commune.enumerator(1))).isNotEmpty();
        assertThat(groups(successor)).containsExactly("school");
    }

    @Test
    void onlyAnAdministratorHandsOverOrCloses() {
        for (var who : List.of(commune.chair(), commune.officer(), commune.enumerator(1))) {
            assertThatThrownBy(
                            () ->
                                    commune.does(
                                            who,
                                            actor ->
                                                    handOver.handOver(
                                                            actor,
                                                            commune.enumerator(1),
                                                            successor,
                                                            Stage.OPENING_DAY,
                                                            "Nghỉ hưu")))
                    .isInstanceOf(BusinessException.class)
                    .hasMessageContaining("Chỉ quản trị viên");
            assertThatThrownBy(
                            () ->
                                    commune.does(
                                            who,
                                            actor ->
                                                    closeAccounts.close(
                                                            actor, commune.enumerator(1))))
                    .hasMessageContaining("Chỉ quản trị viên");
        }
    }

    @Test
    void closingGivesTakenTasksBackAndSaysBeforehandWhatIsLeft() throws Exception {
        var head = commune.head(1);
        assertThat(page("/quan-tri/tai-khoan/nguoi/" + head))
                .contains("Nên bàn giao toàn bộ trước khi đóng.")
                .contains("Không còn ai khác giữ vai trò Trưởng thôn");
        assertThat(page("/quan-tri/tai-khoan/nguoi/" + commune.enumerator(1)))
                .contains("Rà soát, chấm điểm hộ: 1 việc đang nhận, sẽ trả lại cho nhóm")
                .doesNotContain("Không còn ai khác giữ vai trò Rà soát viên");

        var outcome =
                commune.as(
                        administrator, actor -> closeAccounts.close(actor, commune.enumerator(1)));

        assertThat(outcome.freed()).isEqualTo(1);
        assertThat(
                        commune.task(
                                commune.secondEnumerator(1),
                                SURVEY,
                                commune.reviews(round, 1).get(0)))
                .isNotNull();
    }

    @Test
    void thePageShowsPostsAndTasksWithoutHouseholdsAndHandsOver() throws Exception {
        var path = "/quan-tri/tai-khoan/nguoi/" + commune.enumerator(1) + "/ban-giao";
        assertThat(page(path + "?words=hua thi moi"))
                .contains("Rà soát viên", "Rà soát, chấm điểm hộ: 1 việc đang nhận riêng")
                .contains("Hứa Thị Mới")
                .doesNotContain("${", "Thị An", "Thị Bình", "Thị Cúc");
        mvc.perform(get(path).with(signIn.as(commune.chair()))).andExpect(status().isForbidden());
        var wrong =
                mvc.perform(
                                post(path)
                                        .with(signIn.as(administrator))
                                        .with(csrf())
                                        .param("to", successor)
                                        .param("words", "hua")
                                        .param("from", "5/9"))
                        .andExpect(status().isUnprocessableEntity())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(wrong).contains("href=\"#from\"", "value=\"5/9\"");
        mvc.perform(
                        post(path)
                                .with(signIn.as(administrator))
                                .with(csrf())
                                .param("to", successor)
                                .param("from", "05/09/2023")
                                .param("reason", "Chuyển công tác"))
                .andExpect(redirectedUrl("/quan-tri/tai-khoan/nguoi/" + commune.enumerator(1)));
        assertThat(groups(successor)).contains("enumerator." + commune.village(1));
    }

    @Test
    void aMailAddressIsCheckedAndKept() {
        commune.does(
                administrator,
                actor -> keepAccounts.receiveMail(actor, commune.officer(), "ngan@xa.vn"));
        assertThatThrownBy(
                        () ->
                                commune.does(
                                        administrator,
                                        actor ->
                                                keepAccounts.receiveMail(
                                                        actor, commune.officer(), "ngan(at)xa")))
                .isInstanceOf(InvalidInput.class);
        assertThat(
                        stage.jdbc()
                                .sql("SELECT email FROM giamngheo.account WHERE username = :u")
                                .param("u", commune.officer())
                                .query(String.class)
                                .single())
                .isEqualTo("ngan@xa.vn");
    }

    private Outcome handOver(String from, String to, LocalDate day) {
        return commune.as(
                        administrator,
                        actor ->
                                java.util.Optional.ofNullable(
                                        handOver.handOver(actor, from, to, day, "Nghỉ hưu")))
                .orElse(null);
    }

    private String wrongField(String to, LocalDate day) {
        try {
            handOver(commune.enumerator(1), to, day);
            return "allowed";
        } catch (InvalidInput wrong) {
            return String.join(" ", wrong.byField().keySet());
        }
    }

    private void take(String username, UUID review) {
        var task = commune.task(username, SURVEY, review);
        commune.does(username, actor -> stage.taskService().claim(task.taskId(), username));
    }

    private Set<String> groups(String username) {
        return officials.official(username).orElseThrow().groups();
    }

    private List<String> notices(String username) {
        return stage.jdbc()
                .sql("SELECT sentence FROM giamngheo.notice WHERE audience = :audience")
                .param("audience", "user:" + username)
                .query(String.class)
                .list();
    }

    private List<String> audited(String username) {
        return stage.jdbc()
                .sql("SELECT action FROM giamngheo.audit_entry WHERE subject_id = :username")
                .param("username", username)
                .query(String.class)
                .list();
    }

    private List<String> reasons(String username) {
        return stage.jdbc()
                .sql(
                        """
                        SELECT detail FROM giamngheo.audit_entry
                        WHERE subject_id = :username AND action = 'hand-over'
                        """)
                .param("username", username)
                .query(String.class)
                .list();
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(signIn.as(administrator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
