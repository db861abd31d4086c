package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import vn.giamngheo.security.KeepAbsences;
import vn.giamngheo.security.KeepAbsences.Entry;
import vn.giamngheo.security.SignInForTest;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.support.TestClock;
import vn.giamngheo.workflow.ReassignTasks.Chosen;
import vn.giamngheo.workflow.StuckTasks.Stuck;
import vn.giamngheo.workflow.StuckTasks.Why;

/** The nightly check names what nobody will do by themselves, and who can do something about it. */
@ApplicationTest
class StuckTest {

    private static final String SURVEY = "userTask_surveyHousehold";
    private static final String CLASSIFY = "serviceTask_classifyHousehold";
    private static final String REPORT = "serviceTask_reportHouseholdClassified";

    private static final Actor ADMINISTRATOR =
            new Actor("quantri", "Tạ Duy Tín", "", Set.of(Roles.ADMINISTRATOR), Set.of());

    @Autowired Stage stage;
    @Autowired StuckList stuckList;
    @Autowired RepairedList repairedList;
    @Autowired RepairStuckTasks repair;
    @Autowired RunOverdueTimer runOverdueTimer;
    @Autowired RetryFailedStep retryFailedStep;
    @Autowired SendLostMessage sendLostMessage;
    @Autowired StuckTasks stuckTasks;
    @Autowired FindStuckTasks findStuckTasks;
    @Autowired KeepAbsences keepAbsences;
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
        var administrator = stage.administrator(commune);
        assertThat(page("/quan-tri/viec-ket?tim=" + name, administrator))
                .contains("Việc kẹt", "Rà soát, chấm điểm hộ", "Thôn 1, " + name, "1 việc")
                .contains("đã đóng", "Trả lại cho nhóm")
                .contains("href=\"/quan-tri/tai-khoan/nguoi/" + commune.enumerator(1) + "\"")
                .doesNotContain("${", " Thị An", " Thị Bình", " Thị Cúc");
        assertThat(page("/thong-bao", administrator)).contains(name + ": 1 việc đang kẹt.");
        mvc.perform(get("/quan-tri/viec-ket").with(signIn.as(commune.chair())))
                .andExpect(status().isForbidden());

        var taskId = stuck().get(0).taskId();
        var refused =
                mvc.perform(
                                post("/quan-tri/viec-ket/tra-lai")
                                        .with(signIn.as(administrator))
                                        .with(csrf())
                                        .param("tasks", taskId + ":" + commune.enumerator(1)))
                        .andExpect(status().isUnprocessableEntity())
                        .andReturn();
        assertThat(text(refused))
                .contains("Ghi lý do phân công lại.", "href=\"#reason-" + taskId + "\"");
        mvc.perform(
                        post("/quan-tri/viec-ket/tra-lai")
                                .with(signIn.as(administrator))
                                .with(csrf())
                                .param("reason", "Cán bộ đã nghỉ")
                                .param("tasks", taskId + ":" + commune.enumerator(1)))
                .andExpect(redirectedUrl("/quan-tri/viec-ket"));

