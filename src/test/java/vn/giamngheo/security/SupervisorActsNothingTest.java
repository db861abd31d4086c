package vn.giamngheo.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthenticationResource;
import org.camunda.bpm.webapp.plugin.spi.AppPlugin;
import org.camunda.bpm.welcome.Welcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giamngheo.security.EngineRoutes.Route;
import vn.giamngheo.security.OpenAccount.NewAccount;
import vn.giamngheo.security.OpenAccount.Post;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;

/**
 * A supervisor reads and never acts: every route of the engine's web applications and every address
 * of ours that may write is tried, none does, and no table changes.
 */
@ApplicationTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SupervisorActsNothingTest {

    private static final String COMMUNE = "11116-2023";
    private static final String PASSWORD = "ThuNghiem@2023";
    private static final String API = "/camunda/api";
    private static final String ENGINE = API + "/engine/engine/default";
    private static final Pattern NAME = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

    /** Routes that only ask, by POST because the question may be long. */
    private static final Set<String> QUESTIONS =
            Set.of(
                    "/process-instance",
                    "/execution",
                    "/task",
                    "/job",
                    "/variable-instance",
                    "/external-task",
                    "/history/process-instance",
                    "/history/activity-instance",
                    "/history/variable-instance",
                    "/history/task");

    /** Reading a notice and entering one's own absence are no acts on anybody else. */
    private static final Set<String> OWN_AFFAIRS = Set.of("/thong-bao/", "/vang-mat");

    /** The web applications' own sign-out, which ends the session and nothing else. */
    private static final String SIGN_OUT = "/logout";

    @Autowired private OpenAccount openAccount;
    @Autowired private RuntimeService runtimeService;
    @Autowired private TaskService taskService;
    @Autowired private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping addresses;

    @LocalServerPort private int port;

    private final Map<String, String> ids = new LinkedHashMap<>();

    @BeforeEach
    void theWebApplicationsFindThisEngine(@Autowired ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine);
    }

    @BeforeEach
    void somethingRuns() {
        var instance =
                runtimeService
                        .createProcessInstanceByKey("obtain-opinion")
                        .businessKey(UUID.randomUUID().toString())
                        .setVariable("communeKey", COMMUNE)
                        .setVariable("opinionOverdueAt", new Date(4_000_000_000_000L))
                        .startBeforeActivity("userTask_giveOpinion")
                        .execute();
        var task = taskService.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        ids.put("/process-instance/", instance.getId());
        ids.put("/process-definition/", task.getProcessDefinitionId());
        ids.put("/execution/", task.getExecutionId());
        ids.put("/task/", task.getId());
        ids.put("/variables/", "opinionOutcome");
        ids.put("/localVariables/", "opinionOutcome");
        ids.put("/job/", onlyJob(instance.getId()));
        ids.put("/group/", Roles.SUPERVISOR);
        ids.put("/tenant/", COMMUNE);
        ids.put("/key/", "obtain-opinion");
    }

    @Test
    void noRouteOfTheWebApplicationsWritesForASupervisor() {
        var supervisor = supervisor();
        ids.put("/user/", supervisor.username());
        var before = tables();
        Map<String, Integer> done = new TreeMap<>();

        var routes = routes();
        for (var route : routes) {
            var path = filled(route.path());
            if (isQuestion(route) || isSignOut(route)) {
                continue;
            }
            var status = supervisor.write(route.method(), path, bodyOf(path)).statusCode();
            if (status != 403) {
                done.put(route.method() + " " + path, status);
            }
        }

        assertThat(routes).hasSizeGreaterThan(150);
        assertThat(done).isEmpty();
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void aQuestionAskedByPostChangesNothing() {
        var supervisor = supervisor();
        var before = tables();

        for (var question : QUESTIONS) {
            assertThat(supervisor.post(ENGINE + question, "{}").statusCode())
                    .as(question)
                    .isEqualTo(200);
        }

        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void noAddressOfOursWritesForASupervisor() {
        var supervisor = supervisor();
        var before = tables();
        Map<String, Integer> done = new TreeMap<>();

        var writing = writingAddresses();
        for (var route : writing) {
            var path = NAME.matcher(route.path()).replaceAll(UUID.randomUUID().toString());
            if (OWN_AFFAIRS.stream().anyMatch(path::startsWith)) {
                continue;
            }
            var status = supervisor.send(route.method(), path).statusCode();
            if (status != 403) {
                done.put(route.method() + " " + path, status);
            }
        }

        assertThat(writing).hasSizeGreaterThan(100);
        assertThat(done).isEmpty();
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void theTokenIsTheRightOneSoThatARefusalIsAboutTheRole() {
        var officer = person(Roles.POVERTY_OFFICER);

        assertThat(officer.send("POST", "/ho-gia-dinh/nhap").statusCode()).isNotEqualTo(403);
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(
                EngineRoutes.writing(
                        API + "/engine", List.of(NamedProcessEngineRestServiceImpl.class)));
        routes.addAll(
                EngineRoutes.writing(API + "/admin", List.of(UserAuthenticationResource.class)));
        routes.addAll(
                EngineRoutes.writing(
                        API + "/admin",
                        List.of(org.camunda.bpm.admin.impl.web.SetupResource.class)));
        routes.addAll(
                ofPlugins(
                        "/cockpit",
                        Cockpit.getRuntimeDelegate().getAppPluginRegistry().getPlugins()));
        routes.addAll(
                ofPlugins(
                        "/admin", Admin.getRuntimeDelegate().getAppPluginRegistry().getPlugins()));
        routes.addAll(
                ofPlugins(
                        "/tasklist",
                        Tasklist.getRuntimeDelegate().getAppPluginRegistry().getPlugins()));
        routes.addAll(
                ofPlugins(
                        "/welcome",
                        Welcome.getRuntimeDelegate().getAppPluginRegistry().getPlugins()));
        return routes;
    }

    private static List<Route> ofPlugins(
            String application, Collection<? extends AppPlugin> plugins) {
        return plugins.stream()
                .flatMap(
                        plugin ->
                                EngineRoutes.writing(API + application, plugin.getResourceClasses())
                                        .stream())
                .toList();
    }

    private static boolean isSignOut(Route route) {
        return route.path().startsWith(API + "/admin/auth/") && route.path().endsWith(SIGN_OUT);
    }

    /** What Cockpit asks by POST; its own plugin only counts and lists. */
    private static boolean isQuestion(Route route) {
        if (!route.method().equals("POST")) {
            return false;
        }
        if (route.path().startsWith(API + "/cockpit/plugin/base/")) {
            return true;
        }
        var path = route.path().replace(API + "/engine/engine/{name}", "");
        return QUESTIONS.contains(path) || QUESTIONS.contains(path.replaceAll("/count$", ""));
    }

    /** The names in a route replaced by what really is there, where there is something. */
    private String filled(String route) {
        var path =
                route.replace("/engine/{name}", "/engine/default")
                        .replace("{engineName}", "default");
        path = path.replace("{userId}", ids.getOrDefault("/user/", "x"));
        for (var each : ids.entrySet()) {
            path =
                    path.replaceAll(
                            Pattern.quote(each.getKey()) + "\\{[^}]+}",
                            each.getKey() + each.getValue());
        }
        return NAME.matcher(path.replace("/auth/user/{processEngineName}", "/auth/user/default"))
                .replaceAll("default");
    }

    private String bodyOf(String path) {
        var instance = ids.get("/process-instance/");
        if (path.endsWith("/suspended")) {
            return "{\"suspended\":true,\"processInstanceIds\":[\"%s\"]}".formatted(instance);
        }
        if (path.endsWith("/process-instance/delete")) {
            return "{\"deleteReason\":\"x\",\"processInstanceIds\":[\"%s\"]}".formatted(instance);
        }
        if (path.endsWith("/claim") || path.endsWith("/assignee")) {
            return "{\"userId\":\"%s\"}".formatted(ids.get("/user/"));
        }
        if (path.endsWith("/retries")) {
            return "{\"retries\":1,\"jobIds\":[\"%s\"]}".formatted(ids.get("/job/"));
        }
        if (path.contains("/variables/") || path.contains("/localVariables/")) {
            return "{\"value\":\"AGREED\",\"type\":\"String\"}";
        }
        return "{}";
    }

    private List<Route> writingAddresses() {
        List<Route> found = new ArrayList<>();
        addresses
                .getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            if (!handler.getBeanType().getName().startsWith("vn.giamngheo")) {
                                return;
                            }
                            for (var method : mapping.getMethodsCondition().getMethods()) {
                                if (method != RequestMethod.GET && method != RequestMethod.HEAD) {
                                    mapping.getPatternValues()
                                            .forEach(
                                                    path ->
                                                            found.add(
                                                                    new Route(
                                                                            method.name(), path)));
                                }
                            }
                        });
        return found;
    }

    /** How many rows each table has and what they are, times of the session aside. */
    private Map<String, String> tables() {
        Map<String, String> contents = new TreeMap<>();
        jdbc.sql(
                        """
                        SELECT schemaname || '.' || tablename FROM pg_tables
                        WHERE schemaname IN ('public', 'giamngheo')
                            AND tablename NOT LIKE 'spring_session%'
                            AND has_table_privilege(schemaname || '.' || tablename, 'SELECT')
                        """)
                .query(String.class)
                .list()
                .forEach(table -> contents.put(table, contentOf(table)));
        return contents;
    }

    private String contentOf(String table) {
        var query =
                "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM %s t"
                        .formatted(table);
        return jdbc.sql(query).query(String.class).single();
    }

    private String onlyJob(String instance) {
        return jdbc
                .sql("SELECT id_ FROM public.act_ru_job WHERE process_instance_id_ = :instance")
                .param("instance", instance)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .orElse("x");
    }

    private PersonAtTheBrowser supervisor() {
        return person(Roles.SUPERVISOR);
    }

    private PersonAtTheBrowser person(String role) {
        var username = "nguoi-" + UUID.randomUUID().toString().substring(0, 8);
        openAccount.open(
                new NewAccount(
                        username,
                        PASSWORD,
                        "Bế Thị Giám",
                        "",
                        List.of(new Post(role, COMMUNE, null, LocalDate.of(2020, 1, 1)))));
        return new PersonAtTheBrowser(port).signIn(username, PASSWORD);
    }
}
