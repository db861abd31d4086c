package vn.giamngheo.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.security.OpenAccount.NewAccount;
import vn.giamngheo.security.OpenAccount.Post;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.territory.FoundVillages;
import vn.giamngheo.territory.NewVillage;
import vn.giamngheo.territory.Territory;

/** Who may do what in the engine's web applications, asked with real requests on a real port. */
@ApplicationTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TwoFacesTest {

    private static final String COMMUNE = "11116-2023";
    private static final String OTHER_COMMUNE = "11119-2023";
    private static final String PASSWORD = "ThuNghiem@2023";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @Autowired private OpenAccount openAccount;
    @Autowired private RuntimeService runtimeService;
    @Autowired private TaskService taskService;
    @Autowired private HistoryService historyService;
    @Autowired private JdbcClient jdbc;
    @Autowired private Territory territory;
    @Autowired private FoundVillages foundVillages;
    @LocalServerPort private int port;

    private String opinionTask = "";

    /**
     * The web applications find an engine by its name; a context that made room for another one in
     * the test run took that name with it.
     */
    @BeforeEach
    void theWebApplicationsFindThisEngine(@Autowired ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine);
    }

    @BeforeEach
    void anOpinionIsAskedFor() {
        var instance =
                runtimeService
                        .createProcessInstanceByKey("obtain-opinion")
                        .businessKey(UUID.randomUUID().toString())
                        .setVariable("communeKey", COMMUNE)
                        .setVariable("opinionOverdueAt", new Date(4_000_000_000_000L))
                        .startBeforeActivity("userTask_giveOpinion")
                        .execute();
        opinionTask =
                taskService
                        .createTaskQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getId();
    }

    @ParameterizedTest
    @CsvSource({
        // role, tasklist, cockpit, admin, welcome, settings of ours
        "village-head,        403, 403, 403, 403, 403",
        "enumerator,          403, 403, 403, 403, 403",
        "steering-committee,  200, 403, 403, 200, 403",
        "poverty-officer,     200, 403, 403, 200, 403",
        "finance-officer,     200, 403, 403, 200, 403",
        "agriculture-officer, 200, 403, 403, 200, 403",
        "health-station,      200, 403, 403, 200, 403",
        "school,              200, 403, 403, 200, 403",
        "justice-officer,     200, 403, 403, 200, 403",
        "culture-officer,     200, 403, 403, 200, 403",
        "office-officer,      200, 403, 403, 200, 403",
        "radio-station,       200, 403, 403, 200, 403",
        "fatherland-front,    200, 403, 403, 200, 403",
        "commune-chair,       200, 403, 403, 200, 403",
        "opinion-authority,   200, 403, 403, 200, 403",
        "supervisor,          403, 200, 403, 200, 403",
        "administrator,       403, 200, 200, 200, 200"
    })
    void everyRoleOpensItsWebApplicationsAndNoOther(
            String role, int tasklist, int cockpit, int admin, int welcome, int settings) {
        var person = person(role, COMMUNE);

        assertThat(
                        List.of(
                                person.status("/camunda/app/tasklist/default/"),
                                person.status("/camunda/app/cockpit/default/"),
                                person.status("/camunda/app/admin/default/"),
                                person.status("/camunda/app/welcome/default/"),
                                person.status("/quan-tri/lich")))
                .containsExactly(tasklist, cockpit, admin, welcome, settings);
    }

    @Test
    void nobodyIsAskedToCreateAnAdministrator() {
        var stranger = new PersonAtTheBrowser(port);
        var path = "/camunda/api/admin/setup/default/user/create";
        var user = "{\"profile\":{\"id\":\"la\"},\"credentials\":{\"password\":\"x\"}}";

        assertThat(stranger.post(path, user).statusCode()).isEqualTo(401);
        assertThat(person(Roles.ADMINISTRATOR, COMMUNE).post(path, user).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theEngineHasNoRestInterfaceOfItsOwn() {
        assertThat(person(Roles.SUPERVISOR, COMMUNE).status("/engine-rest/task")).isEqualTo(404);
    }

    @Test
    void aVillageHeadReachesNoRouteOfTheEngine() {
        var head = person(Roles.VILLAGE_HEAD, COMMUNE);

        assertThat(head.status(TASKS)).isEqualTo(403);
        assertThat(head.post(TASKS + "/" + opinionTask + "/complete", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theAuthoritySeesClaimsTheTaskAndReadsItsForm() {
        var authority = person(Roles.OPINION_AUTHORITY, COMMUNE);

        assertThat(authority.get(TASKS).body()).contains(opinionTask);
        assertThat(authority.get(TASKS + "/" + opinionTask + "/deployed-form").body())
                .contains("opinionReference");
        assertThat(claim(authority).statusCode()).isEqualTo(204);
    }

    @Test
    void anAuthorityOfAnotherCommuneSeesAndReachesNothing() {
        var stranger = person(Roles.OPINION_AUTHORITY, OTHER_COMMUNE);

        assertThat(stranger.get(TASKS).body()).isEqualTo("[]");
        assertThat(stranger.status(TASKS + "/" + opinionTask)).isEqualTo(404);
        assertThat(claim(stranger).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(complete(stranger, "{}").statusCode()).isGreaterThanOrEqualTo(400);
        assertThatTheTaskIsOpen();
    }

    @Test
    void aRoleWithoutTheTaskSeesAndReachesNothing() {
        var officer = person(Roles.POVERTY_OFFICER, COMMUNE);

        assertThat(officer.get(TASKS).body()).doesNotContain(opinionTask);
        assertThat(claim(officer).statusCode()).isEqualTo(403);
        assertThat(complete(officer, "{}").statusCode()).isEqualTo(403);
        assertThatTheTaskIsOpen();
    }

    @Test
    void theChairWhoSignsTheReportNeitherTakesNorAnswersForTheAuthority() {
        var chair = person(Roles.COMMUNE_CHAIR, COMMUNE);

        assertThat(claim(chair).body()).contains("Việc này không thuộc nhiệm vụ");
        assertThat(complete(chair, "{}").body()).contains("Việc này không thuộc nhiệm vụ");
        assertThat(submit(chair, "{}").body()).contains("Việc này không thuộc nhiệm vụ");
        assertThatTheTaskIsOpen();
        assertThat(taskService.createTaskQuery().taskId(opinionTask).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void theSupervisorReadsTheTaskAndCanChangeNothing() {
        var supervisor = person(Roles.SUPERVISOR, COMMUNE);
        var engine = "/camunda/api/engine/engine/default";
        var instance = instance();

        assertThat(supervisor.status(TASKS + "/" + opinionTask)).isEqualTo(200);
        assertThat(supervisor.status(engine + "/process-instance/" + instance)).isEqualTo(200);
        assertThat(
                        List.of(
                                claim(supervisor).statusCode(),
                                complete(supervisor, "{}").statusCode(),
                                submit(supervisor, "{}").statusCode(),
                                supervisor
                                        .post(TASKS + "/" + opinionTask + "/assignee", "{}")
                                        .statusCode(),
                                supervisor
                                        .write("PUT", TASKS + "/" + opinionTask, "{}")
                                        .statusCode(),
                                supervisor
                                        .write(
                                                "DELETE",
                                                engine + "/process-instance/" + instance,
                                                "")
                                        .statusCode(),
                                supervisor
                                        .write(
                                                "PUT",
                                                engine + "/process-instance/suspended",
                                                ("{\"suspended\":true,"
                                                     + "\"processInstanceIds\":[\"%s\"]}")
                                                        .formatted(instance))
                                        .statusCode(),
                                supervisor
                                        .write(
                                                "PUT",
                                                engine
                                                        + "/process-instance/"
                                                        + instance
                                                        + "/variables/opinionOutcome",
                                                "{\"value\":\"AGREED\",\"type\":\"String\"}")
                                        .statusCode()))
                .allMatch(status -> status == 403, "403 Forbidden");
        assertThatTheTaskIsOpen();
    }

    @Test
    void whoIsNoCandidateIsToldSoInVietnamese() {
        var authority = person(Roles.OPINION_AUTHORITY, COMMUNE);
        taskService.deleteCandidateGroup(opinionTask, Roles.OPINION_AUTHORITY);
        taskService.addCandidateGroup(opinionTask, Roles.COMMUNE_CHAIR);

        assertThat(claim(authority).body())
                .contains("\"message\":\"Việc này không thuộc nhiệm vụ hoặc địa bàn của bạn.\"");
        assertThat(complete(authority, "{}").body())
                .contains("\"message\":\"Việc này không thuộc nhiệm vụ hoặc địa bàn của bạn.\"");
        assertThat(submit(authority, "{}").body())
                .contains("\"message\":\"Việc này không thuộc nhiệm vụ hoặc địa bàn của bạn.\"");
        assertThatTheTaskIsOpen();
    }

    @Test
    void nobodyClaimsATaskInAnothersName() {
        var authority = person(Roles.OPINION_AUTHORITY, COMMUNE);

        assertThat(claim(authority, "dong-nghiep").body())
                .contains("Bạn chỉ nhận việc cho chính mình");
        assertThat(taskService.createTaskQuery().taskId(opinionTask).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void aTaskThatAColleagueClaimedIsTheColleagues() {
        var colleague = person(Roles.OPINION_AUTHORITY, COMMUNE);
        taskService.claim(opinionTask, "dong-nghiep");

        assertThat(complete(colleague, "{}").body()).contains("Việc này đang do cán bộ khác nhận.");
        assertThatTheTaskIsOpen();
    }

    @Test
    void aVariableThatTheProcessDoesNotDeclareIsRefused() {
        var authority = person(Roles.OPINION_AUTHORITY, COMMUNE);
        var variables =
                "{\"variables\":{\"householdName\":{\"value\":\"Bế Văn Sự\",\"type\":\"String\"}}}";

        assertThat(complete(authority, variables).body())
                .contains("Quy trình không nhận dữ liệu: householdName.");
        assertThat(submit(authority, variables).body())
                .contains("Quy trình không nhận dữ liệu: householdName.");
        assertThatTheTaskIsOpen();
        assertThat(
                        historyService
                                .createHistoricVariableInstanceQuery()
                                .variableName("householdName")
                                .count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "resolve",
        "comment/create",
        "bpmnError",
        "bpmnEscalation",
        "delegate",
        "variables"
    })
    void noRouteOfATaskWritesPastTheGuard(String route) {
        var authority = person(Roles.OPINION_AUTHORITY, COMMUNE);

        assertThat(authority.post(TASKS + "/" + opinionTask + "/" + route, "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void leavingAWebApplicationEndsTheSessionOfOurPagesToo() {
        var authority = person(Roles.OPINION_AUTHORITY, COMMUNE);
        assertThat(authority.status("/camunda/app/tasklist/default/")).isEqualTo(200);

        assertThat(authority.post("/camunda/api/admin/auth/user/default/logout", "").statusCode())
                .isEqualTo(204);

        assertThat(authority.status(TASKS)).isEqualTo(401);
        assertThat(authority.get("/ho-gia-dinh").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/dang-nhap"));
    }

    @Test
    void theWebApplicationsHaveNoSignInOfTheirOwn() {
        var stranger = new PersonAtTheBrowser(port);

        assertThat(
                        stranger.post("/camunda/api/admin/auth/user/default/login/tasklist", "")
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPostThatIsGivenOrEndsCountsAtTheNextRequestOfBothFaces() {
        var school = person(Roles.SCHOOL, COMMUNE);
        assertThat(school.get(TASKS).body()).doesNotContain(opinionTask);

        jdbc.sql(
                        """
                        INSERT INTO giamngheo.role_assignment
                            (id, username, role, commune_key, valid_from)
                        VALUES (:id, :username, 'opinion-authority', :commune, '2020-01-01')
                        """)
                .param("id", UUID.randomUUID())
                .param("username", school.username())
                .param("commune", COMMUNE)
                .update();

        assertThat(school.get(TASKS).body()).contains(opinionTask);
        assertThat(school.get("/viec").body()).contains("Cơ quan cho ý kiến");
        assertThat(claim(school).statusCode()).isEqualTo(204);

        jdbc.sql(
                        """
                        UPDATE giamngheo.role_assignment SET valid_to = '2020-12-31'
                        WHERE username = :username
                        """)
                .param("username", school.username())
                .update();

        assertThat(school.status(TASKS)).isEqualTo(403);
        assertThat(school.get("/viec").body()).doesNotContain("Cơ quan cho ý kiến");
        assertThat(complete(school, "{}").statusCode()).isEqualTo(403);
        assertThatTheTaskIsOpen();
    }

    @Test
    void whoseAccountIsClosedIsSignedOutAtTheNextRequest() {
        var authority = person(Roles.OPINION_AUTHORITY, COMMUNE);
        assertThat(authority.status("/viec")).isEqualTo(200);

        jdbc.sql("UPDATE giamngheo.account SET active = false WHERE username = :username")
                .param("username", authority.username())
                .update();

        assertThat(authority.status(TASKS)).isEqualTo(401);
        assertThat(authority.get("/viec").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/dang-nhap"));
    }

    private PersonAtTheBrowser person(String role, String commune) {
        var username = "nguoi-" + UUID.randomUUID().toString().substring(0, 8);
        var village = Roles.OF_A_VILLAGE.contains(role) ? villageOf(commune) : null;
        var place = Roles.ADMINISTRATOR.equals(role) ? null : commune;
        List<Post> posts = new ArrayList<>();
        posts.add(new Post(role, place, village, LocalDate.of(2020, 1, 1)));
        openAccount.open(new NewAccount(username, PASSWORD, "Bế Thị Thử", "", posts));
        return new PersonAtTheBrowser(port).signIn(username, PASSWORD);
    }

    private String villageOf(String commune) {
        if (territory.villages(commune).isEmpty()) {
            foundVillages.add(commune, List.of(new NewVillage("Thôn Thử", 100, 400)), 2026);
        }
        return territory.villages(commune).get(0).key();
    }

    private java.net.http.HttpResponse<String> claim(PersonAtTheBrowser person) {
        return claim(person, person.username());
    }

    private java.net.http.HttpResponse<String> claim(PersonAtTheBrowser person, String forWhom) {
        return person.post(
                TASKS + "/" + opinionTask + "/claim", "{\"userId\":\"" + forWhom + "\"}");
    }

    private java.net.http.HttpResponse<String> complete(PersonAtTheBrowser person, String json) {
        return person.post(TASKS + "/" + opinionTask + "/complete", json);
    }

    private java.net.http.HttpResponse<String> submit(PersonAtTheBrowser person, String json) {
        return person.post(TASKS + "/" + opinionTask + "/submit-form", json);
    }

    private String instance() {
        return taskService
                .createTaskQuery()
                .taskId(opinionTask)
                .singleResult()
                .getProcessInstanceId();
    }

    private void assertThatTheTaskIsOpen() {
        assertThat(taskService.createTaskQuery().taskId(opinionTask).count()).isOne();
    }
}
