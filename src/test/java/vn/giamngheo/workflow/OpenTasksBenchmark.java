package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.support.Timings;

/**
 * 100,000 open tasks over 60 communes: how long the first page takes in "Việc của tôi" and in
 * Tasklist, counts included and authorization on, beside the query of the task table alone. Run
 * with {@code ./mvnw verify -Pbenchmark -Dtest=OpenTasksBenchmark}.
 */
@Tag("benchmark")
@ApplicationTest
class OpenTasksBenchmark {

    private static final int COMMUNES = Integer.getInteger("benchmark.communes", 60);
    private static final int TASKLIST_PAGE = 15;
    private static final int READ_BY_THE_PAGE = 1000;
    private static final int PAGE = 50;

    @Autowired Stage stage;
    @Autowired TaskDesk desk;
    @Autowired TaskService taskService;
    @Autowired FilterService filterService;
    @Autowired IdentityService identityService;
    @Autowired JdbcClient jdbc;
    @Autowired Environment environment;
    @Autowired MockMvc mvc;

    private PlayedCommune commune;
    private List<String> communes;
    private Timings timings;

    @Test
    void firstPagesAmongAHundredThousandTasks() throws Exception {
        commune = stage.commune(1, 1, 1, 1, 1);
        try (var owner = owner()) {
            communes = new ManyTasks(stage, owner, commune).fill(COMMUNES);
        }
        System.out.printf(
                Locale.ROOT,
                "%n%,d open tasks of %d communes, %d processors%n",
                taskService.createTaskQuery().count(),
                communes.size(),
                Runtime.getRuntime().availableProcessors());
        measure();
    }

    private void measure() throws Exception {
        timings =
                Timings.beside(
                        "raw query: tasks of a commune by due date, 15, and their count",
                        this::rawTable);

        ourFaceOf("officer", commune.officer(), 450);
        ourFaceOf("committee", commune.committee(), 150);
        ourFaceOf("chair", commune.chair(), 66);
        ourFaceOf("enumerator of a village", commune.enumerator(1), 200);
        ourFaceOf("authority of 60 communes", person("huyen", Roles.OPINION_AUTHORITY), COMMUNES);

        tasklistOf("committee", person(commune.committee()));
        tasklistOf("chair", person(commune.chair()));
        tasklistOf("authority of 60 communes", person("huyen", Roles.OPINION_AUTHORITY));
        tasklistOf("who may read everything of a commune", everything());
        shapes(everything());
    }

    /** Without names, candidates and rights. */
    private Object rawTable() {
        jdbc.sql(
                        "SELECT count(*) FROM public.act_ru_task WHERE tenant_id_ = :commune AND"
                                + " suspension_state_ = 1")
                .param("commune", commune.key())
                .query(Long.class)
                .single();
        return jdbc.sql(
                        """
                        SELECT * FROM public.act_ru_task
                        WHERE tenant_id_ = :commune AND suspension_state_ = 1
                        ORDER BY due_date_, create_time_ LIMIT 15
                        """)
                .param("commune", commune.key())
                .query()
                .listOfRows();
    }

    private void ourFaceOf(String who, String account, int expected) throws Exception {
        var actor = person(account);
        Authentication login =
                commune.as(
                        account,
                        signedIn -> SecurityContextHolder.getContext().getAuthentication());
        ourFaceOf(who, actor, expected);
        timings.measure("our page as HTML, " + who, () -> html(login));
    }

    private void ourFaceOf(String who, Actor actor, int expected) throws Exception {
        assertThat(desk.count(actor)).as(who).isGreaterThanOrEqualTo(expected);
        timings.measure(
                "our inbox, counts and first %d with names, ".formatted(PAGE) + who,
                () -> {
                    var waiting = desk.waiting(actor, 0, READ_BY_THE_PAGE);
                    return desk.named(waiting.subList(0, Math.min(PAGE, waiting.size())));
                });
    }