        assertThat(stuck()).isEmpty();
        assertThat(page("/quan-tri/viec-ket/da-xu-ly", administrator))
                .contains("Trả lại cho nhóm", "Cán bộ đã nghỉ", "Tạ Duy Tín", name)
                .contains("Rà soát, chấm điểm hộ")
                .doesNotContain("${", " Thị An", " Thị Bình", " Thị Cúc");
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
                        .with(signIn.as(stage.administrator(commune)))
                        .with(csrf())
                        .param("reason", "Thôn 1 chưa có rà soát viên")
                        .param("to", commune.enumerator(2));
        request.param(
                "tasks",
                stuck().stream().map(each -> each.taskId() + ":").collect(Collectors.joining(",")));
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
    void aFailedStepIsNamedWithItsCauseAndTriedAgainByTheAdministrator() throws Exception {
        commune.survey(first(), commune.enumerator(1));
        runUntil(CLASSIFY);
        stage.managementService().setJobRetries(commune.steps(CLASSIFY).get(0).getId(), 0);
        assertThat(stuck())
                .extracting(Stuck::why, Stuck::name, Stuck::process)
                .containsExactly(tuple(Why.STEP_FAILED, "Phân loại hộ", "Rà soát hộ"));
        var administrator = stage.administrator(commune);
        var step = stuck().get(0).stepId();
        var one = "/quan-tri/viec-ket?buoc=" + step;
        assertThat(page(one, administrator))
                .contains("Phân loại hộ", "(Rà soát hộ)", communeName(), "1 bước", "Nguyên nhân:")
                .contains("không còn ghi lại nguyên nhân", "Xem mọi việc kẹt")
                .doesNotContain("${", " Thị An", " Thị Bình", " Thị Cúc");
        assertThat(
                        page(
                                "/quan-tri/viec-ket?loai=buoc-may&tim=PHAN loai " + communeName(),
                                administrator))
                .contains("Phân loại hộ", communeName());
        assertThat(page("/quan-tri/viec-ket?loai=moc-gio&tim=" + communeName(), administrator))
                .doesNotContain("Phân loại hộ")
                .contains("Không có việc kẹt nào như điều kiện đã chọn.");

        assertThat(
                        text(
                                retry(administrator, step, "")
                                        .andExpect(status().isUnprocessableEntity())
                                        .andReturn()))
                .contains("Ghi lý do xử lý.", "href=\"#reason-" + step + "\"");
        assertThat(commune.steps(CLASSIFY).get(0).getRetries()).isZero();
        retry(administrator, step, "Đã nhập chuẩn nghèo")
                .andExpect(redirectedUrl("/quan-tri/viec-ket"));

        assertThat(commune.steps(CLASSIFY).get(0).getRetries()).isEqualTo(1);
        assertThat(stuck()).isEmpty();
        assertThat(page(one, administrator)).contains("Bước này không còn lỗi");
        assertThat(repaired("Đã nhập chuẩn nghèo"))
                .extracting(RepairedList.Line::act, RepairedList.Line::step)
                .containsExactly(tuple("Thử lại bước máy", "Phân loại hộ"));
        assertThat(
                        text(
                                retry(administrator, step, "Lần nữa")
                                        .andExpect(status().isUnprocessableEntity())
                                        .andReturn()))
                .contains("1 bước vừa được thử lại hoặc đã xong.", "href=\"#list\"");
    }

    @Test
    void aVillageThatWasNeverToldOfItsLastHouseholdIsNamedTheNextDayAndGoesOn() throws Exception {
        commune.reviews(round, 1).forEach(review -> commune.survey(review, commune.enumerator(1)));
        runAllBut(REPORT);
        assertThat(commune.steps(REPORT)).hasSize(2);
        assertThat(stuck()).isEmpty();
        stage.clock().setDate(commune.today().plusDays(1));
        assertThat(stuck())
                .extracting(Stuck::why, Stuck::name, Stuck::process)
                .containsExactly(
                        tuple(Why.MESSAGE_LOST, "Các hộ đã được phân loại", "Rà soát tại thôn"));
        var wait = stuck().get(0).stepId();
        assertThatThrownBy(() -> sendLostMessage.send(ADMINISTRATOR, List.of(wait), " "))
                .hasMessageContaining("Ghi lý do xử lý.");

        mvc.perform(
                        post("/quan-tri/viec-ket/gui-lai")
                                .with(signIn.as(stage.administrator(commune)))
                                .with(csrf())
                                .param("reason", "Máy chủ dừng giữa chừng")
                                .param("steps", wait))
                .andExpect(redirectedUrl("/quan-tri/viec-ket"));

        assertThat(stuck()).isEmpty();
        assertThat(commune.steps("serviceTask_prepareVillageMeeting")).hasSize(1);
        assertThat(repaired("Máy chủ dừng giữa chừng"))
                .extracting(RepairedList.Line::act, RepairedList.Line::step)
                .containsExactly(tuple("Gửi lại điều hồ sơ chờ", "Các hộ đã được phân loại"));
        assertThatThrownBy(() -> sendLostMessage.send(ADMINISTRATOR, List.of(wait), "Lần nữa"))
                .hasMessageContaining("1 hồ sơ đã đi tiếp.");
        commune.runSteps();
        commune.meet(round, 1, Map.of());
    }

