package vn.giamngheo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giamngheo.approval.NewComplaint;
import vn.giamngheo.calendar.ChangeDeadlineRule.Typed;
import vn.giamngheo.calendar.HolidayEdit.TypedHoliday;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.support.TestClock;

/**
 * A day more or less moves every open deadline, in our tables and in the engine, or nothing. Has an
 * application of its own: what it changes holds for every commune.
 */
@ApplicationTest(properties = "giamngheo.first-administrator.password=QuanLich@2026")
@Import(BreakableKeeper.class)
class ChangeHolidaysTest {

    static final List<String> OTHER_ROLES =
            Roles.ALL.stream().filter(role -> !role.equals(Roles.ADMINISTRATOR)).toList();

    private static final Actor ADMINISTRATOR =
            new Actor("quantri", "Tạ Duy Tín", "", Set.of(Roles.ADMINISTRATOR), Set.of());
    private static final String SURVEY = "userTask_surveyHousehold";
    private static final String ASSIGN = "userTask_assignReverifier";
    private static final String POST = "userTask_postList";
    private static final LocalDate MONDAY = LocalDate.of(2023, 9, 18);
    private static final LocalDate THURSDAY = LocalDate.of(2023, 9, 21);
    private static final LocalDate FRIDAY = LocalDate.of(2023, 9, 22);

    @Autowired private Stage stage;
    @Autowired private ChangeHolidays changeHolidays;
    @Autowired private OpenYear openYear;
    @Autowired private ChangeDeadlineRule changeDeadlineRule;
    @Autowired private CalendarChanges changes;
    @Autowired private Holidays holidays;
    @Autowired private Deadlines deadlines;
    @Autowired private WorkingDays workingDays;
    @Autowired private BreakableKeeper keeper;
    @Autowired private TransactionTemplate transactions;

    private PlayedCommune commune;
    private UUID round;
    private UUID list;

    @BeforeEach
    void aListHangsSinceMondayWhileAnotherVillageIsSurveyed() {
        commune = stage.commune(2, 1);
        round = commune.openRound();
        commune.surveyAll(round, 1);
        stage.clock().setDate(MONDAY);
        commune.meet(round, 1, Map.of());
        commune.postAll(round);
        list = commune.lists(round).get(0).id();
    }

    @AfterEach
    void theCalendarIsAsItWas() {
        keeper.breakDown(false);
        stage.clock().setDate(MONDAY);
        holidays.ofYear(2023).stream()
                .filter(day -> day.decidedBy().equals("quantri"))
                .forEach(day -> withdraw(day.id()));
    }

    @Test
    void aDayOffMovesPostingTimerVariableAndTaskAndWithdrawingItMovesThemBack() {
        assertThat(endsOn()).isEqualTo(THURSDAY);
        assertThat(timerDue()).isEqualTo(end(THURSDAY));
        var survey = commune.reviews(round, 2).get(0);
        var surveyDue = taskDue(SURVEY, survey);

        var change = add(off("20/09/2023"));

        assertThat(endsOn()).isEqualTo(FRIDAY);
        assertThat(timerDue()).isEqualTo(end(FRIDAY));
        assertThat(variable(list, "postingEndsAt")).isEqualTo(end(FRIDAY));
        assertThat(deadlines.find("posting", list.toString(), "POSTING").orElseThrow().dueOn())
                .isEqualTo(FRIDAY);
        assertThat(taskDue(SURVEY, survey)).isAfter(surveyDue);
        assertThat(variable(survey, "surveyDueAt")).isEqualTo(taskDue(SURVEY, survey));
        assertThat(inCommune(change))
                .extracting(MoveLine::name, MoveLine::from, MoveLine::to, MoveLine::count)
                .contains(tuple("Niêm yết, thông báo công khai", THURSDAY, FRIDAY, 1L));
        assertThat(inCommune(change))
                .extracting(MoveLine::name)
                .contains("Rà soát tại hộ")
                .doesNotContain("Lập danh sách hộ cần rà soát", "Họp dân thống nhất kết quả");
        assertThat(inCommune(change)).extracting(MoveLine::place).allMatch(this::isVillage);

        withdraw(dayOn(LocalDate.of(2023, 9, 20)).id());

        assertThat(endsOn()).isEqualTo(THURSDAY);
        assertThat(timerDue()).isEqualTo(end(THURSDAY));
        assertThat(variable(list, "postingEndsAt")).isEqualTo(end(THURSDAY));
        assertThat(taskDue(SURVEY, survey)).isEqualTo(surveyDue);
    }

