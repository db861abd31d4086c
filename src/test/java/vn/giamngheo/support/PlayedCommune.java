package vn.giamngheo.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.runtime.Job;
import vn.giamngheo.approval.PostedLists.PostedList;
import vn.giamngheo.approval.RecordPosting;
import vn.giamngheo.approval.Witness;
import vn.giamngheo.review.HoldVillageMeeting.Draft;
import vn.giamngheo.review.HoldVillageMeeting.RowDraft;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.workflow.OpenTask;

/**
 * One commune of a test, whose people do what the test lets them do. Machine steps run when the
 * test runs them.
 */
public final class PlayedCommune {

    private static final String SURVEY = "userTask_surveyHousehold";
    private static final String MEETING = "userTask_holdVillageMeeting";
    private static final String POST = "userTask_postList";
    private static final String ASSIGN = "userTask_assignReverifier";
    private static final String ANSWER = "userTask_answerComplaint";
    private static final String DOSSIER = "userTask_prepareDossier";
    private static final String REPORT = "userTask_sendReport";
    private static final String OPINION = "userTask_giveOpinion";
    private static final String SIGN = "userTask_signDecision";
    private static final int PRESENT = 40;
    private static final Witness WITNESS = new Witness("Trịnh Văn Chứng", "Bí thư chi bộ thôn");

    private final Stage stage;
    private final String key;

