package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.giamngheo.security.SignInForTest;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.workflow.WaitingSteps.Group;
import vn.giamngheo.workflow.WaitingSteps.Step;
import vn.giamngheo.workflow.WatchedInstances.Instance;
import vn.giamngheo.workflow.WatchedInstances.Sought;

/** What supervisors and administrators see of the processes, and the one thing that can be done. */
@ApplicationTest
class SupervisionTest {

    private static final String HOUSEHOLD = "household-review";
    private static final String SURVEY = "userTask_surveyHousehold";
    private static final String CLASSIFY = "serviceTask_classifyHousehold";

    @Autowired Stage stage;
    @Autowired WaitingSteps waiting;
    @Autowired WatchedInstances instances;
    @Autowired InstanceCourse course;
    @Autowired FailedSteps failedSteps;
    @Autowired SignInForTest signIn;
    @Autowired MockMvc mvc;

    private PlayedCommune commune;
    private UUID round;
    private String supervisor;

    @BeforeEach
    void surveysInTwoVillages() {
        commune = stage.commune(2, 1);
        round = commune.openRound();
        supervisor = commune.account("giamsat");
        stage.open(commune, supervisor, "Hà Thị Soi", "", Roles.SUPERVISOR);
    }

    @Test
    void whatWaitsIsCountedByStepVillageAndOfficial() {
        take(commune.enumerator(1));

        var now = commune.as(supervisor, actor -> waiting.of(HOUSEHOLD, actor));

        assertThat(now.steps())
                .extracting(Step::id, Step::name, Step::waiting, Step::late)
                .containsExactly(tuple(SURVEY, "Rà soát, chấm điểm hộ", 3L, 0L));
        assertThat(now.places())
                .extracting(Group::name, Group::waiting)
                .containsExactly(tuple("Thôn 1", 2L), tuple("Thôn 2", 1L));
        assertThat(now.officials())
                .extracting(Group::name, Group::groups, Group::waiting)
                .containsExactly(
                        tuple("", "enumerator", 2L),
                        tuple("Thái Văn " + commune.enumerator(1), "enumerator", 1L));
    }

    @Test
    void whatIsPastItsDayIsLateAndOnItsDayIsNot() {
        var due =
                stage.taskService()
                        .createTaskQuery()
                        .tenantIdIn(commune.key())
                        .taskDefinitionKey(SURVEY)
                        .list()
                        .get(0)
                        .getDueDate()
                        .toInstant();
        var lastDay = LocalDate.ofInstant(due.minusMillis(1), stage.clock().getZone());

        stage.clock().setDate(lastDay);
        assertThat(late()).isZero();
        stage.clock().setDate(lastDay.plusDays(1));
        assertThat(late()).isEqualTo(3);
    }

