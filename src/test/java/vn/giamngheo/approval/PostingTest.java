package vn.giamngheo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** Lists hang their days, people object, and the contested household alone goes round again. */
@ApplicationTest
class PostingTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 9, 18);
    private static final LocalDate THURSDAY = LocalDate.of(2023, 9, 21);
    private static final String SURVEY = "userTask_surveyHousehold";
    private static final String ASSIGN = "userTask_assignReverifier";
    private static final String POST = "userTask_postList";
    private static final String DOSSIER = "userTask_prepareDossier";

    @Autowired Stage stage;

    private PlayedCommune commune;
    private UUID round;
    private UUID list;

    @BeforeEach
    void aListOfTwoHouseholdsHangsSinceMonday() {
        commune = stage.commune(2);
        round = commune.openRound();
        commune.surveyAll(round, 1);
        stage.clock().setDate(MONDAY);
        commune.meet(round, 1, Map.of());
        commune.postAll(round);
        list = commune.lists(round).get(0).id();
    }

    @Test
    void postedOnMondayItHangsToTheEndOfThursday() {
        assertThat(commune.lists(round).get(0).endsOn()).isEqualTo(THURSDAY);

        assertThat(commune.untilNextTimer()).isEqualTo(THURSDAY.plusDays(1));

        assertThat(commune.lists(round).get(0).state()).isEqualTo("CLOSED");
        assertThat(commune.openTasks(DOSSIER)).containsExactly(round);
    }

    @Test
    void aComplaintInTheLastSecondIsTakenAndOneSecondLaterNot() {
        var reviews = commune.reviews(round, 1);
        stage.clock().setDateTime(THURSDAY.atTime(23, 59, 59));
        assertThat(complain(reviews.get(0))).isNotNull();

        stage.clock().setDateTime(THURSDAY.plusDays(1).atTime(0, 0, 0));
        var refusal = catchThrowableOfType(BusinessException.class, () -> complain(reviews.get(1)));

        assertThat(refusal.code()).isEqualTo("POSTING_OVER");
        assertThat(refusal)
                .hasMessage(
                        "Danh sách này đã hết thời hạn niêm yết lúc 24 giờ 00 ngày 21/09/2023 nên"
                                + " không nhận khiếu nại theo đợt rà soát. Hướng dẫn người dân nộp"
                                + " giấy đề nghị rà soát thường xuyên.");
        assertThat(stage.postedLists().complaintsOf(list)).hasSize(1);
    }

    @Test
    void whoSurveyedFirstIsNotOfferedAndNotTakenForTheVerification() {
        var complaint = complain(commune.reviews(round, 1).get(0));
        commune.runSteps();

        var offered =
                commune.as(
                        commune.committee(),
                        actor -> stage.assignReverifier().possible(complaint, actor));
        var refusal =
                catchThrowableOfType(
                        InvalidInput.class, () -> commune.assign(complaint, commune.enumerator(1)));

        assertThat(offered)
                .extracting(person -> person.username())
                .containsExactly(commune.secondEnumerator(1));
        assertThat(refusal.byField()).containsOnlyKeys("reverifier");
    }

    @Test
    void aVerificationBelongsToTheNamedPersonAlone() {
        var complaint = complain(commune.reviews(round, 1).get(0));
        commune.runSteps();
        commune.assign(complaint, commune.secondEnumerator(1));
        var again = commune.surveysOpen().iterator().next();

        assertThat(commune.task(commune.enumerator(1), SURVEY, again)).isNull();
        var refusal =
                catchThrowableOfType(
                        BusinessException.class,
                        () -> commune.survey(again, commune.enumerator(1)));

        assertThat(refusal.code()).isEqualTo("FORBIDDEN");
        assertThat(commune.task(commune.secondEnumerator(1), SURVEY, again)).isNotNull();
    }

    @Test
    void anAssignmentWithoutAPersonCannotBeCompleted() {
        var complaint = complain(commune.reviews(round, 1).get(0));
        commune.runSteps();

        var refusal =
                catchThrowableOfType(
                        BusinessException.class,
                        () -> commune.complete(commune.committee(), ASSIGN, complaint, Map.of()));

        assertThat(refusal.code()).isEqualTo("NOTHING_SAVED");
        assertThat(commune.openTasks(ASSIGN)).containsExactly(complaint);
    }

    @Test
    void theContestedHouseholdAloneGoesRoundAndTheDossierWaitsForIt() {
        var contested = commune.reviews(round, 1).get(0);
        var quiet = commune.reviews(round, 1).get(1);
        var complaint = complain(contested);
        commune.runSteps();

        commune.untilNextTimer();
        assertThat(commune.lists(round)).singleElement().matches(each -> isClosed(each));
        assertThat(commune.openTasks(DOSSIER)).as("the complaint is open").isEmpty();

        commune.assign(complaint, commune.secondEnumerator(1));
        var again = commune.surveysOpen().iterator().next();
        commune.survey(again, commune.secondEnumerator(1));
        commune.runSteps();
        assertThat(commune.reviews(round, 1)).containsExactlyInAnyOrder(quiet, again);
        assertThat(commune.openTasks(POST)).hasSize(1);
        assertThat(commune.openTasks("userTask_holdVillageMeeting")).isEmpty();

        commune.postAll(round);
        assertThat(commune.openTasks(DOSSIER)).as("the new result hangs").isEmpty();
        commune.untilNextTimer();
        assertThat(commune.openTasks(DOSSIER)).as("nobody was answered").isEmpty();
        commune.answer(complaint);

        assertThat(commune.openTasks(DOSSIER)).containsExactly(round);
        assertThat(stage.postedLists().complaints(everything()))
                .singleElement()
                .matches(each -> each.state().equals("SETTLED"));
    }

    private static boolean isClosed(PostedLists.PostedList posted) {
        return posted.state().equals("CLOSED");
    }

    private UUID complain(UUID review) {
        return commune.as(
                commune.head(1),
                actor ->
                        stage.receiveComplaint()
                                .receive(
                                        list,
                                        NewComplaint.spoken(
                                                review, "Một người dân", "Hộ này có xe tải."),
                                        actor)
                                .complaintId());
    }

    private vn.giamngheo.territory.TerritoryScope everything() {
        return commune.as(commune.officer(), vn.giamngheo.territory.TerritoryScope::of);
    }
}
