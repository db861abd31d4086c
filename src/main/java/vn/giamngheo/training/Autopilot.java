package vn.giamngheo.training;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.Dossiers;
import vn.giamngheo.approval.NewComplaint;
import vn.giamngheo.approval.PostedLists;
import vn.giamngheo.approval.ReceiveComplaint;
import vn.giamngheo.review.OpenPeriodicReview;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.ActingAs;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Plays every role of the training commune, one task after the other, forward from where the round
 * stands. It keeps no state of its own: stopped anywhere and started again it goes on, because what
 * is next is always asked of the record and the engine.
 */
@Component
@Profile("training")
class Autopilot {

    private static final String COMMUNE = TrainingAccountList.COMMUNE;

    /** What people are owed by a decision is left to the trainees. */
    private static final Set<String> AFTER_THE_ROUND =
            Set.of("issue-benefit", "benefit-application");

    private final TaskRobot robot;
    private final TrainingEngine engine;
    private final TrainingClock clock;
    private final TrainingCommune commune;
    private final TrainingAccountList accounts;
    private final OpenPeriodicReview openPeriodicReview;
    private final Rounds rounds;
    private final PostedLists postedLists;
    private final ReceiveComplaint receiveComplaint;
    private final Dossiers dossiers;
    private final ActingAs actingAs;
    private final CurrentActor currentActor;

    Autopilot(
            TaskRobot robot,
            TrainingEngine engine,
            TrainingClock clock,
            TrainingCommune commune,
            TrainingAccountList accounts,
            OpenPeriodicReview openPeriodicReview,
            Rounds rounds,
            PostedLists postedLists,
            ReceiveComplaint receiveComplaint,
            Dossiers dossiers,
            ActingAs actingAs,
            CurrentActor currentActor) {
        this.robot = robot;
        this.engine = engine;
        this.clock = clock;
        this.commune = commune;
        this.accounts = accounts;
        this.openPeriodicReview = openPeriodicReview;
        this.rounds = rounds;
        this.postedLists = postedLists;
        this.receiveComplaint = receiveComplaint;
        this.dossiers = dossiers;
        this.actingAs = actingAs;
        this.currentActor = currentActor;
    }

    /**
     * Carries the periodic review of a year to the milestone.
     *
     * @param says what is being done, in Vietnamese, step by step
     * @return id of the round
     * @throws BusinessException naming the row or step that cannot go on
     */
    UUID run(int year, Answers answers, Milestone until, Consumer<String> says) {
        engine.awaitRest();
        var roundId = round(year, says);
        while (!reached(roundId, until)) {
            var done = workOff(roundId, answers, until, says) + complain(roundId, answers, says);
            engine.awaitRest();
            if (done == 0 && !reached(roundId, until)) {
                moveOn(says);
            }
        }
        return roundId;
    }

    private UUID round(int year, Consumer<String> says) {
        var existing = rounds.find(COMMUNE, year);
        if (existing.isPresent()) {
            return existing.get().id();
        }
        var opening = commune.openingDay(year);
        if (clock.today().isAfter(LocalDate.of(year, 12, 14))) {
            throw new BusinessException(
                    "YEAR_OVER",
                    "Ngày của xã tập huấn đã qua đợt rà soát năm %d. Hãy chọn năm sau hoặc dùng thư"
                                    .formatted(year)
                            + " mục dữ liệu trống.");
        }
        if (clock.today().isBefore(opening)) {
            engine.moveTo(opening);
        }
        says.accept("Mở đợt rà soát định kỳ năm " + year);
        var roundId =
                as(TrainingCommune.OFFICER, actor -> openPeriodicReview.open(COMMUNE, year, actor));
        engine.awaitRest();
        return roundId;
    }

    /** Every open task of every official, except those beyond the milestone. */
    private int workOff(UUID roundId, Answers answers, Milestone until, Consumer<String> says) {
        var done = 0;
        for (var account : accounts.list()) {
            done += as(account.username(), actor -> workOff(actor, roundId, answers, until, says));
        }
        return done;
    }

    private int workOff(
            Actor actor, UUID roundId, Answers answers, Milestone until, Consumer<String> says) {
        var done = 0;
        for (var taskId : robot.taskIds(actor)) {
            if (reached(roundId, until)) {
                break;
            }
            var task = robot.open(taskId, actor);
            if (AFTER_THE_ROUND.contains(task.process()) || beyond(task.taskKey(), until)) {
                continue;
            }
            says.accept(actor.displayName() + ": " + task.name());
            robot.perform(task, actor, answers);
            done++;
        }
        return done;
    }

