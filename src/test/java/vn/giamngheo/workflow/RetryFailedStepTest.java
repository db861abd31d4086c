package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** A failed machine step is tried again by an administrator with a reason, and by nobody else. */
@ApplicationTest
class RetryFailedStepTest {

    private static final String STEP = "serviceTask_classifyHousehold";
    private static final Actor ADMINISTRATOR = actor(Roles.ADMINISTRATOR);

    @Autowired Stage stage;
    @Autowired RetryFailedStep retryFailedStep;
    @Autowired RuntimeService runtimeService;
    @Autowired IdentityService identityService;

    private PlayedCommune commune;
    private Job step;

    @BeforeEach
    void aStepHasFailed() {
        commune = stage.commune(1);
        var round = commune.openRound();
        commune.survey(commune.reviews(round, 1).get(0), commune.enumerator(1));
        while (commune.steps(STEP).isEmpty()) {
            commune.steps().forEach(job -> stage.managementService().executeJob(job.getId()));
        }
        step = commune.steps(STEP).get(0);
        stage.managementService().setJobRetries(step.getId(), 0);
    }

    @Test
    void anAdministratorWithAReasonHasTheStepTriedOnceMore() {
        var tried = retryFailedStep.retry(ADMINISTRATOR, incidents(), " Đã mở  lại máy in ");

        assertThat(tried).isEqualTo(1);
        assertThat(incidents()).isEmpty();
        assertThat(commune.steps(STEP)).extracting(Job::getRetries).containsExactly(1);
        assertThat(audited())
                .containsExactly(
                        "quantri retry-failed-step household-review "
                                + STEP
                                + ": Đã mở lại máy in");
        commune.runSteps();
        assertThat(commune.steps(STEP)).isEmpty();
    }

    /** The engine's own limits, those of an account without communes, do not stop it. */
    @Test
    void itIsTheSameOutOfTheEnginesWebApplications() {
        var seen = incidents();
        identityService.setAuthentication("quantri", List.of(Roles.ADMINISTRATOR), List.of());
        try {
            assertThat(retryFailedStep.retry(ADMINISTRATOR, seen, "Đã sửa")).isEqualTo(1);
            assertThat(identityService.getCurrentAuthentication().getUserId()).isEqualTo("quantri");
        } finally {
            identityService.clearAuthentication();
        }
    }

    @Test
    void withoutReasonOrStepNothingIsTried() {
        assertThatThrownBy(() -> retryFailedStep.retry(ADMINISTRATOR, incidents(), "  "))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.byField()).containsOnlyKeys("reason"));
        assertThatThrownBy(() -> retryFailedStep.retry(ADMINISTRATOR, List.of(), "Đã sửa"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.byField()).containsOnlyKeys("steps"));

        assertThat(incidents()).hasSize(1);
        assertThat(audited()).isEmpty();
    }

    @Test
    void aStepThatSomebodyTriedMeanwhileIsNotTriedTwice() {
        var seen = incidents();
        retryFailedStep.retry(ADMINISTRATOR, seen, "Đã sửa");

        assertThatThrownBy(() -> retryFailedStep.retry(ADMINISTRATOR, seen, "Đã sửa"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("vừa được thử lại hoặc đã xong");
        assertThat(audited()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everybodyElse")
    void nobodyElseMay(String role) {
        var seen = incidents();

        assertThatThrownBy(() -> retryFailedStep.retry(actor(role), seen, "Đã sửa"))
                .hasMessage("Chỉ quản trị viên xử lý việc kẹt.");
        assertThat(incidents()).isEqualTo(seen);
    }

    static List<String> everybodyElse() {
        return Roles.ALL.stream().filter(role -> !role.equals(Roles.ADMINISTRATOR)).toList();
    }

    private List<String> incidents() {
        return runtimeService.createIncidentQuery().tenantIdIn(commune.key()).list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .map(incident -> incident.getId())
                .toList();
    }

    private List<String> audited() {
        return stage.jdbc()
                .sql(
                        """
                        SELECT actor || ' ' || action || ' ' || detail
                        FROM giamngheo.audit_entry
                        WHERE commune_key = :commune AND subject_type = 'stuck-work'
                        """)
                .param("commune", commune.key())
                .query(String.class)
                .list();
    }

    private static Actor actor(String role) {
        return new Actor("quantri", "Tạ Duy Tín", "", Set.of(role), Set.of());
    }
}
