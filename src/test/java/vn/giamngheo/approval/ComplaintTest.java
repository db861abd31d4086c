package vn.giamngheo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
import vn.giamngheo.territory.TerritoryScope;

/** Complaints from the counter to the letter. */
@ApplicationTest
class ComplaintTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 9, 18);

    /** Seven working days after Monday. */
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 9, 27);

    private static final String ASSIGN = "userTask_assignReverifier";
    private static final String ANSWER = "userTask_answerComplaint";

    @Autowired Stage stage;
    @Autowired ComplaintRegister register;
    @Autowired ComplaintReading reading;
    @Autowired PrintComplaintReceipt receipts;
    @Autowired PrintComplaintAnswer answers;
    @Autowired WarnOfComplaints warnOfComplaints;

    private PlayedCommune commune;
    private UUID round;
    private UUID list;

    @BeforeEach
    void aListOfThreeHouseholdsHangsSinceMonday() {
        commune = stage.commune(3, 1);
        round = commune.openRound();
        commune.surveyAll(round, 1);
        stage.clock().setDate(MONDAY);
        commune.meet(round, 1, Map.of());
        commune.postAll(round);
        list = commune.lists(round).get(0).id();
    }

    @ParameterizedTest(name = "{0} takes it: {1}")
    @CsvSource({
        "head, VILLAGE",
        "officer, DESK",
        "committee, DESK",
        "front, FATHERLAND_FRONT",
        "neighbouring head, OUT_OF_AREA",
        "enumerator, FORBIDDEN",
        "chair, FORBIDDEN",
        "supervisor, FORBIDDEN"
    })
    void whoTakesAComplaintSaysWhereItCameIn(String who, String outcome) {
        var review = commune.reviews(round, 1).get(0);

        assertThat(channelOrRefusal(account(who), review)).isEqualTo(outcome);
    }

    @Test
    void theContestedHouseholdStopsItsOwnClockOnly() {
        var contested = commune.reviews(round, 1).get(0);
        receive(commune.head(1), NewComplaint.spoken(contested, "Bùi Văn Sáu", "Có xe tải."));
        commune.runSteps();

        commune.untilNextTimer();

        assertThat(commune.lists(round))
                .filteredOn(each -> each.id().equals(list))
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo("CLOSED"))
                .satisfies(
                        each -> assertThat(each.closedOn()).isEqualTo(LocalDate.of(2023, 9, 22)));
        assertThat(commune.openTasks(ASSIGN)).hasSize(1);
        assertThat(entry().remaining()).isEqualTo(3);
    }

    @Test
    void aSecondVoiceJoinsAndIsAnsweredToo() {
        var contested = commune.reviews(round, 1).get(0);
        var first =
                receive(
                        commune.head(1),
                        NewComplaint.spoken(contested, "Bùi Văn Sáu", "Có xe tải."));
        var front = account("front");
        var second =
                receive(
                        front,
                        NewComplaint.ofHousehold(contested, household(1), "Hộ này đã có việc."));

        assertThat(second.complaintId()).isEqualTo(first.complaintId());
        assertThat(second.joined()).isTrue();
        commune.runSteps();
        assertThat(commune.openTasks(ASSIGN)).containsExactly(first.complaintId());

        verifyAgain(first.complaintId());
        commune.answer(first.complaintId());

        assertThat(register.voices(first.complaintId()))
                .extracting(ComplaintRegister.Voice::answerNumber)
                .containsExactly(1, 2);
        assertThat(register.voices(first.complaintId()))
                .allMatch(voice -> commune.today().equals(voice.answeredOn()));
    }

    @Test
    void numbersOfLettersHaveNoGap() {
        var reviews = commune.reviews(round, 1);
        var one = complain(reviews.get(0));
        var other = complain(reviews.get(1));
        commune.runSteps();
        verifyAgain(one);
        verifyAgain(other);
        catchThrowableOfType(
                BusinessException.class,
                () -> commune.complete(commune.committee(), ANSWER, one, Map.of()));

        commune.answer(other);
        commune.answer(one);

        assertThat(register.voices(other).get(0).answerNumber()).isEqualTo(1);
        assertThat(register.voices(one).get(0).answerNumber()).isEqualTo(2);
    }

    @Test
    void anAnswerNobodyLookedAtIsNotRecorded() {
        var complaint = complain(commune.reviews(round, 1).get(0));
        commune.runSteps();
        verifyAgain(complaint);

        var refusal =
                catchThrowableOfType(
                        BusinessException.class,
                        () -> commune.complete(commune.committee(), ANSWER, complaint, Map.of()));

        assertThat(refusal.code()).isEqualTo("NOTHING_SAVED");
        assertThat(commune.openTasks(ANSWER)).containsExactly(complaint);
    }

    @Test
    void theLetterTellsTheHouseholdEverythingAndItsNeighbourTheResult() {
        var contested = commune.reviews(round, 1).get(0);
        var own =
                receive(
                        commune.officer(),
                        NewComplaint.ofHousehold(
                                contested, householdOf(contested), "Nhà tôi chưa được tính đúng."));
        var neighbour =
                receive(
                        commune.officer(),
                        NewComplaint.spoken(contested, "Bùi Văn Sáu", "Có xe tải."));
        commune.runSteps();
        verifyAgain(own.complaintId());

        var toHousehold =
                commune.as(
                        commune.committee(),
                        actor -> answers.letter(own.complaintId(), own.voiceId(), actor));
        var toNeighbour =
                commune.as(
                        commune.committee(),
                        actor -> answers.letter(own.complaintId(), neighbour.voiceId(), actor));

        assertThat(toHousehold.number()).isNull();
        assertThat(toHousehold.before()).isEqualTo("Kết quả bị khiếu nại: hộ nghèo.");
        assertThat(toHousehold.after()).isEqualTo("Kết quả phúc tra: hộ nghèo.");
        assertThat(toHousehold.conclusion()).contains("không thay đổi");
        assertThat(toHousehold.verification()).contains("Thái Văn", "18/09/2023");
        assertThat(toHousehold.reasons()).hasSizeGreaterThan(1);
        assertThat(toNeighbour.reasons()).containsExactly(toHousehold.reasons().get(0));
    }

    @Test
    void theSlipSaysUntilWhenTheHouseholdIsVerified() {
        stage.clock().setDateTime(MONDAY.atTime(16, 5));
        var received =
                receive(
                        commune.head(1),
                        NewComplaint.spoken(
                                commune.reviews(round, 1).get(0), "Bùi Văn Sáu", "Có xe tải."));

        var slip =
                commune.as(
                        commune.head(1),
                        actor -> receipts.slip(received.complaintId(), received.voiceId(), actor));

        assertThat(slip.receivedAt()).isEqualTo(MONDAY.atTime(16, 5));
        assertThat(slip.verifiedUntil()).isEqualTo(LAST_DAY);
        assertThat(slip.place()).isEqualTo("Tại thôn");
        assertThat(slip.clause()).isEqualTo("Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4");
    }

    @Test
    void whoComplainsDoesNotVerify() {
        var contested = commune.reviews(round, 1).get(0);
        var complaint =
                receive(
                                commune.head(1),
                                NewComplaint.spoken(
                                        contested,
                                        "thái văn " + commune.secondEnumerator(1),
                                        "Có xe tải."))
                        .complaintId();
        commune.runSteps();

        var offered =
                commune.as(
                        commune.committee(),
                        actor -> stage.assignReverifier().possible(complaint, actor));

        assertThat(offered)
                .extracting(person -> person.username())
                .containsExactlyInAnyOrder(commune.enumerator(2), commune.secondEnumerator(2));
        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class,
                                        () ->
                                                commune.assign(
                                                        complaint, commune.secondEnumerator(1)))
                                .byField())
                .containsOnlyKeys("reverifier");
    }

    @Test
    void whoeverSurveyedAnyEarlierAttemptDoesNotVerify() {
        var contested = commune.reviews(round, 1).get(0);
        var complaint = complain(contested);
        commune.runSteps();
        verifyAgain(complaint);
        commune.answer(complaint);
        commune.postAll(round);
        var reposted =
                commune.lists(round).stream()
                        .filter(PostedLists.PostedList::ofReverification)
                        .findFirst()
                        .orElseThrow();
        var again = stage.postedLists().householdsOf(reposted.id()).get(0).reviewId();
        var second =
                commune.as(
                                commune.officer(),
                                actor ->
                                        stage.receiveComplaint()
                                                .receive(
                                                        reposted.id(),
                                                        NewComplaint.spoken(
                                                                again, "Bùi Văn Sáu", "Vẫn sai."),
                                                        actor))
                        .complaintId();
        commune.runSteps();

        var offered =
                commune.as(
                        commune.committee(),
                        actor -> stage.assignReverifier().possible(second, actor));

        assertThat(offered)
                .extracting(person -> person.username())
                .containsExactlyInAnyOrder(commune.enumerator(2), commune.secondEnumerator(2));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "committee, assign, allowed",
        "officer, assign, FORBIDDEN",
        "front, assign, FORBIDDEN",
        "head, assign, FORBIDDEN",
        "neighbouring head, assign, OUT_OF_AREA",
        "committee, answer, allowed",
        "officer, answer, FORBIDDEN",
        "front, answer, FORBIDDEN",
        "head, answer, FORBIDDEN",
        "chair, answer, FORBIDDEN",
        "neighbouring head, answer, OUT_OF_AREA",
        "committee, read complainant, allowed",
        "officer, read complainant, allowed",
        "front, read complainant, allowed",
        "chair, read complainant, allowed",
        "supervisor, read complainant, allowed",
        "head, read complainant, allowed",
        "enumerator, read complainant, FORBIDDEN",
        "neighbouring head, read complainant, OUT_OF_AREA"
    })
    void rights(String who, String action, String outcome) {
        var received =
                receive(
                        commune.officer(),
                        NewComplaint.spoken(
                                commune.reviews(round, 1).get(0), "Bùi Văn Sáu", "Có xe tải."));
        commune.runSteps();
        if (action.equals("answer")) {
            verifyAgain(received.complaintId());
        }

        assertThat(outcome(account(who), actor -> act(action, received, actor))).isEqualTo(outcome);
    }

    @Test
    void chairAndCommitteeAreToldTheDayBeforeAndWhenItIsLate() {
        var complaint = complain(commune.reviews(round, 1).get(0));
        commune.runSteps();

        warn(LAST_DAY.minusDays(2));
        assertThat(notices(complaint)).isEmpty();

        warn(LAST_DAY.minusDays(1));
        warn(LAST_DAY.minusDays(1));
        assertThat(notices(complaint))
                .containsExactlyInAnyOrder(
                        "COMPLAINT_DUE commune-chair", "COMPLAINT_DUE steering-committee");
        assertThat(entry().due()).isTrue();

        warn(LAST_DAY.plusDays(1));
        assertThat(notices(complaint))
                .contains("COMPLAINT_LATE commune-chair", "COMPLAINT_LATE steering-committee");
        assertThat(entry().late()).isTrue();
        assertThat(
                        stage.jdbc()
                                .sql("SELECT sentence FROM giamngheo.notice WHERE subject_key = :c")
                                .param("c", complaint.toString())
                                .query(String.class)
                                .list())
                .allMatch(sentence -> sentence.startsWith("Thôn 1: hộ có khiếu nại nhận ngày"));
    }

    @Test
    void aVerifiedComplaintIsNoLongerWarnedOf() {
        var complaint = complain(commune.reviews(round, 1).get(0));
        commune.runSteps();
        verifyAgain(complaint);

        warn(LAST_DAY);
        warn(LAST_DAY.plusDays(3));

        assertThat(notices(complaint)).isEmpty();
    }

    @Test
    void theRegisterIsSearchedWithoutAccents() {
        complain(commune.reviews(round, 1).get(0));
        commune.runSteps();
        var entries = commune.as(commune.chair(), reading::entries);

        assertThat(ComplaintRegister.find(entries, ComplaintRegister.Kind.OPEN, "bui van sau"))
                .hasSize(1);
        assertThat(ComplaintRegister.find(entries, ComplaintRegister.Kind.LATE, "")).isEmpty();
        assertThat(commune.as(commune.enumerator(1), reading::entries))
                .singleElement()
                .satisfies(entry -> assertThat(entry.row().complainants()).isEmpty());
    }

    @Test
    void whatIsMissingIsSaidAtEachField() {
        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () -> receive(commune.head(1), NewComplaint.spoken(null, " ", " ")));

        assertThat(refusal.byField()).containsOnlyKeys("reviewId", "complainant", "content");
        assertThat(stage.postedLists().complaintsOf(list)).isEmpty();
    }

    @Test
    void aLetterThatIsNoPictureIsRefusedAndNothingIsFiled() {
        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                receive(
                                        commune.head(1),
                                        new NewComplaint(
                                                commune.reviews(round, 1).get(0),
                                                null,
                                                "Bùi Văn Sáu",
                                                "",
                                                "",
                                                "Có xe tải.",
                                                List.of("không phải ảnh".getBytes()))));

        assertThat(refusal.byField()).containsOnlyKeys("letter");
        assertThat(stage.postedLists().complaintsOf(list)).isEmpty();
    }

    private void act(String action, ReceiveComplaint.Received received, Actor actor) {
        switch (action) {
            case "assign" ->
                    stage.assignReverifier()
                            .propose(received.complaintId(), commune.secondEnumerator(1), actor);
            case "answer" -> stage.answerComplaint().saveNote(received.complaintId(), "", actor);
            case "read complainant" ->
                    reading.voice(received.complaintId(), received.voiceId(), actor);
            default -> throw new IllegalArgumentException(action);
        }
    }

    private String channelOrRefusal(String username, UUID review) {
        try {
            var received =
                    receive(username, NewComplaint.spoken(review, "Bùi Văn Sáu", "Có xe tải."));
            return register.voices(received.complaintId()).get(0).channel().name();
        } catch (BusinessException refusal) {
            return refusal.code();
        }
    }

    private String outcome(String username, java.util.function.Consumer<Actor> work) {
        try {
            commune.does(username, work);
            return "allowed";
        } catch (BusinessException refusal) {
            return refusal.code();
        }
    }

    private String account(String who) {
        return switch (who) {
            case "head" -> commune.head(1);
            case "neighbouring head" -> commune.head(2);
            case "officer" -> commune.officer();
            case "committee" -> commune.committee();
            case "enumerator" -> commune.enumerator(1);
            case "chair" -> commune.chair();
            case "front" -> opened("mttq", Roles.FATHERLAND_FRONT);
            case "supervisor" -> opened("giamsat", Roles.SUPERVISOR);
            default -> throw new IllegalArgumentException(who);
        };
    }

    private String opened(String post, String role) {
        var account = commune.account(post);
        stage.open(commune, account, "Ninh Thị Hợp", "", role);
        return account;
    }

    private ReceiveComplaint.Received receive(String username, NewComplaint said) {
        return commune.as(username, actor -> stage.receiveComplaint().receive(list, said, actor));
    }

    private UUID complain(UUID review) {
        return receive(commune.head(1), NewComplaint.spoken(review, "Bùi Văn Sáu", "Có xe tải."))
                .complaintId();
    }

    private void verifyAgain(UUID complaint) {
        commune.assign(complaint, commune.secondEnumerator(1));
        commune.openTasks("userTask_surveyHousehold").stream()
                .filter(
                        review ->
                                commune.task(
                                                commune.secondEnumerator(1),
                                                "userTask_surveyHousehold",
                                                review)
                                        != null)
                .filter(review -> commune.reviews(round, 1).contains(review))
                .forEach(review -> commune.survey(review, commune.secondEnumerator(1)));
        commune.runSteps();
    }

    private UUID household(int village) {
        return stage.rounds().results(round).stream()
                .filter(result -> result.villageKey().equals(commune.village(village)))
                .findFirst()
                .orElseThrow()
                .householdId();
    }

    private UUID householdOf(UUID review) {
        return stage.rounds().resultsOf(List.of(review)).get(review).householdId();
    }

    private ComplaintRegister.Entry entry() {
        return commune.as(commune.officer(), actor -> register.entries(TerritoryScope.of(actor)))
                .get(0);
    }

    private void warn(LocalDate day) {
        stage.clock().setDate(day);
        warnOfComplaints.warn(day);
    }

    private List<String> notices(UUID complaint) {
        return stage.jdbc()
                .sql(
                        """
                        SELECT kind || ' ' || audience FROM giamngheo.notice
                        WHERE subject_key = :complaint
                        """)
                .param("complaint", complaint.toString())
                .query(String.class)
                .list();
    }
}