    @Test
    void anotherCommuneIsNotCounted() {
        var other = stage.commune(1);
        other.openRound();
        var stranger = other.account("giamsat");
        stage.open(other, stranger, "Hà Văn Xa", "", Roles.SUPERVISOR);

        var theirs = other.as(stranger, actor -> waiting.of(HOUSEHOLD, actor));

        assertThat(theirs.steps()).extracting(Step::waiting).containsExactly(1L);
        var id = found(false).get(0).id();
        assertThatThrownBy(() -> other.as(stranger, actor -> course.of(id, actor)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("thuộc xã khác");
    }

    @Test
    void theAdministratorSeesNumbersOfEveryCommuneAndNoName() {
        var administrator = stage.administrator(commune);

        var now = commune.as(administrator, actor -> waiting.of(HOUSEHOLD, actor));
        var listed =
                commune.as(
                        administrator,
                        actor -> instances.find(sought(null, null), 1, actor).instances());

        assertThat(now.places()).anyMatch(place -> place.waiting() == 3);
        assertThat(now.officials()).isEmpty();
        assertThat(listed).isNotEmpty().allMatch(each -> each.title().isEmpty());
        assertThat(listed).allMatch(each -> each.page() == null);
    }

    @Test
    void nobodyElseWatches() {
        for (var person : List.of(commune.officer(), commune.chair(), commune.enumerator(1))) {
            assertThatThrownBy(() -> commune.as(person, waiting::overview))
                    .isInstanceOf(BusinessException.class)
                    .hasMessageContaining("Chỉ người giám sát");
        }
    }

    @Test
    void runningAndEndedInstancesAreFoundByVillageWithTheWayToTheHousehold() {
        commune.surveyAll(round, 1);
        commune.runSteps();

        assertThat(found(true)).hasSize(2).allMatch(each -> each.village().equals("Thôn 1"));
        assertThat(found(false)).extracting(Instance::village).containsExactly("Thôn 2");
        assertThat(found(null)).hasSize(3);
        assertThat(found(true))
                .allMatch(each -> each.title().endsWith("- thôn 1"))
                .allMatch(each -> each.page().startsWith("/ho-gia-dinh/"))
                .allMatch(each -> each.state().equals("Đã xong"));
        var ofOneVillage =
                commune.as(
                        supervisor,
                        actor -> instances.find(sought(null, commune.village(2)), 1, actor));
        assertThat(ofOneVillage.total()).isOne();
    }

    @Test
    void theCourseNamesWhoDidWhatAndNoHousehold() throws Exception {
        commune.survey(first(), commune.enumerator(1));
        commune.runSteps();
        var ended = found(true).get(0);

        var steps = commune.as(supervisor, actor -> course.of(ended.id(), actor));

        assertThat(steps.steps())
                .filteredOn(InstanceCourse.Step::task)
                .extracting(InstanceCourse.Step::name, InstanceCourse.Step::official)
                .containsExactly(
                        tuple("Rà soát, chấm điểm hộ", "Thái Văn " + commune.enumerator(1)));
        assertThat(steps.done()).contains(SURVEY, CLASSIFY);
        assertThat(steps.current()).isEmpty();
        var json = body("/giam-sat/ho-so/" + ended.id(), supervisor);
        assertThat(json).contains("Rà soát viên", "\"late\":false", "Phân loại hộ");
        var list = json.substring(json.indexOf("\"steps\""));
        assertThat(list).doesNotContain(" Thị An", " Thị Bình", " Thị Cúc");
    }

    @Test
    void whatRunsShowsWhereItStands() {
        var running = found(false).get(0);

        var steps = commune.as(supervisor, actor -> course.of(running.id(), actor));

        assertThat(steps.current()).contains(SURVEY);
        assertThat(steps.steps()).last().matches(step -> step.endedAt() == null);
    }

    @Test
    void aFailedStepIsToldInWordsAndItsRepairIsTheAdministrators() throws Exception {
        failClassification();

        var failed =
                commune.as(
                        supervisor, actor -> failedSteps.find(HOUSEHOLD, null, 1, actor).failed());

        assertThat(failed)
                .extracting(FailedSteps.Failed::step, FailedSteps.Failed::cause)
                .containsExactly(
                        tuple(
                                "Phân loại hộ",
                                "Bước đã hết số lần tự thử lại; không còn ghi lại nguyên nhân."));
        assertThat(body("/giam-sat/su-co", supervisor)).contains("\"repair\":null");
        assertThat(body("/giam-sat/quy-trinh", supervisor)).contains("\"failed\":1");
        var administrator = stage.administrator(commune);
        var page = "/quan-tri/viec-ket?buoc=" + failed.get(0).id();
        assertThat(body("/giam-sat/su-co", administrator)).contains("\"repair\":\"" + page);
        assertThat(body(page, administrator)).contains("Phân loại hộ", "Lý do xử lý");
        mvc.perform(get(page).with(signIn.as(supervisor))).andExpect(status().isForbidden());
        mvc.perform(
                        post("/quan-tri/viec-ket/thu-lai")
                                .with(signIn.as(supervisor))
                                .with(csrf())
                                .param("steps", failed.get(0).id())
                                .param("reason", "đã sửa"))
                .andExpect(status().isForbidden());
        assertThat(commune.steps(CLASSIFY).get(0).getRetries()).isZero();
    }

    private void failClassification() {
        commune.survey(first(), commune.enumerator(1));
        while (commune.steps(CLASSIFY).isEmpty()) {
            commune.steps().forEach(step -> stage.managementService().executeJob(step.getId()));
        }
        stage.managementService().setJobRetries(commune.steps(CLASSIFY).get(0).getId(), 0);
    }

    private long late() {
        return commune
                .as(supervisor, (Actor actor) -> waiting.of(HOUSEHOLD, actor))
                .steps()
                .stream()
                .mapToLong(Step::late)
                .sum();
    }

    private List<Instance> found(Boolean ended) {
        return commune.as(
                supervisor, actor -> instances.find(sought(ended, null), 1, actor).instances());
    }

    private static Sought sought(Boolean ended, String village) {
        return new Sought(HOUSEHOLD, ended, village, null, null);
    }

    private void take(String username) {
        var task = commune.task(username, SURVEY, first());
        commune.does(username, actor -> stage.taskService().claim(task.taskId(), username));
    }

    private UUID first() {
        return commune.reviews(round, 1).get(0);
    }

    private String body(String path, String username) throws Exception {
        return mvc.perform(get(path).with(signIn.as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