    @Test
    void theMovedTimerClosesTheListOnItsNewDay() {
        add(off("20/09/2023"));

        assertThat(commune.untilNextTimer()).isEqualTo(FRIDAY.plusDays(1));

        assertThat(commune.lists(round).get(0).state()).isEqualTo("CLOSED");
    }

    @Test
    void thePreviewSaysTheSameAndChangesNothing() {
        var preview = changeHolidays.preview(ADMINISTRATOR, off("20/09/2023"));

        assertThat(preview.what()).isEqualTo("Thêm 20/09/2023 (Nghỉ lễ, tết): Ngày nghỉ thử");
        assertThat(preview.counts()).isTrue();
        assertThat(endsOn()).isEqualTo(THURSDAY);
        assertThat(holidays.ofYear(2023)).noneMatch(day -> day.decidedBy().equals("quantri"));
        var change = add(off("20/09/2023"));
        assertThat(preview.count()).isEqualTo(changes.change(change).moved());
        assertThat(preview.moved()).containsExactlyInAnyOrderElementsOf(changes.movedBy(change));
    }

    @Test
    void aDayWithdrawnTakesTimeFromCitizensAndThePreviewSaysSo() {
        add(off("20/09/2023"));

        var preview =
                changeHolidays.preview(
                        ADMINISTRATOR,
                        new HolidayEdit.Withdraw(
                                dayOn(LocalDate.of(2023, 9, 20)).id(), "Nhập nhầm"));

        assertThat(preview.moved())
                .filteredOn(MoveLine::takesFromCitizens)
                .extracting(MoveLine::name, MoveLine::from, MoveLine::to)
                .contains(tuple("Niêm yết, thông báo công khai", FRIDAY, THURSDAY));
    }

    @Test
    void theCommitteeIsToldToCorrectThePaperOnTheBoard() {
        add(off("20/09/2023"));

        assertThat(
                        stage.jdbc()
                                .sql(
                                        "SELECT sentence FROM giamngheo.notice WHERE commune_key ="
                                                + " :commune AND audience = 'steering-committee'"
                                                + " AND path = :path")
                                .param("commune", commune.key())
                                .param("path", "/niem-yet/" + list)
                                .query(String.class)
                                .single())
                .contains("Thôn 1", "22/09/2023", "21/09/2023");
    }

    @Test
    void aListThatIsOverStaysOver() {
        stage.clock().setDate(FRIDAY);

        add(off("20/09/2023"));

        assertThat(endsOn()).isEqualTo(THURSDAY);
        assertThat(timerDue()).isEqualTo(end(THURSDAY));
    }

    @Test
    void theRoundHasItsLastDayWhichNoDayOffMoves() {
        var close = LocalDate.of(2023, 12, 14);
        assertThat(lastDayOfRound()).isEqualTo(close);

        add(off("14/12/2023"));

        assertThat(lastDayOfRound()).isEqualTo(close);
    }

    /** An installation that kept no day for finished tasks, and rounds without a last day. */
    @Test
    void theMigrationClosesWhatTheEngineKnowsAsDoneAndGivesOpenRoundsTheirLastDay() {
        var open = openTaskDeadlines();
        stage.jdbc()
                .sql("UPDATE giamngheo.deadline SET met_on = NULL WHERE subject_type LIKE 'user%'")
                .update();
        stage.jdbc()
                .sql("DELETE FROM giamngheo.deadline WHERE subject_type = 'review-round'")
                .update();
        assertThat(openTaskDeadlines()).hasSizeGreaterThan(open.size());

        stage.jdbc().sql(ofMigration("DO $met$", "$met$;")).update();
        stage.jdbc().sql(ofMigration("INSERT INTO giamngheo.deadline (", ";")).update();

        assertThat(openTaskDeadlines()).containsExactlyElementsOf(open);
        assertThat(lastDayOfRound()).isEqualTo(LocalDate.of(2023, 12, 14));
    }

