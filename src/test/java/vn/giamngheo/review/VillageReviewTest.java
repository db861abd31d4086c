package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.review.HoldVillageMeeting.RowDraft;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** A village from its surveys to its meeting, with real transactions. */
@ApplicationTest
class VillageReviewTest {

    private static final String SURVEY = "userTask_surveyHousehold";
    private static final String MEETING = "userTask_holdVillageMeeting";
    private static final String CLASSIFY = "serviceTask_classifyHousehold";
    private static final String REPORT = "serviceTask_reportHouseholdClassified";
    private static final String CHECK = "serviceTask_checkHouseholdsClassified";
    private static final String PREPARE = "serviceTask_prepareVillageMeeting";

    @Autowired Stage stage;

    @Test
    void twoLastHouseholdsClassifiedAtOnceBringOneMeeting() throws Exception {
        var commune = stage.commune(2);
        var round = commune.openRound();
        commune.reviews(round, 1).forEach(review -> commune.survey(review, commune.enumerator(1)));
        runUpTo(commune, REPORT);
        assertThat(commune.steps(REPORT)).hasSize(2);

        atOnce(
                commune.steps(REPORT).stream()
                        .<Callable<Boolean>>map(job -> () -> execute(job.getId()))
                        .toList());
        commune.runSteps();

        assertThat(meetings(commune.villageReview(round, 1))).isEqualTo(1);
        assertThat(commune.openTasks(MEETING)).containsExactly(commune.villageReview(round, 1));
    }

    @Test
    void theLastHouseholdMayBeClassifiedBeforeTheVillageWaits() {
        var commune = stage.commune(1);
        var round = commune.openRoundOnly();
        runUpTo(commune, CHECK);
        var review = commune.reviews(round, 1).get(0);
        commune.survey(review, commune.enumerator(1));
        while (commune.steps().stream().anyMatch(job -> !isOf(commune, job.getId(), CHECK))) {
            commune.steps().stream()
                    .filter(job -> !isOf(commune, job.getId(), CHECK))
                    .forEach(job -> execute(job.getId()));
        }
        assertThat(commune.openTasks(MEETING)).as("the village has not looked yet").isEmpty();

        commune.runSteps();

        assertThat(meetings(commune.villageReview(round, 1))).isEqualTo(1);
        assertThat(commune.openTasks(MEETING)).containsExactly(commune.villageReview(round, 1));
    }

    @Test
    void halfOfThosePresentIsEnoughAndOneLessIsNot() {
        var commune = stage.commune(3);
        var round = commune.openRound();
        commune.surveyAll(round, 1);
        var reviews = commune.reviews(round, 1);
        var less = reviews.get(0);
        var more = reviews.get(1);
        var half = reviews.get(2);

        commune.meet(
                round,
                1,
                Map.of(
                        less, new RowDraft(41, 20, ""),
                        more, new RowDraft(41, 21, ""),
                        half, new RowDraft(40, 20, "")));

        var again = commune.reviews(round, 1);
        assertThat(again).contains(more, half).doesNotContain(less);
        assertThat(commune.surveysOpen()).hasSize(1).isSubsetOf(again);
        assertThat(attempts(round)).containsExactly(1, 1, 2);
        assertThat(householdsPosted(round)).containsExactlyInAnyOrder(more, half);
    }

    @Test
    void theSecondMeetingIsAboutTheHouseholdThatWasNotAgreedOnly() {
        var commune = stage.commune(2);
        var round = commune.openRound();
        commune.surveyAll(round, 1);
        var refused = commune.reviews(round, 1).get(0);
        commune.meet(round, 1, Map.of(refused, new RowDraft(40, 3, "")));
        var secondAttempt = commune.surveysOpen().iterator().next();

        commune.survey(secondAttempt, commune.enumerator(1));
        commune.runSteps();

        var sheet =
                commune.as(
                        commune.head(1),
                        actor ->
                                stage.holdVillageMeeting()
                                        .sheet(commune.villageReview(round, 1), actor));
        assertThat(sheet.number()).isEqualTo(2);
        assertThat(sheet.rows())
                .extracting(HoldVillageMeeting.Row::reviewId)
                .containsExactly(secondAttempt);
    }

