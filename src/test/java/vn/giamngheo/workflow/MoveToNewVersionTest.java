package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** A round that runs while the application is upgraded: it goes on, and is moved when asked. */
@ApplicationTest
@DirtiesContext
@TestPropertySource(properties = "test=a new version of a model")
class MoveToNewVersionTest {

    @Autowired Stage stage;
    @Autowired MoveToNewVersion moveToNewVersion;
    @Autowired RepositoryService repositoryService;
    @Autowired RuntimeService runtimeService;
    @Autowired ManagementService managementService;
    @Autowired ApplicationContext application;
    @Autowired MockMvc browser;

    private PlayedCommune commune;
    private UUID round;

    @BeforeEach
    void aListHangsWhenTheNewVersionComes() {
        deploy("released/public-posting.QD24-1.bpmn", "released/post-list.form");
        commune = stage.commune(2);
        round = commune.openRound();
        commune.surveyAll(round, 1);
        commune.meet(round, 1, Map.of());
        commune.postAll(round);
        deploy("processes/approval/public-posting.bpmn", "forms/approval/post-list.form");
    }

    @Test
    void theListIsTakenDownInTheVersionItWasPostedIn() {
        var hangs = version(posting());

        commune.untilNextTimer();

        assertThat(hangs).isEqualTo("QD24-1");
        assertThat(commune.lists(round))
                .isNotEmpty()
                .allMatch(list -> list.state().equals("CLOSED"));
    }

    @Test
    void theListIsTakenDownInTheNewVersionWhenItWasMoved() {
        var old = oldVersion();
        assertThat(old.movable()).isEqualTo(old.running());

        var moved = moveToNewVersion.move(old.definitionId(), anAdministrator());
        runTheMove();

        assertThat(moved).isEqualTo((int) old.running());
        assertThat(version(posting())).isNotEqualTo("QD24-1");
        assertThat(moveToNewVersion.runningVersions())
                .extracting(RunningVersion::definitionId)
                .doesNotContain(old.definitionId());
        commune.untilNextTimer();
        assertThat(commune.lists(round))
                .isNotEmpty()
                .allMatch(list -> list.state().equals("CLOSED"));
    }

    @Test
    void nobodyButAnAdministratorMovesIt() throws Exception {
        var old = oldVersion().definitionId();

        for (var account : new String[] {commune.officer(), commune.chair(), commune.committee()}) {
            assertThatThrownBy(
                            () -> commune.does(account, actor -> moveToNewVersion.move(old, actor)))
                    .isInstanceOf(BusinessException.class)
                    .hasMessageContaining("quản trị viên");
        }
        browser.perform(
                        post("/quan-tri/quy-trinh/chuyen")
                                .param("phien-ban", old)
                                .with(user(commune.officer()).roles("poverty-officer"))
                                .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(version(posting())).isEqualTo("QD24-1");
    }

    @Test
    void everyStepOfEveryReleasedModelIsStillThere() throws IOException {
        var released =
                new PathMatchingResourcePatternResolver().getResources("classpath:released/*.bpmn");
        assertThat(released).hasSizeGreaterThan(8);
        for (var resource : released) {
            var steps =
                    Bpmn.readModelFromStream(resource.getInputStream())
                            .getModelElementsByType(ServiceTask.class);
            assertThat(steps)
                    .extracting(step -> step.getCamundaDelegateExpression())
                    .as(resource.getFilename())
                    .allMatch(
                            expression ->
                                    application.containsBean(
                                            expression.substring(2, expression.length() - 1)));
        }
    }

    private void deploy(String... resources) {
        var deployment = repositoryService.createDeployment();
        Arrays.stream(resources)
                .forEach(
                        path -> {
                            try {
                                var resource = new ClassPathResource(path);
                                deployment.addInputStream(
                                        resource.getFilename(), resource.getInputStream());
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        });
        deployment.deploy();
    }

    /** The one deployed for this test: each deploys the released model anew. */
    private RunningVersion oldVersion() {
        return moveToNewVersion.runningVersions().stream()
                .filter(version -> version.versionTag().equals("QD24-1"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static Actor anAdministrator() {
        return new Actor("quantri", "Quản trị viên", "", Set.of(Roles.ADMINISTRATOR), Set.of());
    }

    private void runTheMove() {
        for (var jobs = batchJobs(); jobs.length > 0; jobs = batchJobs()) {
            Arrays.stream(jobs).forEach(managementService::executeJob);
        }
    }

    private String[] batchJobs() {
        return managementService.createBatchQuery().list().stream()
                .flatMap(
                        batch ->
                                java.util.stream.Stream.of(
                                        batch.getSeedJobDefinitionId(),
                                        batch.getBatchJobDefinitionId(),
                                        batch.getMonitorJobDefinitionId()))
                .flatMap(
                        definition ->
                                managementService
                                        .createJobQuery()
                                        .jobDefinitionId(definition)
                                        .list()
                                        .stream())
                .map(job -> job.getId())
                .toArray(String[]::new);
    }

    private UUID posting() {
        return commune.lists(round).get(0).id();
    }

    private String version(UUID posting) {
        var instance =
                runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey("public-posting")
                        .processInstanceBusinessKey(posting.toString())
                        .singleResult();
        return repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionId(instance.getProcessDefinitionId())
                .singleResult()
                .getVersionTag();
    }
}