    @Test
    void aRoundThatWasNeverToldOfItsLastListIsNamedAndGoesOn() {
        stage.jdbc()
                .sql(
                        "UPDATE giamngheo.village_review SET finished_on = :on WHERE round_id ="
                                + " :round")
                .param("on", commune.today())
                .param("round", round)
                .update();
        assertThat(stuck())
                .extracting(Stuck::why, Stuck::name)
                .containsExactly(tuple(Why.MESSAGE_LOST, "Tất cả đã niêm yết xong"));

        sendLostMessage.send(ADMINISTRATOR, List.of(stuck().get(0).stepId()), "Dữ liệu khôi phục");

        assertThat(stuck()).isEmpty();
        assertThat(commune.steps("serviceTask_openDossier")).hasSize(1);
    }

    @Test
    void aTaskThatAsksNobodyIsNamedAndItsGroupIsAskedAgain() {
        var task = commune.task(commune.enumerator(1), SURVEY, first());
        var group = Roles.ofVillage(Roles.ENUMERATOR, commune.village(1));
        stage.taskService().deleteCandidateGroup(task.taskId(), group);
        assertThat(stuck()).extracting(Stuck::why).containsExactly(Why.NOBODY_ASKED);
        assertThat(lines()).extracting(StuckLine::losesGroup).containsExactly(true);

        repair.askGroupAgain(
                ADMINISTRATOR, List.of(new Chosen(task.taskId(), "")), "Nhóm bị xóa nhầm");

        assertThat(stuck()).isEmpty();
        assertThat(commune.task(commune.enumerator(1), SURVEY, first())).isNotNull();
        assertThat(repaired("Nhóm bị xóa nhầm"))
                .extracting(RepairedList.Line::act, RepairedList.Line::count)
                .containsExactly(tuple("Gọi lại nhóm theo quy trình", 1));
    }

    @Test
    void aTimerThatNobodyRunsIsNamedAndRunsWhenTheAdministratorSaysSo() throws Exception {
        commune.surveyAll(round, 1, 2);
        commune.meet(round, 1, Map.of());
        commune.post(commune.lists(round).get(0).id());
        commune.runSteps();
        var timer = timer();
        stage.clock().setDateTime(at(timer).plusMinutes(59));
        assertThat(stuck()).extracting(Stuck::why).doesNotContain(Why.TIMER_OVERDUE);
        stage.clock().setDateTime(at(timer).plusMinutes(61));
        assertThat(stuck())
                .filteredOn(each -> each.stepId() != null)
                .extracting(Stuck::why, Stuck::name)
                .containsExactly(tuple(Why.TIMER_OVERDUE, "Hết thời hạn niêm yết"));
        stage.managementService().suspendJobById(timer.getId());
        assertThat(stuck()).extracting(Stuck::why).contains(Why.TIMER_SUSPENDED);

        mvc.perform(
                        post("/quan-tri/viec-ket/chay")
                                .with(signIn.as(stage.administrator(commune)))
                                .with(csrf())
                                .param("reason", "Tạm dừng nhầm")
                                .param("steps", timer.getId()))
                .andExpect(redirectedUrl("/quan-tri/viec-ket"));

        assertThat(timer().isSuspended()).isFalse();
        assertThat(at(timer())).isEqualTo(LocalDateTime.now(stage.clock()));
        assertThat(stuck()).isEmpty();
        assertThat(repaired("Tạm dừng nhầm"))
                .extracting(RepairedList.Line::act, RepairedList.Line::step)
                .containsExactly(tuple("Chạy mốc giờ quá hạn", "Hết thời hạn niêm yết"));
        assertThatThrownBy(
                        () -> runOverdueTimer.run(ADMINISTRATOR, List.of(timer.getId()), "Lần nữa"))
                .hasMessageContaining("1 mốc giờ đã chạy hoặc đã đổi.");
    }