    PlayedCommune(Stage stage, String key) {
        this.stage = stage;
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Key of a village, counted from 1. */
    public String village(int number) {
        return "%s.%02d".formatted(key, number);
    }

    public String officer() {
        return account("canbo");
    }

    public String committee() {
        return account("bcd");
    }

    public String chair() {
        return account("chutich");
    }

    public String deputy() {
        return account("phochutich");
    }

    public String authority() {
        return account("huyen");
    }

    public String head(int village) {
        return account("truongthon" + village);
    }

    public String enumerator(int village) {
        return account("rasoat" + village + "a");
    }

    public String secondEnumerator(int village) {
        return account("rasoat" + village + "b");
    }

    public String account(String post) {
        return post + key.replace("-", "");
    }

    /** Acts with the rights of an account. */
    public <T> T as(String username, Function<Actor, T> work) {
        return stage.actingAs()
                .actingAs(username, () -> work.apply(stage.currentActor().require()));
    }

    /** Acts with the rights of an account, without a result. */
    public void does(String username, java.util.function.Consumer<Actor> work) {
        as(
                username,
                actor -> {
                    work.accept(actor);
                    return true;
                });
    }

    // --- machine steps

    /** Runs machine steps until none is waiting; a step that fails fails the test. */
    public void runSteps() {
        for (var jobs = steps(); !jobs.isEmpty(); jobs = steps()) {
            jobs.forEach(job -> stage.managementService().executeJob(job.getId()));
        }
    }

    /** Machine steps that wait to be run. */
    public List<Job> steps() {
        return stage.managementService()
                .createJobQuery()
                .tenantIdIn(key)
                .messages()
                .withRetriesLeft()
                .list();
    }

    /** The machine steps of one activity. */
    public List<Job> steps(String activityId) {
        return stage.managementService()
                .createJobQuery()
                .tenantIdIn(key)
                .messages()
                .activityId(activityId)
                .list();
    }

    /** Days pass until the next timer is due; fires every timer due then. */
    public LocalDate untilNextTimer() {
        var timers =
                stage.managementService()
                        .createJobQuery()
                        .tenantIdIn(key)
                        .timers()
                        .orderByJobDuedate()
                        .asc()
                        .list();
        assertThat(timers).as("something the commune waits for").isNotEmpty();
        var due = timers.get(0).getDuedate();
        var day = LocalDate.ofInstant(due.toInstant(), TestClock.VIETNAM);
        stage.clock().setDate(day);
        timers.stream()
                .filter(timer -> !timer.getDuedate().after(due))
                .forEach(timer -> stage.managementService().executeJob(timer.getId()));
        runSteps();
        return day;
    }

    // --- the round, step by step

    /** Opens the round and confirms its list; every household has its survey task. */
    public UUID openRound() {
        var roundId = openRoundOnly();
        runSteps();
        return roundId;
    }

    /** As {@link #openRound}, with the machine steps after the list still waiting. */
    public UUID openRoundOnly() {
        var roundId =
                as(
                        officer(),
                        actor ->
                                stage.openPeriodicReview()
                                        .open(key, Stage.OPENING_DAY.getYear(), actor));
        runSteps();
        complete(officer(), "userTask_compileReviewList", roundId, Map.of());
        return roundId;
    }

    /** Reviews of the households of a village as they stand. */
    public List<UUID> reviews(UUID roundId, int village) {
        return stage.rounds().results(roundId).stream()
                .filter(result -> result.villageKey().equals(village(village)))
                .map(result -> result.reviewId())
                .sorted()
                .toList();
    }

    public UUID villageReview(UUID roundId, int village) {
        return stage.rounds().villageParts(roundId).stream()
                .filter(part -> part.villageKey().equals(village(village)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Surveys a household as poor; its classification waits as a machine step. */
    public void survey(UUID reviewId, String enumerator) {
        does(
                enumerator,
                actor -> stage.surveyHousehold().save(reviewId, stage.poorSurvey(), actor));
        complete(enumerator, SURVEY, reviewId, Map.of());
    }

    /** Surveys every household of the villages and runs the machine steps. */
    public void surveyAll(UUID roundId, int... villages) {
        for (var village : villages) {
            reviews(roundId, village).forEach(review -> survey(review, enumerator(village)));
        }
        runSteps();
    }

    /** Saves the sheet of a village's meeting; households without a row: 40 of 40 agree. */
    public void saveMeeting(UUID roundId, int village, Map<UUID, RowDraft> rows) {
        does(
                head(village),
                actor -> {
                    var id = villageReview(roundId, village);
                    var sheet = stage.holdVillageMeeting().sheet(id, actor);
                    Map<UUID, RowDraft> all = new HashMap<>();
                    sheet.rows()
                            .forEach(
                                    row ->
                                            all.put(
                                                    row.reviewId(),
                                                    new RowDraft(PRESENT, PRESENT, "")));
                    all.putAll(rows);
                    stage.holdVillageMeeting()
                            .saveDraft(
                                    id,
                                    new Draft(
                                            today(),
                                            "Nhà văn hóa thôn",
                                            "Thái Văn Trụ",
                                            "Hà Thị Khánh",
                                            sheet.rows().size(),
                                            all),
                                    actor);
                });
    }

    /** Holds the meeting with these rows, and runs the machine steps. */
    public void meet(UUID roundId, int village, Map<UUID, RowDraft> rows) {
        saveMeeting(roundId, village, rows);
        complete(head(village), MEETING, villageReview(roundId, village), Map.of());
        runSteps();
    }

    /** Every list that is prepared is posted today. */
    public void postAll(UUID roundId) {
        lists(roundId).stream()
                .filter(list -> list.state().equals("PREPARED"))
                .forEach(list -> post(list.id()));
    }

    public void post(UUID postingId) {
        prove(postingId);
        complete(committee(), POST, postingId, Map.of("postedOn", today().toString()));
        runSteps();
    }

    /** Saves that the list hangs in both places, before a witness. */
    public void prove(UUID postingId) {
        does(
                committee(),
                actor ->
                        stage.recordPosting()
                                .saveProof(
                                        postingId,
                                        new RecordPosting.Proof(true, true, null, WITNESS),
                                        actor));
    }

    public List<PostedList> lists(UUID roundId) {
        return stage.postedLists().ofRound(roundId);
    }

    /** Names who verifies a contested household again, and runs the machine steps. */
    public void assign(UUID complaintId, String reverifier) {
        does(
                committee(),
                actor -> stage.assignReverifier().propose(complaintId, reverifier, actor));
        complete(committee(), ASSIGN, complaintId, Map.of());
        runSteps();
    }

    /** Answers everybody who complained, and runs the machine steps. */
    public void answer(UUID complaintId) {
        does(committee(), actor -> stage.answerComplaint().saveNote(complaintId, "", actor));
        complete(committee(), ANSWER, complaintId, Map.of());
        runSteps();
    }

    /** From the opening to the dossier being made: nothing contested, one posting a village. */
    public UUID roundPostedOut(int... villages) {
        var roundId = openRound();
        surveyAll(roundId, villages);
        for (var village : villages) {
            meet(roundId, village, Map.of());
        }
        postAll(roundId);
        untilNextTimer();
        return roundId;
    }

    public void prepareDossier(UUID roundId, String preparer) {
        complete(preparer, DOSSIER, roundId, Map.of());
        runSteps();
    }

    public UUID dossier(UUID roundId) {
        return stage.dossiers().ofRound(roundId).id();
    }

    /** The chair, or a deputy, signs the report to the authority. */
    public void sendReport(UUID roundId, String signer) {
        complete(signer, REPORT, dossier(roundId), Map.of("reportOutcome", "SENT"));
        runSteps();
    }

    /** The authority answers; where the report still waits the chair signs it first. */
    public void giveOpinion(UUID roundId, String outcome) {
        if (!openTasks(REPORT).isEmpty()) {
            sendReport(roundId, chair());
        }
        complete(
                authority(),
                OPINION,
                dossier(roundId),
                Map.of(
                        "opinionOutcome",
                        outcome,
                        "opinionDate",
                        today().toString(),
                        "opinionReference",
                        "125/UBND-LĐTBXH"));
        runSteps();
    }

    /** To where the chair can sign. */
    public UUID roundToBeSigned(int... villages) {
        var roundId = roundPostedOut(villages);
        prepareDossier(roundId, officer());
        giveOpinion(roundId, "AGREED");
        return roundId;
    }

    public void sign(UUID roundId, String signer) {
        complete(signer, SIGN, dossier(roundId), Map.of("signOutcome", "SIGNED"));
    }

    public void returnUnsigned(UUID roundId, String signer) {
        complete(signer, SIGN, dossier(roundId), Map.of("signOutcome", "RETURNED"));
        runSteps();
    }

    // --- tasks

    /** Completes the task as the person would. */
    public void complete(
            String username, String taskKey, UUID businessKey, Map<String, Object> variables) {
        does(
                username,
                actor -> {
                    var task = stage.taskDesk().require(taskKey, businessKey.toString(), actor);
                    stage.taskDesk().complete(task.taskId(), actor, variables);
                });
    }

    /** The person's open task, or null. */
    public OpenTask task(String username, String taskKey, UUID businessKey) {
        return as(
                username,
                actor ->
                        stage.taskDesk().find(taskKey, businessKey.toString(), actor).orElse(null));
    }

    /** Open tasks of a kind in the whole commune, by the ids they are about. */
    public List<UUID> openTasks(String taskKey) {
        List<UUID> keys = new ArrayList<>();
        for (var task :
                stage.taskService()
                        .createTaskQuery()
                        .tenantIdIn(key)
                        .taskDefinitionKey(taskKey)
                        .list()) {
            keys.add(
                    UUID.fromString(
                            stage.runtimeService()
                                    .createProcessInstanceQuery()
                                    .processInstanceId(task.getProcessInstanceId())
                                    .singleResult()
                                    .getBusinessKey()));
        }
        return keys;
    }

    public Collection<UUID> surveysOpen() {
        return Set.copyOf(openTasks(SURVEY));
    }

    public LocalDate today() {
        return LocalDate.now(stage.clock());
    }
}
