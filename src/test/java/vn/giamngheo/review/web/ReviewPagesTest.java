package vn.giamngheo.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giamngheo.household.ImportHouseholds;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.TestClock;
import vn.giamngheo.workflow.InboxItem;
import vn.giamngheo.workflow.TaskDesk;

/** A round on its way through the pages, from opening to the minutes of a village. */
@ApplicationTest(webEnvironment = WebEnvironment.MOCK)
@AutoConfigureMockMvc
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewPagesTest {

    private static final String COMMUNE = "11113-2023";
    private static final String VILLAGE = COMMUNE + ".01";
    private static final Actor OFFICER = actor("canbo", Roles.POVERTY_OFFICER);
    private static final Actor ENUMERATOR =
            actor("rasoat", Roles.ofVillage(Roles.ENUMERATOR, VILLAGE));
    private static final Actor HEAD =
            actor("truongthon", Roles.ofVillage(Roles.VILLAGE_HEAD, VILLAGE));
    private static final Actor NEIGHBOUR =
            actor("thonkhac", Roles.ofVillage(Roles.ENUMERATOR, COMMUNE + ".02"));
    private static final Actor STRANGER =
            new Actor(
                    "xakhac",
                    "Tăng Thị Ngân",
                    "",
                    Set.of(Roles.POVERTY_OFFICER),
                    Set.of("11110-2023"));

    @Autowired MockMvc pages;
    @Autowired ImportHouseholds importHouseholds;
    @Autowired Rounds rounds;
    @Autowired TaskDesk taskDesk;
    @Autowired ManagementService engine;
    @Autowired TestClock clock;
    @MockitoSpyBean CurrentActor currentActor;

    @BeforeEach
    void september() throws IOException {
        clock.setDate(LocalDate.of(2023, 9, 5));
    }

    @Test
    @Order(1)
    void theOfficerIsRemindedToOpenTheRoundAndAWrongYearStaysInItsField() throws Exception {
        importTheSample();

        assertThat(html(OFFICER, get("/viec")))
                .contains("Mở đợt rà soát định kỳ", "Không còn việc nào đang chờ bạn");
        assertThat(html(OFFICER, open("2022")))
                .contains("Rà soát định kỳ năm 2022 thực hiện", "value=\"2022\"");
        assertThat(html(OFFICER, open("abc"))).contains("bốn chữ số", "value=\"abc\"");

        assertThat(answer(OFFICER, open("2023")).getRedirectedUrl()).isEqualTo("/viec");
        runJobs();
        assertThat(html(OFFICER, get("/viec")))
                .contains("Lập danh sách hộ cần rà soát", "(1) Việc của tôi")
                .doesNotContain("Mở đợt rà soát định kỳ");
    }

    @Test
    @Order(2)
    void theListIsShownByVillageAndConfirmedOnce() throws Exception {
        var list = "/ra-soat/dot/" + round() + "/danh-sach";
        assertThat(
                        answer(OFFICER, get("/viec/" + tasks(OFFICER).get(0).taskId()))
                                .getRedirectedUrl())
                .isEqualTo(list);

        assertThat(html(OFFICER, get(list)))
                .contains("Chốt danh sách", "phiếu rà soát được lập cho");
        assertThat(answer(STRANGER, get(list)).getStatus()).isEqualTo(403);
        assertThat(answer(OFFICER, get(list + ".xlsx")).getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(answer(OFFICER, post(list)).getRedirectedUrl()).isEqualTo(list);
        runJobs();

        assertThat(html(OFFICER, get(list)))
                .contains("Đã chốt ngày 05/09/2023")
                .doesNotContain("type=\"submit\" class=\"btn btn-primary\">Chốt danh sách");
        assertThat(html(HEAD, get("/tien-do/" + round()))).contains("Đã họp dân thống nhất");
        assertThat(answer(STRANGER, get("/tien-do/" + round())).getStatus()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void theInboxIsFilteredAndSearchedWithoutAccents() throws Exception {
        var task = tasks(ENUMERATOR).get(0);
        var name = task.subject().substring(0, task.subject().indexOf(" - "));

        assertThat(
                        html(
                                ENUMERATOR,
                                get("/viec")
                                        .param(
                                                "tim",
                                                vn.giamngheo.shared.VietnameseText.folded(name))))
                .contains(name)
                .contains("Còn lại");
        assertThat(html(ENUMERATOR, get("/viec").param("tim", "khong ai ten nay")))
                .contains("Không có việc nào khớp");
    }

    @Test
    @Order(4)
    void aWrongScoreIsNamedAtItsFieldAndNothingIsLost() throws Exception {
        var sheet = survey(tasks(ENUMERATOR).get(0));

        assertThat(html(ENUMERATOR, get(sheet)))
                .contains("chưa đối chiếu văn bản gốc", "chưa có bảng điểm chính thức");
        for (var wrong : List.of("abc", "-5", "")) {
            var html =
                    html(
                            ENUMERATOR,
                            post(sheet)
                                    .param("b1Score", wrong)
                                    .param("deprivedCodes", "NUTRITION"));
            assertThat(html)
                    .contains("id=\"b1Score-loi\"")
                    .containsPattern("(?s)value=\"NUTRITION\"[^>]*checked");
            if (!wrong.isEmpty()) {
                assertThat(html).contains("value=\"" + wrong + "\"");
            }
        }
        var saving =
                answer(
                        ENUMERATOR,
                        post(sheet + "/luu")
                                .param("b1Score", "1,5")
                                .accept(MediaType.APPLICATION_JSON));
        assertThat(saving.getStatus()).isEqualTo(422);
        assertThat(answer(NEIGHBOUR, get(sheet)).getStatus()).isEqualTo(403);
        assertThat(answer(NEIGHBOUR, post(sheet + "/luu").param("b1Score", "9")).getStatus())
                .isEqualTo(403);
    }

    @Test
    @Order(5)
    void aSurveyIsSavedShownAndCompletedWithItsReason() throws Exception {
        for (var task : tasks(ENUMERATOR)) {
            var sheet = survey(task);
            assertThat(answer(ENUMERATOR, post(sheet + "/luu").param("b1Score", "120")).getStatus())
                    .isEqualTo(204);
            assertThat(html(ENUMERATOR, get(sheet + "/ket-qua"))).contains("Hộ cận nghèo");
            assertThat(
                            answer(
                                            ENUMERATOR,
                                            post(sheet)
                                                    .param("b1Score", "120")
                                                    .param("deprivedCodes", "NUTRITION")
                                                    .param("deprivedCodes", "TOILET")
                                                    .param("deprivedCodes", "TELECOM"))
                                    .getRedirectedUrl())
                    .isEqualTo(sheet);
            runJobs();
            assertThat(html(ENUMERATOR, get(sheet)))
                    .contains("Hộ nghèo: điểm B1 là 120", "Phiếu tiếp theo")
                    .doesNotContain("Hoàn thành phiếu");
        }
    }

    @Test
    @Order(6)
    void tasklistLeadsToThePageAndTheWayBackIsOfferedOnlyWithinTheServer() throws Exception {
        var task = tasks(HEAD).get(0);
        var session = new MockHttpSession();
        var there =
                get("/viec/trang")
                        .param("taskId", task.taskId())
                        .param(
                                "callbackUrl",
                                "http://localhost/camunda/app/tasklist/default/#/?task=1")
                        .session(session);
        assertThat(answer(HEAD, there).getRedirectedUrl()).startsWith("/hop-dan/");
        assertThat(html(HEAD, get("/viec").flashAttr("message", "Xong.").session(session)))
                .contains("href=\"/camunda/app/tasklist/default/#/?task=1\"");
        for (var foreign :
                List.of(
                        "https://example.org/camunda/",
                        "//example.org/camunda/",
                        "/camunda/../viec")) {
            var other = new MockHttpSession();
            answer(
                    HEAD,
                    get("/viec/trang")
                            .param("taskId", task.taskId())
                            .param("callbackUrl", foreign)
                            .session(other));
            assertThat(html(HEAD, get("/viec").flashAttr("message", "Xong.").session(other)))
                    .doesNotContain("Quay lại Tasklist");
        }
    }

    @Test
    @Order(7)
    void aMeetingKeepsWhatWasTypedAndEndsWithItsMinutes() throws Exception {
        var meeting = answer(HEAD, get("/viec/" + tasks(HEAD).get(0).taskId())).getRedirectedUrl();
        var first = html(HEAD, get(meeting));
        var ids =
                Pattern.compile("name=\"agreeing-([0-9a-f-]{36})\"")
                        .matcher(first)
                        .results()
                        .map(found -> UUID.fromString(found.group(1)))
                        .toList();
        assertThat(ids).isNotEmpty();

        var wrong = filled(post(meeting), ids, "43", "41").param("heldOn", "31/02/2023");
        assertThat(html(HEAD, wrong)).contains("không phải ngày có trong lịch", "value=\"43\"");
        assertThat(html(HEAD, filled(post(meeting), ids, "43", "41").param("heldOn", "05/09/2023")))
                .contains("Số người đồng ý (43) nhiều hơn số người dự họp (41)", "Nhà văn hóa");
        assertThat(html(HEAD, filled(post(meeting), ids, "20", "40"))).contains("Nhập ngày họp.");
        assertThat(answer(NEIGHBOUR, get(meeting)).getStatus()).isEqualTo(403);

        var right = filled(post(meeting), ids, "20", "40").param("heldOn", "05/09/2023");
        assertThat(answer(HEAD, right).getRedirectedUrl()).isEqualTo(meeting);
        runJobs();
        assertThat(html(HEAD, get(meeting)))
                .contains("đã thống nhất kết quả của tất cả các hộ", "20 / 40")
                .doesNotContain("Kết thúc cuộc họp và ghi biên bản");
        assertThat(answer(HEAD, get(meeting + "/bien-ban.pdf")).getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
        var board = html(OFFICER, get("/tien-do/" + round()));
        assertThat(board).contains("buoc=da-hop-dan\"", "hộ = ");
        assertThat(html(OFFICER, get("/tien-do/" + round() + "/ho").param("buoc", "da-hop-dan")))
                .contains("Đã họp dân thống nhất: %d hộ".formatted(ids.size()));
    }

    @Test
    @Order(8)
    void aRequestNeedsItsDayAndReason() throws Exception {
        assertThat(html(OFFICER, get("/de-nghi").param("tim", "phung thuy khai")))
                .contains("Chọn hộ này");
        assertThat(answer(ENUMERATOR, get("/de-nghi")).getStatus()).isEqualTo(403);
        assertThat(html(OFFICER, get("/ra-soat"))).contains("Rà soát định kỳ năm 2023");
    }

    private static MockHttpServletRequestBuilder filled(
            MockHttpServletRequestBuilder request,
            List<UUID> ids,
            String agreeing,
            String present) {
        request.param("place", "Nhà văn hóa")
                .param("chairName", "Cao Xuân Thức")
                .param("secretaryName", "Hà Thị Vân Khánh")
                .param("householdsPresent", "5");
        for (var id : ids) {
            request.param("agreeing-" + id, agreeing).param("present-" + id, present);
        }
        return request;
    }

    private void importTheSample() throws IOException {
        try (var stream = getClass().getResourceAsStream("/household/household-list.xlsx")) {
            importHouseholds.importAll(COMMUNE, "a.xlsx", stream.readAllBytes(), OFFICER);
        }
    }

    private static MockHttpServletRequestBuilder open(String year) {
        return post("/ra-soat").param("communeKey", COMMUNE).param("year", year);
    }

    private UUID round() {
        return rounds.find(COMMUNE, 2023).orElseThrow().id();
    }

    private List<InboxItem> tasks(Actor actor) {
        return taskDesk.inbox(actor, 0, 100);
    }

    private String survey(InboxItem task) throws Exception {
        var path = answer(ENUMERATOR, get("/viec/" + task.taskId())).getRedirectedUrl();
        assertThat(path).startsWith("/ra-soat/ho/");
        return path;
    }

    private void runJobs() {
        for (var jobs = due(); !jobs.isEmpty(); jobs = due()) {
            jobs.forEach(job -> engine.executeJob(job));
        }
    }

    private List<String> due() {
        return engine.createJobQuery().messages().withRetriesLeft().list().stream()
                .map(org.camunda.bpm.engine.runtime.Job::getId)
                .toList();
    }

    private String html(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        var html = answer(actor, request).getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("th:text", "${", "~{", "??");
        return html;
    }

    private MockHttpServletResponse answer(Actor actor, MockHttpServletRequestBuilder request)
            throws Exception {
        doReturn(Optional.of(actor)).when(currentActor).find();
        doReturn(actor).when(currentActor).require();
        return pages.perform(request.with(user(actor.username())).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static Actor actor(String username, String group) {
        return new Actor(username, "Tăng Thị Ngân", "", Set.of(group), Set.of(COMMUNE));
    }
}