    @Test
    void noLastDayIsPutIntoThePast() {
        add(off("20/09/2023"));
        stage.clock().setDate(FRIDAY);

        withdraw(dayOn(LocalDate.of(2023, 9, 20)).id());

        assertThat(endsOn()).isEqualTo(FRIDAY);
        assertThat(timerDue()).isEqualTo(end(FRIDAY));
    }

    @Test
    void aComplaintAndTheSurveyItLeadsToMoveWithTheVariableBetweenThem() {
        var complaint =
                commune.as(
                        commune.head(1),
                        actor ->
                                stage.receiveComplaint()
                                        .receive(
                                                list,
                                                NewComplaint.spoken(
                                                        commune.reviews(round, 1).get(0),
                                                        "Bùi Văn Khiếu",
                                                        "Điểm chưa đúng"),
                                                actor)
                                        .complaintId());
        commune.runSteps();
        var first = LocalDate.of(2023, 9, 27);
        assertThat(taskDue(ASSIGN, complaint)).isEqualTo(end(first));

        add(off("20/09/2023"));

        assertThat(taskDue(ASSIGN, complaint)).isEqualTo(end(first.plusDays(1)));
        assertThat(variable(complaint, "surveyDueAt")).isEqualTo(end(first.plusDays(1)));

        commune.does(
                commune.committee(),
                actor ->
                        stage.assignReverifier()
                                .propose(complaint, commune.secondEnumerator(1), actor));
        commune.complete(commune.committee(), ASSIGN, complaint, Map.of());
        add(off("25/09/2023"));
        assertThat(variable(complaint, "surveyDueAt"))
                .as("handed on to the survey that begins after this step")
                .isEqualTo(end(first.plusDays(2)));
        commune.runSteps();
        var again =
                commune.openTasks(SURVEY).stream()
                        .filter(review -> commune.reviews(round, 1).contains(review))
                        .findFirst()
                        .orElseThrow();
        assertThat(taskDue(SURVEY, again)).isEqualTo(end(first.plusDays(2)));
    }

