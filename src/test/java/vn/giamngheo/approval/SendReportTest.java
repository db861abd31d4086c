package vn.giamngheo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.territory.EnterOpinionRule;
import vn.giamngheo.territory.OpinionAuthorities;
import vn.giamngheo.territory.OpinionVariant;

/** The chair sends the report or gives the dossier back; silence is told and agrees to nothing. */
@ApplicationTest
class SendReportTest {

    private static final String REPORT = "userTask_sendReport";
    private static final String OPINION = "userTask_giveOpinion";
    private static final String DOSSIER = "userTask_prepareDossier";
    private static final String SIGN = "userTask_signDecision";
    private static final String DETERMINE = "serviceTask_determineOpinionAuthority";
    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 2);

    @Autowired Stage stage;
    @Autowired SendReport sendReport;
    @Autowired OpinionRemarks remarks;
    @Autowired EnterOpinionRule enterOpinionRule;

    @Test
    void theReportIsNumberedDatedAndHasTheDaysOfTheAuthority() {
        var commune = stage.commune(1);
        var round = prepared(commune);

        commune.sendReport(round, commune.chair());

        var letter = stage.dossiers().ofRound(round).latestLetter();
        assertThat(letter.reportNumber()).isEqualTo("01/BC-UBND");
        assertThat(letter.askedOn()).isEqualTo(commune.today());
        assertThat(letter.authorityTitle()).startsWith("Chủ tịch Ủy ban nhân dân");
        var deadline = deadline(commune, round);
        assertThat(deadline.get("due_on")).hasToString(letter.dueOn().toString());
        assertThat(deadline.get("clause")).isEqualTo(letter.clause());
        assertThat(deadline.get("days")).isEqualTo(5);
        assertThat(commune.task(commune.authority(), OPINION, commune.dossier(round)).dueOn())
                .isEqualTo(letter.dueOn());
    }

    @Test
    void anAuthorityWithOtherDaysHasThose() {
        var commune = stage.commune(1);
        stage.jdbc()
                .sql(
                        """
                        INSERT INTO giamngheo.opinion_authority (unit_key, valid_from, variant,
                            working_days, clause, mark, entered_by)
                        VALUES (:commune, DATE '2023-01-01', 'DISTRICT', 9, 'Văn bản thử', '-', '-')
                        """)
                .param("commune", commune.key())
                .update();
        var round = prepared(commune);

        commune.sendReport(round, commune.chair());

        assertThat(deadline(commune, round).get("days")).isEqualTo(9);
        assertThat(commune.task(commune.authority(), OPINION, commune.dossier(round)).dueOn())
                .isEqualTo(stage.dossiers().ofRound(round).latestLetter().dueOn());
    }

    @Test
    void whoPreparedTheDossierDoesNotSignItsReport() {
        var commune = stage.commune(1);
        var both = commune.account("kiemnhiem");
        stage.open(
                commune,
                both,
                "Tống Thị Lam",
                "Phó Chủ tịch",
                Roles.POVERTY_OFFICER,
                Roles.COMMUNE_CHAIR);
        var round = commune.roundPostedOut(1);
        commune.prepareDossier(round, both);

        var refusal =
                catchThrowableOfType(
                        BusinessException.class, () -> commune.sendReport(round, both));

        assertThat(refusal.code()).isEqualTo("PREPARER_SIGNS");
        assertThat(commune.openTasks(REPORT)).containsExactly(commune.dossier(round));
        assertThat(stage.dossiers().ofRound(round).opinions()).isEmpty();

        commune.sendReport(round, commune.deputy());
        assertThat(stage.dossiers().ofRound(round).latestLetter().reportNumber())
                .as("the refused attempt took no number")
                .isEqualTo("01/BC-UBND");
    }

    @ParameterizedTest
    @CsvSource({
        // role, own commune, may sign, may name and answer, may add a remark
        "commune-chair,      true,  true,  false, true",
        "commune-chair,      false, false, false, false",
        "poverty-officer,    true,  false, false, true",
        "poverty-officer,    false, false, false, false",
        "opinion-authority,  true,  false, true,  true",
        "opinion-authority,  false, false, false, false",
        "steering-committee, true,  false, false, false",
        "supervisor,         true,  false, false, false",
        "administrator,      true,  false, false, false"
    })
    void whoMayDoWhatInWhichCommune(
            String role, boolean own, boolean signs, boolean answers, boolean says) {
        var commune = stage.commune(1);
        var round = prepared(commune);
        var dossier = commune.dossier(round);
        var actor =
                new Actor(
                        "ai-do",
                        "Người Thử",
                        "",
                        Set.of(role),
                        Set.of(own ? commune.key() : "11119-2023"));

        assertThat(allowed(() -> sendReport.explainReturn(dossier, "Thiếu biên bản.", actor)))
                .isEqualTo(signs);
        commune.sendReport(round, commune.chair());
        assertThat(allowed(() -> stage.draftOpinion().nameHouseholds(dossier, Map.of(), actor)))
                .isEqualTo(answers);
        assertThat(allowed(() -> stage.draftOpinion().remark(dossier, "x", actor)))
                .isEqualTo(answers);
        assertThat(allowed(() -> remarks.say(dossier, "Trao đổi.", actor))).isEqualTo(says);
        assertThat(remarks.maySay(dossier, actor)).isEqualTo(says);
    }

    @Test
    void aDossierGivenBackGoesToItsPreparerWithoutANumber() {
        var commune = stage.commune(1);
        var round = prepared(commune);
        var dossier = commune.dossier(round);
        var withoutReason =
                catchThrowableOfType(InvalidInput.class, () -> giveBack(commune, dossier));
        assertThat(withoutReason.byField()).containsOnlyKeys("reportOutcome");

        commune.does(
                commune.chair(),
                actor -> sendReport.explainReturn(dossier, "Thiếu biên bản thôn 1.", actor));
        giveBack(commune, dossier);

        assertThat(commune.openTasks(DOSSIER)).containsExactly(round);
        assertThat(commune.openTasks(OPINION)).isEmpty();
        assertThat(commune.openTasks(SIGN)).isEmpty();
        var view = stage.dossiers().ofRound(round);
        assertThat(view.state()).isEqualTo("RETURNED");
        assertThat(view.returnReason()).isEqualTo("Thiếu biên bản thôn 1.");
        assertThat(view.opinions()).isEmpty();

        commune.prepareDossier(round, commune.officer());
        commune.sendReport(round, commune.chair());
        assertThat(stage.dossiers().ofRound(round).latestLetter().reportNumber())
                .isEqualTo("01/BC-UBND");
        assertThat(stage.dossiers().ofRound(round).returnReason()).isEmpty();
    }

    @Test
    void anOutcomeNobodyKnowsIsRefused() {
        var commune = stage.commune(1);
        var round = prepared(commune);

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.complete(
                                        commune.chair(), REPORT, commune.dossier(round), Map.of()));

        assertThat(refusal.byField()).containsOnlyKeys("reportOutcome");
        assertThat(commune.openTasks(REPORT)).hasSize(1);
    }

    @Test
    void silenceIsToldOnceAndNeverAgrees() {
        var commune = stage.commune(1);
        var round = prepared(commune);
        commune.sendReport(round, commune.chair());
        var due = stage.dossiers().ofRound(round).latestLetter().dueOn();

        var day = commune.untilNextTimer();

        assertThat(day).isEqualTo(due.plusDays(1));
        assertThat(told(commune, "OPINION_LATE"))
                .hasSize(3)
                .extracting(row -> row.get("audience"))
                .containsExactlyInAnyOrder("commune-chair", "opinion-authority", "poverty-officer");
        assertThat(told(commune, "OPINION_LATE").get(0).get("sentence").toString())
                .contains("01/BC-UBND", "quá hạn từ ngày %td/%<tm/%<tY".formatted(day))
                .contains("Không trả lời không phải là thống nhất");
        assertThat(commune.openTasks(OPINION)).containsExactly(commune.dossier(round));
        assertThat(commune.openTasks(SIGN)).isEmpty();
        assertThat(stage.dossiers().ofRound(round).state()).isEqualTo("PREPARED");
        assertThat(stage.dossiers().ofRound(round).latestLetter().agreed()).isNull();

        stage.clock().setDate(day.plusMonths(3));
        commune.runSteps();
        assertThat(commune.openTasks(SIGN)).as("three months later").isEmpty();
        assertThat(told(commune, "OPINION_LATE")).hasSize(3);

        commune.giveOpinion(round, "AGREED");
        assertThat(commune.openTasks(SIGN)).containsExactly(commune.dossier(round));
    }

    @Test
    void anAnswerInTimeIsFollowedByNoEscalation() {
        var commune = stage.commune(1);
        var round = prepared(commune);
        commune.giveOpinion(round, "AGREED");

        assertThat(
                        stage.managementService()
                                .createJobQuery()
                                .tenantIdIn(commune.key())
                                .timers()
                                .count())
                .isZero();
        assertThat(told(commune, "OPINION_LATE")).isEmpty();
    }

    @Test
    void whereNobodyIsConfiguredTheRoundStandsAndGoesOnOnceARuleIsEntered() {
        var commune = stage.commune(1);
        var round = commune.roundPostedOut(1);
        stage.jdbc()
                .sql(
                        "UPDATE giamngheo.administrative_unit SET valid_to = NULL"
                                + " WHERE unit_key = :commune")
                .param("commune", commune.key())
                .update();
        stage.clock().setDate(TWO_TIERS);
        commune.complete(commune.officer(), DOSSIER, round, Map.of());

        var failure = catchThrowable(commune::runSteps);

        assertThat(failure).hasMessageContaining("Chưa có quy định ai cho ý kiến");
        assertThat(told(commune, OpinionAuthorities.NOT_CONFIGURED))
                .extracting(row -> row.get("audience"))
                .containsExactlyInAnyOrder("administrator", "commune-chair", "poverty-officer");
        assertThat(commune.openTasks(REPORT)).isEmpty();
        assertThat(commune.openTasks(SIGN)).isEmpty();

        var job = commune.steps(DETERMINE).get(0).getId();
        stage.managementService().setJobRetries(job, 0);
        assertThat(incidents(commune))
                .singleElement()
                .asString()
                .contains("Chưa có quy định ai cho ý kiến", "Quản trị viên cần nhập");

        enterOpinionRule.enter(
                new Actor("quantri", "Tạ Duy Tín", "", Set.of("administrator"), Set.of()),
                new EnterOpinionRule.Entry(
                        commune.key(),
                        OpinionVariant.PROVINCE,
                        TWO_TIERS,
                        null,
                        EnterOpinionRule.USUAL_DAYS,
                        "Văn bản thử số 1",
                        null));
        commune.runSteps();

        assertThat(incidents(commune)).isEmpty();
        assertThat(commune.openTasks(REPORT)).containsExactly(commune.dossier(round));
        commune.sendReport(round, commune.chair());
        assertThat(stage.dossiers().ofRound(round).latestLetter().clause())
                .isEqualTo("Văn bản thử số 1");
    }

    private UUID prepared(PlayedCommune commune) {
        var round = commune.roundPostedOut(1);
        commune.prepareDossier(round, commune.officer());
        assertThat(commune.openTasks(REPORT)).containsExactly(commune.dossier(round));
        return round;
    }

    private void giveBack(PlayedCommune commune, UUID dossier) {
        commune.complete(commune.chair(), REPORT, dossier, Map.of("reportOutcome", "RETURNED"));
        commune.runSteps();
    }

    private Map<String, Object> deadline(PlayedCommune commune, UUID round) {
        return stage.jdbc()
                .sql(
                        """
                        SELECT due_on, clause, days FROM giamngheo.deadline
                        WHERE subject_type = :task AND subject_id = :dossier
                        """)
                .param("task", OPINION)
                .param("dossier", commune.dossier(round).toString())
                .query()
                .singleRow();
    }

    private List<Map<String, Object>> told(PlayedCommune commune, String kind) {
        return stage.jdbc()
                .sql(
                        "SELECT audience, sentence FROM giamngheo.notice"
                                + " WHERE commune_key = :commune AND kind = :kind")
                .param("commune", commune.key())
                .param("kind", kind)
                .query()
                .listOfRows();
    }

    private List<String> incidents(PlayedCommune commune) {
        return stage
                .runtimeService()
                .createIncidentQuery()
                .tenantIdIn(commune.key())
                .list()
                .stream()
                .map(incident -> incident.getIncidentMessage())
                .toList();
    }

    private static boolean allowed(Runnable work) {
        try {
            work.run();
            return true;
        } catch (BusinessException refused) {
            assertThat(refused.code()).isEqualTo("FORBIDDEN");
            return false;
        }
    }
}