    private Object html(Authentication login) throws Exception {
        var page = mvc.perform(get("/viec").accept("text/html").with(authentication(login)));
        assertThat(page.andReturn().getResponse().getStatus()).isEqualTo(200);
        return page;
    }

    /** What Tasklist asks for when it opens: the first filter's page and the count of each. */
    private void tasklistOf(String who, Actor actor) throws Exception {
        asInTasklist(
                actor,
                () -> {
                    var filters = filterService.createTaskFilterQuery().list();
                    assertThat(filters).isNotEmpty();
                    timings.measure(
                            "Tasklist, first 15 and the count of the open filter, %s (%d)"
                                    .formatted(who, filterService.count(filters.get(0).getId())),
                            () -> firstPage(filters.get(0)));
                    return filters;
                });
    }

    /** What Tasklist asks: it counts the filter that is open and no other. */
    private Object firstPage(Filter open) {
        filterService.count(open.getId());
        return filterService.listPage(
                open.getId(), taskService.createTaskQuery().initializeFormKeys(), 0, TASKLIST_PAGE);
    }

    /** Which queries of a stored filter are fast, for whoever makes filters. */
    private void shapes(Actor actor) throws Exception {
        var today = Date.from(stage.clock().instant());
        shape(actor, "everything", () -> open());
        shape(actor, "mine", () -> open().taskAssignee(actor.username()));
        shape(actor, "my groups'", () -> open().taskCandidateGroupIn(List.copyOf(actor.groups())));
        shape(
                actor,
                "my groups' or mine",
                () ->
                        open().or()
                                .taskCandidateGroupIn(List.copyOf(actor.groups()))
                                .taskAssignee(actor.username())
                                .endOr());
        shape(actor, "nobody's", () -> open().taskUnassigned());
        shape(actor, "overdue", () -> open().dueBefore(today));
        shape(
                actor,
                "due today",
                () ->
                        open().dueAfter(today)
                                .dueBefore(Date.from(stage.clock().instant().plusSeconds(86_400))));
        shape(actor, "of a procedure", () -> open().processDefinitionKey("household-review"));
        shape(actor, "of a kind", () -> open().taskDefinitionKey("userTask_postList"));
        shape(
                actor,
                "everything, sorted by a variable",
                () ->
                        taskService
                                .createTaskQuery()
                                .active()
                                .orderByProcessVariable("villageKey", ValueType.STRING)
                                .asc());
        shape(
                actor,
                "of a village, by variable",
                () -> open().processVariableValueEquals("villageKey", commune.village(2)));
    }

    private TaskQuery open() {
        return taskService
                .createTaskQuery()
                .active()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }

    private void shape(Actor actor, String name, Supplier<TaskQuery> query) throws Exception {
        asInTasklist(
                actor,
                () ->
                        timings.measure(
                                "Tasklist query, first 15 and count, %s (%d)"
                                        .formatted(name, query.get().count()),
                                () -> {
                                    query.get().count();
                                    return query.get()
                                            .initializeFormKeys()
                                            .listPage(0, TASKLIST_PAGE);
                                }));
    }

    private void asInTasklist(Actor actor, Callable<?> work) throws Exception {
        identityService.setAuthentication(
                actor.username(), List.copyOf(actor.groups()), List.copyOf(actor.communes()));
        try {
            work.call();
        } finally {
            identityService.clearAuthentication();
        }
    }

    private Actor person(String account) {
        return commune.as(account, actor -> actor);
    }

    /** Somebody who holds a role in every commune. */
    private Actor person(String account, String role) {
        return new Actor(account, "Nhữ Đình Khánh", "", Set.of(role), Set.copyOf(communes));
    }

    /** The widest grant there is: reads every task of one commune, as a supervisor does. */
    private Actor everything() {
        return new Actor(
                commune.officer(),
                "Tô Thị Ngân",
                "",
                Set.of(Roles.SUPERVISOR, Roles.POVERTY_OFFICER),
                Set.of(commune.key()));
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }
}