    @Test
    void aListWhoseTimerIsNotSetYetGetsItForTheNewDay() {
        commune.surveyAll(round, 2);
        commune.meet(round, 2, Map.of());
        var second =
                commune.lists(round).stream()
                        .filter(one -> one.state().equals("PREPARED"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        commune.prove(second);
        commune.complete(commune.committee(), POST, second, Map.of("postedOn", MONDAY.toString()));
        assertThat(commune.steps("serviceTask_recordPosting")).hasSize(1);

        add(off("20/09/2023"));
        commune.runSteps();

        assertThat(timerDue(second)).isEqualTo(end(FRIDAY));
    }

    @Test
    void theLetterToTheAuthorityMovesWithItsTask() {
        commune.surveyAll(round, 2);
        commune.meet(round, 2, Map.of());
        commune.postAll(round);
        commune.untilNextTimer();
        commune.prepareDossier(round, commune.officer());
        commune.sendReport(round, commune.chair());
        var dossier = commune.dossier(round);
        var before = letterDue(dossier);
        assertThat(taskDue("userTask_giveOpinion", dossier)).isEqualTo(end(before));

        add(off("26/09/2023"));

        assertThat(letterDue(dossier)).isEqualTo(before.plusDays(3)).isEqualTo("2023-10-02");
        assertThat(taskDue("userTask_giveOpinion", dossier)).isEqualTo(end(letterDue(dossier)));
        assertThat(timerDue(dossier))
                .as("silence is told when the moved day is over")
                .isEqualTo(end(letterDue(dossier)));
    }

    @Test
    void whereOnePlaceCannotMoveNothingMovesAndNoDayIsAdded() {
        keeper.breakDown(true);

        assertThatThrownBy(() -> add(off("20/09/2023"))).hasMessage("Không dời được.");

        assertThat(endsOn()).isEqualTo(THURSDAY);
        assertThat(timerDue()).isEqualTo(end(THURSDAY));
        assertThat(variable(list, "postingEndsAt")).isEqualTo(end(THURSDAY));
        assertThat(holidays.ofYear(2023)).noneMatch(day -> day.decidedBy().equals("quantri"));
        assertThat(workingDays.after(MONDAY, 3)).isEqualTo(THURSDAY);
    }

    @Test
    void aDayIsCorrectedByWithdrawingItAndAddingItAnew() {
        add(off("20/09/2023"));
        var wrong = dayOn(LocalDate.of(2023, 9, 20));

        changeHolidays.make(
                ADMINISTRATOR,
                new HolidayEdit.Correct(
                        wrong.id(), typed("21/09/2023", HolidayKind.STATUTORY, "Ngày nghỉ đúng")));

        assertThat(endsOn()).isEqualTo(FRIDAY);
        assertThat(holidays.withdrawnOf(2023))
                .filteredOn(gone -> gone.withdrawnWhy().startsWith("Sửa thành 21/09/2023"))
                .isNotEmpty();
        assertThat(dayOn(LocalDate.of(2023, 9, 21)).name()).isEqualTo("Ngày nghỉ đúng");
    }

    @Test
    void whatWasWithdrawnIsNotWithdrawnAgainAndAReasonIsNeeded() {
        add(off("20/09/2023"));
        var id = dayOn(LocalDate.of(2023, 9, 20)).id();
        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class,
                                        () ->
                                                changeHolidays.make(
                                                        ADMINISTRATOR,
                                                        new HolidayEdit.Withdraw(id, " ")))
                                .byField())
                .containsOnlyKeys("why");

        withdraw(id);

        assertThat(catchThrowableOfType(BusinessException.class, () -> withdraw(id)).code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void nobodyButTheAdministratorKeepsTheCalendar() {
        var day = holidays.ofYear(2023).get(0);

        for (var role : OTHER_ROLES) {
            var actor = new Actor("ai", "Ai", "", Set.of(role), Set.of(commune.key()));
            for (Runnable act :
                    List.<Runnable>of(
                            () -> changeHolidays.preview(actor, off("20/09/2023")),
                            () -> changeHolidays.make(actor, off("20/09/2023")),
                            () ->
                                    changeHolidays.make(
                                            actor, new HolidayEdit.Withdraw(day.id(), "Thử")),
                            () -> openYear.propose(actor, openYear.next()),
                            () -> openYear.preview(actor, 2027),
                            () -> openYear.confirm(actor, 2027),
                            () ->
                                    changeDeadlineRule.enter(
                                            actor,
                                            "DOSSIER",
                                            new Typed("01/01/2027", "6", "Mốc thử", "")))) {
                assertThat(catchThrowableOfType(BusinessException.class, act::run).code())
                        .as(role)
                        .isEqualTo("FORBIDDEN");
            }
        }
        assertThat(holidays.find(day.id())).contains(day);
    }

    @Test
    void aDeadlineSetWhileTheCalendarChangesIsCountedByTheOneOrMovedWithTheOther()
            throws Exception {
        var set = new ArrayList<Deadline>();
        CompletableFuture<UUID> change =
                transactions.execute(
                        status -> {
                            set.add(deadlines.set("thử", commune.key(), "POSTING", MONDAY));
                            var running =
                                    CompletableFuture.supplyAsync(() -> add(off("20/09/2023")));
                            untilSomebodyWaits();
                            return running;
                        });

        change.get();

        assertThat(set.get(0).dueOn()).isEqualTo(THURSDAY);
        assertThat(deadlines.find("thử", commune.key(), "POSTING").orElseThrow().dueOn())
                .isEqualTo(FRIDAY);
    }

    @Test
    void afterAChangeTheNextDeadlineIsCountedByIt() {
        assertThat(workingDays.after(MONDAY, 3)).isEqualTo(THURSDAY);

        add(off("20/09/2023"));

        assertThat(workingDays.after(MONDAY, 3)).isEqualTo(FRIDAY);
        assertThat(deadlines.set("thử mới", commune.key(), "POSTING", MONDAY).dueOn())
                .isEqualTo(FRIDAY);
    }

    private UUID add(HolidayEdit edit) {
        return changeHolidays.make(ADMINISTRATOR, edit);
    }

    private void withdraw(UUID id) {
        changeHolidays.make(ADMINISTRATOR, new HolidayEdit.Withdraw(id, "Nhập thử"));
    }

    private static HolidayEdit off(String day) {
        return new HolidayEdit.Add(2023, typed(day, HolidayKind.STATUTORY, "Ngày nghỉ thử"));
    }

    private static TypedHoliday typed(String day, HolidayKind kind, String name) {
        return new TypedHoliday(day, kind, name, "VERIFIED", "Thông báo thử số 1", "", "");
    }

    private Holiday dayOn(LocalDate day) {
        return holidays.ofYear(day.getYear()).stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    /** Other tests of this context left communes behind whose deadlines move too. */
    private List<MoveLine> inCommune(UUID change) {
        var name =
                stage.jdbc()
                        .sql(
                                "SELECT full_name FROM giamngheo.administrative_unit WHERE unit_key"
                                        + " = :key")
                        .param("key", commune.key())
                        .query(String.class)
                        .single();
        return changes.movedBy(change).stream()
                .filter(line -> line.place().endsWith(name))
                .toList();
    }

    private boolean isVillage(String place) {
        return place.startsWith("Thôn ");
    }

    private LocalDate endsOn() {
        return commune.lists(round).stream()
                .filter(one -> one.id().equals(list))
                .findFirst()
                .orElseThrow()
                .endsOn();
    }

    private List<UUID> openTaskDeadlines() {
        return stage.jdbc()
                .sql(
                        "SELECT id FROM giamngheo.deadline WHERE met_on IS NULL AND subject_type"
                                + " LIKE 'user%' ORDER BY id")
                .query(UUID.class)
                .list();
    }

    /** A statement of the migration, from its first words to the last. */
    private static String ofMigration(String from, String to) {
        try (var file =
                ChangeHolidaysTest.class.getResourceAsStream(
                        "/db/migration/V0205__calendar_kept.sql")) {
            var sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var begin = sql.indexOf(from);
            return sql.substring(begin, sql.indexOf(to, begin + from.length()) + to.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalDate lastDayOfRound() {
        return deadlines
                .find(Rounds.SUBJECT, round.toString(), "ROUND_CLOSE")
                .orElseThrow()
                .dueOn();
    }

    private LocalDate letterDue(UUID dossier) {
        return stage.jdbc()
                .sql("SELECT due_on FROM giamngheo.opinion WHERE dossier_id = :dossier")
                .param("dossier", dossier)
                .query(LocalDate.class)
                .single();
    }

    private Date timerDue() {
        return timerDue(list);
    }

    private Date timerDue(UUID posting) {
        return stage.managementService()
                .createJobQuery()
                .processInstanceId(instance(posting))
                .timers()
                .singleResult()
                .getDuedate();
    }

    private Date taskDue(String taskKey, UUID businessKey) {
        return stage.taskService()
                .createTaskQuery()
                .taskDefinitionKey(taskKey)
                .processInstanceBusinessKey(businessKey.toString())
                .singleResult()
                .getDueDate();
    }

    private Object variable(UUID businessKey, String name) {
        return stage.runtimeService().getVariable(instance(businessKey), name);
    }

    private String instance(UUID businessKey) {
        return stage.runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey.toString())
                .singleResult()
                .getId();
    }

    /** 24:00 of that day. */
    private static Date end(LocalDate day) {
        return Date.from(
                day.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(TestClock.VIETNAM).toInstant());
    }

    private void untilSomebodyWaits() {
        var limit = System.nanoTime() + 30_000_000_000L;
        while (stage.jdbc()
                        .sql(
                                "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype ="
                                        + " 'transactionid'")
                        .query(Integer.class)
                        .single()
                == 0) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("nobody waits for the calendar");
            }
            Thread.onSpinWait();
        }
    }
}
