package vn.giamngheo.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giamngheo.calendar.DueWords;
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
@ApplicationTest
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
    private static final Actor SECOND =
            actor("rasoat2", Roles.ofVillage(Roles.ENUMERATOR, VILLAGE));
    private static final Actor STRANGER =
            new Actor(
                    "xakhac",
                    "Tăng Thị Ngân",
                    "",
                    Set.of(Roles.POVERTY_OFFICER),
                    Set.of("11110-2023"));

    private static final List<String> INDICATORS =
            List.of(
                    "EMPLOYMENT",
                    "DEPENDENTS",
                    "NUTRITION",
                    "HEALTH_INSURANCE",
                    "ADULT_EDUCATION",
                    "CHILD_SCHOOLING",
                    "HOUSING_QUALITY",
                    "HOUSING_AREA",
                    "WATER_SOURCE",
                    "TOILET",
                    "TELECOM",
                    "INFO_DEVICES");

    private static final Actor FRONT = actor("mttq", Roles.FATHERLAND_FRONT);

    /** A screen that has seen everything. */
    private static final long NEWEST = 1_000_000;

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
                .contains("chưa đối chiếu văn bản gốc", "Chưa có bảng điểm chính thức");
        for (var wrong : List.of("abc", "-5", "501")) {
            var html = html(ENUMERATOR, surveyed(sheet, NEWEST).param("b1.total", wrong));
            assertThat(html)
                    .contains("id=\"b1.total-loi\"", "Theo phiếu giấy", "value=\"" + wrong + "\"");
        }
        assertThat(html(ENUMERATOR, get(sheet))).contains("value=\"501\"");
        assertThat(answer(NEIGHBOUR, get(sheet)).getStatus()).isEqualTo(403);
        assertThat(answer(NEIGHBOUR, saving(sheet, 0, "b1.total", "9")).getStatus()).isEqualTo(403);
        assertThat(answer(HEAD, saving(sheet, 0, "b1.total", "9")).getStatus()).isEqualTo(403);
    }

    @Test
    @Order(5)
    void aFieldSavesItselfAndTheOtherPersonIsToldOfIt() throws Exception {
        var sheet = survey(tasks(ENUMERATOR).get(0));

        var saved = json(ENUMERATOR, saving(sheet, NEWEST, "b1.total", "120"));
        var revision = saved.get("revision").asLong();
        assertThat(saved.get("conflicts")).isEmpty();
        assertThat(saved.at("/state/result/lines").toString())
                .contains("Điểm B1: 120, dưới mức 140 là 20 điểm.");

        var told = json(SECOND, get(sheet + "/thay-doi").param("tu", "0"));
        assertThat(told.get("others").findValuesAsText("field")).contains("b1.total");
        var overwriting = json(SECOND, saving(sheet, 0, "b1.total", "90"));
        assertThat(overwriting.at("/conflicts/0/value").asText()).isEqualTo("120");
        assertThat(overwriting.at("/conflicts/0/byName").asText()).isNotEmpty();
        assertThat(json(SECOND, saving(sheet, revision, "b1.total", "90")).get("conflicts"))
                .isEmpty();
        assertThat(answer(SECOND, saving(sheet, 0, "b1.surprise", "1")).getStatus()).isEqualTo(409);
    }

    @Test
    @Order(6)
    void whatAnotherPersonChangedIsNotOverwrittenByASentForm() throws Exception {
        var sheet = survey(tasks(ENUMERATOR).get(0));

        var html = html(ENUMERATOR, surveyed(sheet, 1).param("b1.total", "77"));

        assertThat(html).contains("vừa sửa mục này thành “90”");
        assertThat(html(ENUMERATOR, get(sheet))).contains("value=\"90\"");
    }

    @Test
    @Order(7)
    void aPersonFoundAtTheDoorIsAskedForOnTheSamePage() throws Exception {
        var sheet = survey(tasks(ENUMERATOR).get(0));

        var answer = answer(ENUMERATOR, post(sheet + "/thanh-vien"));

        assertThat(answer.getRedirectedUrl()).startsWith(sheet + "#nguoi-");
        var person = answer.getRedirectedUrl().substring(answer.getRedirectedUrl().length() - 36);
        assertThat(html(ENUMERATOR, get(sheet))).contains("member." + person + ".name");
        json(ENUMERATOR, saving(sheet, NEWEST, "member." + person + ".presence", "REMOVED"));
        assertThat(html(ENUMERATOR, get(sheet))).doesNotContain("member." + person + ".name");
    }

    @Test
    @Order(8)
    void aPictureOfTheDwellingIsKeptForTheVillageAlone() throws Exception {
        var sheet = survey(tasks(ENUMERATOR).get(0));
        var jpeg = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};

        assertThat(
                        answer(
                                        ENUMERATOR,
                                        multipart(sheet + "/anh")
                                                .file(new MockMultipartFile("photo", jpeg)))
                                .getStatus())
                .isEqualTo(204);

        assertThat(answer(ENUMERATOR, get(sheet + "/anh.jpg")).getContentAsByteArray())
                .isEqualTo(jpeg);
        assertThat(answer(NEIGHBOUR, get(sheet + "/anh.jpg")).getStatus()).isEqualTo(403);
        assertThat(answer(ENUMERATOR, get(sheet + "/anh-nam-truoc.jpg")).getStatus())
                .isEqualTo(404);
        assertThat(
                        answer(
                                        ENUMERATOR,
                                        multipart(sheet + "/anh")
                                                .file(
                                                        new MockMultipartFile(
                                                                "photo", "GIF89a".getBytes())))
                                .getStatus())
                .isEqualTo(422);
    }

    @Test
    @Order(9)
    void aSurveyIsCompletedAndExplainsItself() throws Exception {
        for (var task : tasks(ENUMERATOR)) {
            var sheet = survey(task);
            assertThat(
                            answer(ENUMERATOR, surveyed(sheet, NEWEST).param("b1.total", "120"))
                                    .getRedirectedUrl())
                    .isEqualTo(sheet);
            runJobs();
            assertThat(html(ENUMERATOR, get(sheet)))
                    .contains(
                            "Hộ nghèo: điểm B1 là 120",
                            "Phiếu tiếp theo",
                            "In phiếu giải thích kết quả",
                            "Điều gì đưa hộ ra khỏi nhóm này")
                    .doesNotContain("Hoàn thành phiếu");
            assertThat(
                            answer(ENUMERATOR, get(sheet + "/phieu-giai-thich.pdf"))
                                    .getContentAsByteArray())
                    .startsWith('%', 'P', 'D', 'F');
            assertThat(answer(NEIGHBOUR, get(sheet + "/phieu-giai-thich.pdf")).getStatus())
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(10)
    void tasklistLeadsToThePageAndTheWayBackIsOfferedOnlyWithinTheServer() throws Exception {
        var task = tasks(HEAD).get(0);
        var session = new MockHttpSession();
        var there =
                get("/viec/trang")
                        .param("taskId", task.taskId())
                        .param(
                                "callbackUrl",
                                "http://localhost/camunda/app/tasklist/default/#/?filter=7&task=1&page=2")
                        .session(session);
        assertThat(answer(HEAD, there).getRedirectedUrl()).startsWith("/hop-dan/");
        assertThat(html(HEAD, get("/viec").flashAttr("message", "Xong.").session(session)))
                .contains("href=\"/camunda/app/tasklist/default/#/?filter=7&amp;page=2\"");
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
    @Order(10)
    void tasklistIsToldWhatATaskIsAboutByWhomeverItIsFor() throws Exception {
        var task = tasks(HEAD).get(0);
        var card = get("/viec/the").param("ids", task.taskId());

        assertThat(html(HEAD, card))
                .contains(
                        "\"%s\":{\"subject\":\"%s\"".formatted(task.taskId(), task.subject()),
                        DueWords.of(task.remainingWorkingDays()));
        assertThat(html(NEIGHBOUR, card)).isEqualTo("{}");
    }

    @Test
    @Order(11)
    void aMeetingIsInvitedToCalledAndSavedFieldByField() throws Exception {
        var meeting = answer(HEAD, get("/viec/" + tasks(HEAD).get(0).taskId())).getRedirectedUrl();
        assertThat(html(HEAD, get(meeting)))
                .contains("Mời họp", "Điểm danh", "Từng hộ", "Kết thúc", "Danh sách mời")
                .contains("Chưa có bí thư chi bộ thôn");

        var added =
                post(meeting + "/moi")
                        .param("inviteeCategory", "PARTY_AND_MASS_ORGANISATION")
                        .param("inviteeName", "Mạc Đình Quỳnh")
                        .param("inviteePost", "Bí thư chi bộ")
                        .param("here", "true");
        assertThat(answer(HEAD, added).getRedirectedUrl()).isEqualTo(meeting + "#diem-danh");
        var page = html(HEAD, get(meeting));
        assertThat(page)
                .contains("Mạc Đình Quỳnh", "có mặt từ 08:00")
                .doesNotContain("Chưa có bí thư chi bộ thôn");
        assertThat(
                        html(
                                HEAD,
                                post(meeting + "/moi")
                                        .param("inviteeCategory", "OTHER_HOUSEHOLD")
                                        .param("inviteePost", "Hàng xóm")))
                .contains("Nhập họ tên người được mời.", "value=\"Hàng xóm\"");

        var review = first(page, "name=\"agreeing-([0-9a-f-]{36})\"");
        var present = first(page, "data-invitee=\"([0-9a-f-]{36})\"");
        var saved =
                json(
                        HEAD,
                        changing(
                                meeting,
                                """
                                {"since": 0, "changes": {"agreeing-%s": "20,5"}, "ticks": [
                                    {"key": "%s", "inviteeId": null, "people": 40, "secondsAgo": 0},
                                    {"key": "%s", "inviteeId": "%s", "people": 1, "secondsAgo": 3}]}
                                """
                                        .formatted(
                                                review,
                                                UUID.randomUUID(),
                                                UUID.randomUUID(),
                                                present)));
        assertThat(saved.at("/screen/present").asInt()).isGreaterThanOrEqualTo(41);
        assertThat(saved.at("/screen/wrong/agreeing-" + review).asText())
                .isEqualTo("“20,5” không phải số người. Ghi số nguyên, ví dụ 20 hoặc 21.");
        assertThat(html(HEAD, get(meeting))).contains("value=\"20,5\"", "“20,5” không phải");
        assertThat(json(HEAD, get(meeting + "/thay-doi").param("tu", "0")).get("fields"))
                .isNotEmpty();
        assertThat(
                        answer(FRONT, changing(meeting, "{\"changes\": {\"place\": \"x\"}}"))
                                .getStatus())
                .isEqualTo(403);
        assertThat(answer(HEAD, changing(meeting, "{\"changes\": {\"x\": \"x\"}}")).getStatus())
                .isEqualTo(409);
        for (var paper : List.of("/giay-moi.pdf", "/bien-ban.pdf")) {
            assertThat(answer(HEAD, get(meeting + paper)).getContentAsByteArray())
                    .startsWith('%', 'P', 'D', 'F');
        }
        for (var paper : List.of("/giay-moi.docx", "/bien-ban.docx")) {
            assertThat(answer(HEAD, get(meeting + paper)).getContentAsByteArray())
                    .startsWith('P', 'K');
            assertThat(answer(NEIGHBOUR, get(meeting + paper)).getStatus()).isEqualTo(403);
        }
        json(HEAD, changing(meeting, "{\"changes\": {\"agreeing-%s\": \"\"}}".formatted(review)));
    }

    @Test
    @Order(12)
    void theFrontFindsTheMeetingsAndSaysWhatItThinks() throws Exception {
        var list = html(FRONT, get("/hop-dan"));
        var meeting = "/hop-dan/" + first(list, "/hop-dan/([0-9a-f-]{36})");
        assertThat(list).contains("chờ họp lần 1");

        assertThat(html(FRONT, get(meeting)))
                .contains("bạn chỉ xem được", "Ghi ý kiến giám sát")
                .doesNotContain("data-meeting");
        assertThat(html(FRONT, post(meeting + "/y-kien").param("givenOn", "31/02/2023")))
                .contains("không phải ngày có trong lịch", "value=\"31/02/2023\"");
        var said =
                post(meeting + "/y-kien")
                        .param("givenOn", "05/09/2023")
                        .param("words", "Họp đúng trình tự.");
        assertThat(answer(FRONT, said).getRedirectedUrl()).isEqualTo(meeting + "#y-kien");
        assertThat(html(HEAD, get(meeting)))
                .contains("Họp đúng trình tự.")
                .doesNotContain("Ghi ý kiến giám sát");
        assertThat(answer(HEAD, said).getStatus()).isEqualTo(403);
        assertThat(html(STRANGER, get("/hop-dan"))).doesNotContain(meeting);
    }

    @Test
    @Order(13)
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
        assertThat(html(HEAD, filled(post(meeting), ids, "20", "40").param("heldOn", "")))
                .contains("Nhập ngày họp.");
        assertThat(answer(NEIGHBOUR, get(meeting)).getStatus()).isEqualTo(403);

        var right = filled(post(meeting), ids, "20", "40").param("heldOn", "05/09/2023");
        assertThat(answer(HEAD, right).getRedirectedUrl()).isEqualTo(meeting);
        runJobs();
        assertThat(html(HEAD, get(meeting)))
                .contains("đã thống nhất kết quả của tất cả các hộ", "20 / 40")
                .doesNotContain("Kết thúc cuộc họp và ghi biên bản");
        assertThat(answer(HEAD, get(meeting + "/bien-ban.pdf")).getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
        var sheet = new MockMultipartFile("signedSheet", "GIF89a".getBytes());
        assertThat(html(HEAD, multipart(meeting + "/ban-da-ky").file(sheet)))
                .contains("Chọn ảnh JPEG, PNG hoặc tệp PDF.");
        assertThat(answer(OFFICER, multipart(meeting + "/ban-da-ky").file(sheet)).getStatus())
                .isEqualTo(403);
        var board = html(OFFICER, get("/tien-do/" + round()));
        assertThat(board).contains("buoc=da-hop-dan\"", "hộ = ");
        assertThat(html(OFFICER, get("/tien-do/" + round() + "/ho").param("buoc", "da-hop-dan")))
                .contains("Đã họp dân thống nhất: %d hộ".formatted(ids.size()));
    }

    @Test
    @Order(14)
    void aRequestNeedsItsDayAndReason() throws Exception {
        assertThat(html(OFFICER, get("/de-nghi").param("tim", "phung thuy khai")))
                .contains("Chọn hộ này");
        assertThat(answer(ENUMERATOR, get("/de-nghi")).getStatus()).isEqualTo(403);
        assertThat(html(OFFICER, get("/ra-soat"))).contains("Rà soát định kỳ năm 2023");
    }

    /** The form as sent, less the B1 total: three marks of poverty, the others not. */
    private static MockHttpServletRequestBuilder surveyed(String sheet, long revision) {
        var request = post(sheet).param("revision", String.valueOf(revision));
        for (var code : INDICATORS) {
            var deprived = List.of("NUTRITION", "TOILET", "TELECOM").contains(code);
            request.param("mark." + code, String.valueOf(deprived))
                    .param("mark." + code + ".reason", "Theo phiếu giấy");
        }
        return request;
    }

    private static MockHttpServletRequestBuilder saving(
            String sheet, long base, String field, String value) {
        return post(sheet + "/luu")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content(
                        """
                        {"since": 0, "changes": {"%s": {"value": "%s", "base": %d}}}
                        """
                                .formatted(field, value, base));
    }

    private JsonNode json(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        var answer = answer(actor, request.accept(MediaType.APPLICATION_JSON));
        assertThat(answer.getStatus()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequestBuilder filled(
            MockHttpServletRequestBuilder request,
            List<UUID> ids,
            String agreeing,
            String present) {
        request.param("revision", String.valueOf(NEWEST))
                .param("place", "Nhà văn hóa")
                .param("chairName", "Cao Xuân Thức")
                .param("secretaryName", "Hà Thị Vân Khánh")
                .param("householdsPresent", "5");
        for (var id : ids) {
            request.param("agreeing-" + id, agreeing).param("present-" + id, present);
        }
        return request;
    }

    private static MockHttpServletRequestBuilder changing(String meeting, String body) {
        return post(meeting + "/luu")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static String first(String html, String pattern) {
        var found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1);
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