    @Test
    void moreAgreeingThanPresentIsRefusedAtTheField() {
        var commune = stage.commune(1);
        var round = commune.openRound();
        commune.surveyAll(round, 1);
        var review = commune.reviews(round, 1).get(0);

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.saveMeeting(
                                        round, 1, Map.of(review, new RowDraft(40, 41, ""))));

        assertThat(refusal.byField())
                .containsOnlyKeys("agreeing-" + review)
                .containsValue(
                        "Số người đồng ý (41) nhiều hơn số người dự họp (40). Kiểm tra lại biên"
                                + " bản.");
    }

    @Test
    void aSurveyOfWhichNothingWasSavedCannotBeCompleted() {
        var commune = stage.commune(1);
        var round = commune.openRound();
        var review = commune.reviews(round, 1).get(0);

        var refusal =
                catchThrowableOfType(
                        BusinessException.class,
                        () -> commune.complete(commune.enumerator(1), SURVEY, review, Map.of()));

        assertThat(refusal.code()).isEqualTo("NOTHING_SAVED");
        assertThat(commune.surveysOpen()).containsExactly(review);
        assertThat(stage.rounds().resultsOf(List.of(review)).get(review).surveyedBy()).isNull();
    }

    @Test
    void aMeetingOfWhichNothingWasSavedCannotBeCompleted() {
        var commune = stage.commune(1);
        var round = commune.openRound();
        commune.surveyAll(round, 1);
        var village = commune.villageReview(round, 1);

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () -> commune.complete(commune.head(1), MEETING, village, Map.of()));

        assertThat(refusal.byField()).containsKeys("heldOn", "place", "secretaryName");
        assertThat(commune.openTasks(MEETING)).containsExactly(village);
    }

    @Test
    void aHouseholdOnTheListNeedsNoRequest() {
        var commune = stage.commune(1);
        var household = stage.households().openHouseholdIds(commune.key()).get(0);

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.as(
                                        commune.officer(),
                                        actor ->
                                                stage.receiveReviewRequest()
                                                        .receive(
                                                                household,
                                                                commune.today(),
                                                                "Đề nghị",
                                                                actor)));

        assertThat(refusal.byField().get("householdId")).contains("không cần giấy đề nghị");
    }

    /** Every step but those of the activity. */
    private void runUpTo(PlayedCommune commune, String activityId) {
        var others = others(commune, activityId);
        while (!others.isEmpty()) {
            others.forEach(this::execute);
            others = others(commune, activityId);
        }
    }

    private List<String> others(PlayedCommune commune, String activityId) {
        return commune.steps().stream()
                .map(job -> job.getId())
                .filter(id -> !isOf(commune, id, activityId))
                .toList();
    }

    private static boolean isOf(PlayedCommune commune, String jobId, String activityId) {
        return commune.steps(activityId).stream().anyMatch(job -> job.getId().equals(jobId));
    }

    /** As the job executor does it: a step that lost against another is tried again. */
    private boolean execute(String jobId) {
        while (true) {
            try {
                stage.managementService().executeJob(jobId);
                return true;
            } catch (OptimisticLockingException lost) {
                continue;
            }
        }
    }

    private static void atOnce(List<Callable<Boolean>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        try (var threads = new ClosingPool(work.size())) {
            var running =
                    work.stream()
                            .map(
                                    each ->
                                            threads.service()
                                                    .submit(
                                                            () -> {
                                                                start.await();
                                                                return each.call();
                                                            }))
                            .toList();
            for (var each : running) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    private int meetings(UUID villageReviewId) {
        return stage.jdbc()
                .sql("SELECT count(*) FROM giamngheo.village_meeting WHERE village_review_id = :id")
                .param("id", villageReviewId)
                .query(Integer.class)
                .single();
    }

    private List<Integer> attempts(UUID round) {
        return stage.rounds().results(round).stream()
                .map(result -> result.attempt())
                .sorted()
                .toList();
    }

    private List<UUID> householdsPosted(UUID round) {
        return stage.postedLists().ofRound(round).stream()
                .flatMap(list -> stage.postedLists().householdsOf(list.id()).stream())
                .map(household -> household.reviewId())
                .toList();
    }

    private record ClosingPool(java.util.concurrent.ExecutorService service)
            implements AutoCloseable {

        ClosingPool(int threads) {
            this(Executors.newFixedThreadPool(threads));
        }

        @Override
        public void close() {
            service.shutdownNow();
        }
    }
}