    private static boolean beyond(String taskKey, Milestone until) {
        var needed =
                switch (taskKey) {
                    case "userTask_compileReviewList" -> Milestone.LIST_CONFIRMED;
                    case "userTask_surveyHousehold", "userTask_answerRequest" ->
                            Milestone.HOUSEHOLDS_SURVEYED;
                    case "userTask_holdVillageMeeting" -> Milestone.MEETINGS_HELD;
                    case "userTask_postList",
                            "userTask_takeDownList",
                            "userTask_assignReverifier",
                            "userTask_answerComplaint" ->
                            Milestone.POSTED_OUT;
                    case "userTask_prepareDossier", "userTask_sendReport" -> Milestone.DOSSIER_SENT;
                    case "userTask_giveOpinion" -> Milestone.OPINION_GIVEN;
                    default -> Milestone.ROUND_CLOSED;
                };
        return needed.compareTo(until) > 0;
    }

    /** Complaints of the answers about households whose first result hangs now. */
    private int complain(UUID roundId, Answers answers, Consumer<String> says) {
        var today = clock.today();
        Set<UUID> contestedBefore = new HashSet<>();
        return as(
                TrainingCommune.OFFICER,
                actor -> {
                    var scope = TerritoryScope.of(actor);
                    postedLists.complaints(scope).stream()
                            .filter(complaint -> complaint.roundId().equals(roundId))
                            .forEach(complaint -> contestedBefore.add(complaint.householdId()));
                    var filed = 0;
                    for (var list : postedLists.ofRound(roundId)) {
                        if (list.ofReverification() || !list.hangsOn(today)) {
                            continue;
                        }
                        for (var item : postedLists.householdsOf(list.id())) {
                            var household = item.household();
                            var contested =
                                    answers.of(household.code(), item.before())
                                            .filter(Answers.Answer::contested);
                            if (contested.isPresent() && contestedBefore.add(household.id())) {
                                says.accept("Tiếp nhận khiếu nại về hộ " + household.code());
                                receiveComplaint.receive(
                                        list.id(),
                                        NewComplaint.spoken(
                                                item.reviewId(),
                                                "Người dân trong thôn (tập huấn)",
                                                "Đề nghị kiểm tra lại kết quả rà soát của hộ."),
                                        actor);
                                filed++;
                            }
                        }
                    }
                    return filed;
                });
    }

    private void moveOn(Consumer<String> says) {
        var next =
                engine.nextTimer()
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOTHING_TO_DO",
                                                "Không còn việc hay thời hạn nào để đi tiếp; kiểm"
                                                        + " tra các việc đang mở."));
        says.accept("Chờ đến hết thời hạn, ngày %td/%<tm/%<tY".formatted(next));
        engine.moveTo(next);
        engine.awaitRest();
    }

    private boolean reached(UUID roundId, Milestone until) {
        var round = rounds.round(roundId);
        if (round.closed()) {
            return true;
        }
        var dossier = dossiers.ofRound(roundId);
        var state = dossier == null ? "" : dossier.state();
        return switch (until) {
            case LIST_CONFIRMED -> round.listConfirmedOn() != null;
            case HOUSEHOLDS_SURVEYED ->
                    round.listConfirmedOn() != null && !anyUnclassified(roundId);
            case MEETINGS_HELD ->
                    round.listConfirmedOn() != null && rounds.villagesFinished(roundId);
            case POSTED_OUT ->
                    dossier != null
                            && postedLists.complaintsOfRound(roundId).stream()
                                    .allMatch(PostedLists.ComplaintView::settled);
            case DOSSIER_SENT ->
                    dossier != null
                            && (dossier.awaitsAnswer()
                                    || List.of("CLEARED", "DECIDED").contains(state));
            case OPINION_GIVEN -> List.of("CLEARED", "DECIDED").contains(state);
            case ROUND_CLOSED -> false;
        };
    }

    private boolean anyUnclassified(UUID roundId) {
        return rounds.results(roundId).stream().anyMatch(result -> result.category() == null);
    }

    private <T> T as(String username, java.util.function.Function<Actor, T> work) {
        return actingAs.actingAs(username, () -> work.apply(currentActor.require()));
    }
}