    @ParameterizedTest
    @MethodSource("everybodyElse")
    void onlyAnAdministratorSeesAndRepairsWhatIsStuck(String role) {
        var actor = new Actor("ai-do", "Đinh Văn Mạc", "", Set.of(role), Set.of(commune.key()));
        List<ThrowingCallable> acts =
                List.of(
                        () -> stuckList.of(actor),
                        () -> repairedList.of(actor, 1),
                        () -> repairedList.count(actor),
                        () -> repair.give(actor, List.of(), "ai-do", "Thử"),
                        () -> repair.giveBack(actor, List.of(), "Thử"),
                        () -> repair.askGroupAgain(actor, List.of(), "Thử"),
                        () -> runOverdueTimer.run(actor, List.of(), "Thử"),
                        () -> retryFailedStep.retry(actor, List.of(), "Thử"),
                        () -> sendLostMessage.send(actor, List.of(), "Thử"));

        assertThat(acts)
                .allSatisfy(
                        act ->
                                assertThatThrownBy(act)
                                        .hasMessage("Chỉ quản trị viên xử lý việc kẹt."));
    }

    @Test
    void everyActNeedsAReason() {
        List<ThrowingCallable> acts =
                List.of(
                        () -> repair.give(ADMINISTRATOR, List.of(), "ai-do", " "),
                        () -> repair.giveBack(ADMINISTRATOR, List.of(), " "),
                        () -> repair.askGroupAgain(ADMINISTRATOR, List.of(), " "),
                        () -> runOverdueTimer.run(ADMINISTRATOR, List.of(), " "),
                        () -> retryFailedStep.retry(ADMINISTRATOR, List.of(), " "),
                        () -> sendLostMessage.send(ADMINISTRATOR, List.of(), " "));

        assertThat(acts)
                .allSatisfy(
                        act ->
                                assertThatThrownBy(act)
                                        .isInstanceOfSatisfying(
                                                InvalidInput.class,
                                                wrong ->
                                                        assertThat(wrong.byField())
                                                                .containsKey("reason")));
    }

    static List<String> everybodyElse() {
        return Roles.ALL.stream().filter(role -> !role.equals(Roles.ADMINISTRATOR)).toList();
    }

    private ResultActions retry(String administrator, String step, String reason) throws Exception {
        return mvc.perform(
                post("/quan-tri/viec-ket/thu-lai")
                        .with(signIn.as(administrator))
                        .with(csrf())
                        .param("reason", reason)
                        .param("steps", step));
    }

    private void runUntil(String activity) {
        while (commune.steps(activity).isEmpty()) {
            commune.steps().forEach(step -> stage.managementService().executeJob(step.getId()));
        }
    }

    private void runAllBut(String activity) {
        Supplier<List<Job>> others =
                () -> {
                    var left = commune.steps(activity).stream().map(Job::getId).toList();
                    return commune.steps().stream()
                            .filter(job -> !left.contains(job.getId()))
                            .toList();
                };
        for (var jobs = others.get(); !jobs.isEmpty(); jobs = others.get()) {
            jobs.forEach(job -> stage.managementService().executeJob(job.getId()));
        }
    }

    private List<StuckLine> lines() {
        var name = communeName();
        return stuckList.of(ADMINISTRATOR).stream()
                .filter(line -> line.commune().equals(name))
                .toList();
    }

    private List<RepairedList.Line> repaired(String reason) {
        return repairedList.of(ADMINISTRATOR, 1).stream()
                .filter(line -> line.reason().equals(reason))
                .toList();
    }

    private Job timer() {
        return stage.managementService()
                .createJobQuery()
                .tenantIdIn(commune.key())
                .timers()
                .singleResult();
    }

    private static LocalDateTime at(Job timer) {
        return LocalDateTime.ofInstant(timer.getDuedate().toInstant(), TestClock.VIETNAM);
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

    private static String text(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
