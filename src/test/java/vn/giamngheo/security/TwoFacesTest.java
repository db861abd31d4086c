package vn.giamngheo.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import vn.giamngheo.workflow.TaskDesk;

/** Who may do what in the engine's web applications, asked with real requests on a real port. */
@ApplicationTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TwoFacesTest {

    private static final String COMMUNE = "11116-2023";
    private static final String OTHER_COMMUNE = "11119-2023";
    private static final String PASSWORD = "ThuNghiem@2023";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String FILTERS = "/camunda/api/engine/engine/default/filter";
    private static final Pattern FILTER =
            Pattern.compile("\"id\":\"([^\"]+)\",\"resourceType\":\"Task\",\"name\":\"([^\"]+)\"");
    private static final List<String> FILTERS_OF_ALL =
            List.of(
                    "Việc của tôi",
                    "Tôi đã nhận",
                    "Nhóm tôi chưa ai nhận",
                    "Đến hạn hôm nay",
                    "Quá hạn");

    @Autowired private OpenAccount openAccount;
    @Autowired private RuntimeService runtimeService;
    @Autowired private TaskService taskService;
    @Autowired private HistoryService historyService;
    @Autowired private FilterService filterService;
    @Autowired private RepositoryService repositoryService;
    @Autowired private RoleGrants roleGrants;
    @Autowired private TaskDesk taskDesk;
    @Autowired private Clock clock;
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

    @Test
    void everyRoleThatHasATaskMayWorkOnIt() {
        var withoutGrant =
                rolesByProcess().entrySet().stream()
                        .flatMap(
                                process ->
                                        process.getValue().stream()
                                                .filter(WebApplications.TASKLIST_ROLES::contains)
                                                .filter(
                                                        role ->
                                                                !RoleGrant.processesOf(role)
                                                                        .contains(process.getKey()))
                                                .map(role -> role + " in " + process.getKey()))
                        .toList();

        assertThat(withoutGrant).isEmpty();
    }

    @Test
    void noRoleMayWorkInAProcessWithoutATaskOfItsOwn() {
        var roles = rolesByProcess();
        var withoutTask =
                WebApplications.TASKLIST_ROLES.stream()
                        .flatMap(
                                role ->
                                        RoleGrant.processesOf(role).stream()
                                                .filter(
                                                        process ->
                                                                !roles.getOrDefault(
                                                                                process, Set.of())
                                                                        .contains(role))
                                                .map(process -> role + " in " + process))
                        .toList();

        assertThat(withoutTask).isEmpty();
    }

    /** Named in the models, or by the catalogue of benefits where a model leaves the role to it. */
    private Map<String, Set<String>> rolesByProcess() {
        Map<String, Set<String>> roles = new HashMap<>();
        for (var definition :
                repositoryService.createProcessDefinitionQuery().latestVersion().list()) {
            var model = repositoryService.getBpmnModelInstance(definition.getId());
            for (var task : model.getModelElementsByType(UserTask.class)) {
                roles.computeIfAbsent(definition.getKey(), key -> new TreeSet<>())
                        .addAll(rolesOf(definition.getKey(), task.getCamundaCandidateGroups()));
            }
        }
        return roles;
    }

    private Set<String> rolesOf(String process, String groups) {
        if (groups.startsWith("${assignment.")) {
            return Set.of();
        }
        return switch (process + " " + groups) {
            case "issue-benefit ${ownerRole}" ->
                    roles("SELECT owner_role FROM giamngheo.benefit WHERE way = 'ISSUE'");
            case "issue-benefit ${issuerRole}" ->
                    roles("SELECT role FROM giamngheo.issuance_payer");
            case "benefit-application ${ownerRole}" ->
                    roles(
                            """
                            SELECT b.owner_role FROM giamngheo.benefit b
                            JOIN giamngheo.benefit_procedure p ON p.benefit_code = b.code
                            """);
            default -> Set.of(groups.split(","));
        };
    }

    private Set<String> roles(String query) {
        return Set.copyOf(jdbc.sql(query).query(String.class).set());
    }

    @ParameterizedTest
    @CsvSource({
        "steering-committee, Theo thôn|Niêm yết công khai|Gỡ danh sách niêm yết|Phúc tra khiếu nại",
        "poverty-officer, Theo thôn|Rà soát định kỳ hằng năm|Rà soát hộ|Cấp chính sách theo danh"
                + " sách|Giải quyết đề nghị hưởng chính sách",
        "school, Cấp chính sách theo danh sách",
        "fatherland-front, Giải quyết đề nghị hưởng chính sách",
        "opinion-authority, Xin ý kiến",
        "radio-station, ''"
    })
    void everyRoleFindsItsFiltersAndNoOther(String role, String further) {
        List<String> expected = new ArrayList<>(FILTERS_OF_ALL);
        expected.addAll(further.isEmpty() ? List.of() : List.of(further.split("\\|")));

        assertThat(filters(person(role, COMMUNE)).keySet())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aFilterShowsWhoLooksTheirOwnTasksAndThoseOfTheirGroup() {
        var ofSchools = requestOf(Roles.SCHOOL);
        var ofStations = requestOf(Roles.HEALTH_STATION);
        var station = person(Roles.HEALTH_STATION, COMMUNE);
        var colleague = person(Roles.HEALTH_STATION, COMMUNE);

        assertThat(shown(station, "Việc của tôi")).contains(ofStations).doesNotContain(ofSchools);
        assertThat(shown(station, "Nhóm tôi chưa ai nhận"))
                .contains(ofStations)
                .doesNotContain(ofSchools);
        assertThat(shown(station, "Tôi đã nhận")).doesNotContain(ofStations);

        assertThat(
                        station.post(
                                        TASKS + "/" + ofStations + "/claim",
                                        "{\"userId\":\"%s\"}".formatted(station.username()))
                                .statusCode())
                .isEqualTo(204);

        assertThat(shown(station, "Tôi đã nhận")).contains(ofStations);
        assertThat(shown(station, "Việc của tôi")).contains(ofStations);
        assertThat(shown(colleague, "Việc của tôi")).doesNotContain(ofStations);
        assertThat(shown(colleague, "Nhóm tôi chưa ai nhận")).doesNotContain(ofStations);
    }

    @Test
    void aTaskOfAnotherRoleInTheSameProcessIsNeitherTakenNorDone() {
        var ofSchools = requestOf(Roles.SCHOOL);
        var station = person(Roles.HEALTH_STATION, COMMUNE);
        var task = TASKS + "/" + ofSchools;

        assertThat(
                        station.post(
                                        task + "/claim",
                                        "{\"userId\":\"%s\"}".formatted(station.username()))
                                .body())
                .contains("Việc này không thuộc nhiệm vụ hoặc địa bàn của bạn.");
        assertThat(station.post(task + "/complete", "{}").body())
                .contains("Việc này không thuộc nhiệm vụ hoặc địa bàn của bạn.");
        assertThat(station.post(task + "/submit-form", "{}").body())
                .contains("Việc này không thuộc nhiệm vụ hoặc địa bàn của bạn.");
        assertThat(taskService.createTaskQuery().taskId(ofSchools).count()).isOne();
    }

    @Test
    void dueTodayAndOverdueAreCountedToTheDay() {
        var station = person(Roles.HEALTH_STATION, COMMUNE);
        var today = LocalDate.now(clock);
        var overdueBefore = taskDesk.countOverdueIn(COMMUNE);
        var late = requestOf(Roles.HEALTH_STATION, today.minusDays(1));
        var lastDay = requestOf(Roles.HEALTH_STATION, today);
        var early = requestOf(Roles.HEALTH_STATION, today.plusDays(1));

        assertThat(taskDesk.countOverdueIn(COMMUNE)).isEqualTo(overdueBefore + 1);
        assertThat(shown(station, "Quá hạn")).contains(late).doesNotContain(lastDay, early);
        assertThat(shown(station, "Đến hạn hôm nay")).contains(lastDay).doesNotContain(late, early);
    }

    @Test
    void cardsSayWhatIsAskedForAndOnlyOfTasksOfWhoAsks() {
        var today = LocalDate.now(clock);
        var own = requestOf(Roles.HEALTH_STATION, today);
        var ofSchools = requestOf(Roles.SCHOOL, today);
        var asked = "/viec/the?ids=" + own + "&ids=" + ofSchools + "&ids=khong-co";
        var day = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(today);

        var answer = person(Roles.HEALTH_STATION, COMMUNE).get(asked);

        assertThat(answer.body())
                .contains("\"" + own + "\"", day, "hết hạn hôm nay")
                .doesNotContain(ofSchools);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(person(Roles.HEALTH_STATION, OTHER_COMMUNE).get(asked).body()).isEqualTo("{}");
        assertThat(person(Roles.SUPERVISOR, COMMUNE).get(asked).body()).isEqualTo("{}");
        assertThat(new PersonAtTheBrowser(port).status(asked)).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "steering-committee",
                "poverty-officer",
                "finance-officer",
                "agriculture-officer",
                "health-station",
                "school",
                "justice-officer",
                "culture-officer",
                "office-officer",
                "radio-station",
                "fatherland-front",
                "commune-chair",
                "opinion-authority",
                "supervisor",
                "administrator"
            })
    void nobodyWritesAFilterOrBringsAnExpressionOfTheirOwn(String role) {
        var person = person(role, COMMUNE);
        var probe = "{\"assigneeExpression\":\"${currentUser()}\"}";
        var filter =
                ("{\"resourceType\":\"Task\",\"name\":\"Của tôi\",\"owner\":\"%s\",\"query\":%s}")
                        .formatted(person.username(), probe);
        var shipped = named("Việc của tôi").get(0);
        var before = filterService.createTaskFilterQuery().count();
        var path = FILTERS + "/" + shipped.getId();

        assertThat(
                        List.of(
                                person.post(FILTERS + "/create", filter).statusCode(),
                                person.write("PUT", path, filter).statusCode(),
                                person.write("DELETE", path, "").statusCode()))
                .containsOnly(403);
        assertThat(person.post(TASKS, probe).body()).doesNotContain("\"id\"");
        assertThat(person.post(TASKS, probe).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(person.post(path + "/list", probe).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(person.post(path + "/count", probe).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(filterService.createTaskFilterQuery().count()).isEqualTo(before);
        assertThat(filterService.getFilter(shipped.getId()).getName()).isEqualTo("Việc của tôi");
    }

    @Test
    void aFilterOfAnOlderReleaseGoesAtTheStartAndAPersonsOwnStays() {
        var older =
                filterService.saveFilter(filterService.newTaskFilter("Việc chưa có người nhận"));
        var own =
                filterService.saveFilter(
                        filterService.newTaskFilter("Của riêng").setOwner("ai-do"));
        var shipped = named("Việc của tôi");

        roleGrants.afterSingletonsInstantiated();

        assertThat(filterService.getFilter(older.getId())).isNull();
        assertThat(filterService.getFilter(own.getId())).isNotNull();
        assertThat(shipped).as("of a commune, of the authority").hasSize(2);
        assertThat(named("Việc của tôi"))
                .extracting(Filter::getId)
                .containsExactlyInAnyOrderElementsOf(shipped.stream().map(Filter::getId).toList());
        filterService.deleteFilter(own.getId());
    }

    private List<Filter> named(String name) {
        return filterService.createTaskFilterQuery().filterName(name).list();
    }

    private String requestOf(String role) {
        return requestOf(role, LocalDate.now(clock).plusDays(5));
    }

    /** A request that waits for papers at its role. */
    private String requestOf(String role, LocalDate lastDay) {
        var instance =
                runtimeService
                        .createProcessInstanceByKey("benefit-application")
                        .businessKey(UUID.randomUUID().toString())
                        .setVariable("communeKey", COMMUNE)
                        .setVariable("ownerRole", role)
                        .startBeforeActivity("userTask_supplementApplication")
                        .execute();
        var task = taskService.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        task.setDueDate(Date.from(lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        taskService.saveTask(task);
        return task.getId();
    }

    /** Name and id of every filter the person sees. */
    private static Map<String, String> filters(PersonAtTheBrowser person) {
        Map<String, String> filters = new HashMap<>();
        var each = FILTER.matcher(person.get(FILTERS + "?resourceType=Task").body());
        while (each.find()) {
            filters.put(each.group(2), each.group(1));
        }
        return filters;
    }

    /** Asks as Tasklist does. */
    private static String shown(PersonAtTheBrowser person, String filter) {
        return person.post(
                        FILTERS
                                + "/"
                                + filters(person).get(filter)
                                + "/list?firstResult=0&maxResults=1000",
                        "{\"active\":true,\"sorting\":[{\"sortBy\":\"created\","
                                + "\"sortOrder\":\"desc\"}]}")
                .body();
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
