package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.reset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import vn.giamngheo.household.HouseholdRow;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.territory.NewVillage;

/** A run goes on where it stopped, names what it cannot judge, and follows the calendar. */
@ApplicationTest
class RightsRunTest {

    private static final LocalDate IMPORTED = Stage.OPENING_DAY;

    @Autowired Stage stage;
    @Autowired FanOut fanOut;
    @Autowired RightsRuns runs;
    @Autowired RetryRightsRun retryRightsRun;
    @Autowired RightsCalendar calendar;
    @Autowired RecordLivingStandard recordLivingStandard;
    @Autowired StartRightsRun startRightsRun;
    @Autowired HouseholdRightsList rightsList;
    @Autowired RightsHistory history;
    @MockitoSpyBean HeldRights heldRights;
    @MockitoSpyBean RightsTimeline timeline;

    private PlayedCommune commune;

    @BeforeEach
    void aCommune() {
        commune = stage.commune(1);
        fanOut.opened(commune);
    }

    @AfterEach
    void nothingBreaksAnyMore() {
        reset(heldRights, timeline);
    }

    @Test
    void aRunThatDiesBetweenBatchesGoesOnAndNobodyIsCountedTwice() {
        var households = OpenRights.BATCH * 2 + 7;
        imported(households);
        var batches = new AtomicInteger();
        doAnswer(
                        call -> {
                            var written = call.callRealMethod();
                            if (batches.incrementAndGet() == 2) {
                                throw new IllegalStateException("the machine went off");
                            }
                            return written;
                        })
                .when(heldRights)
                .write(anyCollection(), any(), any());

        assertThat(catchThrowable(commune::runSteps)).hasMessageContaining("the machine went off");
        assertThat(biggest().examined()).isEqualTo(OpenRights.BATCH);
        assertThat(cards()).isEqualTo(OpenRights.BATCH + 1);
        commune.runSteps();

        assertThat(biggest().running()).isFalse();
        assertThat(biggest().examined()).isEqualTo(households);
        assertThat(biggest().failed()).isZero();
        assertThat(cards()).isEqualTo(households + 1);
        assertThat(fanOut.lists(commune.key())).contains("BHYT_POOR năm 2023 " + households);
        assertThat(linesTwice()).isZero();
    }

    @Test
    void aHouseholdThatCannotBeJudgedIsNamedAndIsLookedAtAgainOnRequest() {
        var good = family("GD01");
        var bad = family("GD02");
        doAnswer(
                        call -> {
                            HouseholdCase asked = call.getArgument(0);
                            if (asked.id().equals(bad)) {
                                throw new BusinessException(
                                        "RULE_EXPIRED", "Chưa có mức lương cơ sở từ 01/01/2030.");
                            }
                            return call.callRealMethod();
                        })
                .when(timeline)
                .of(any(), any(), any());

        startRightsRun.afterChange(
                commune.key(), RunCause.RULE_CHANGE, IMPORTED, List.of(good, bad));
        commune.runSteps();

        assertThat(fanOut.rights(good, "BHYT_POOR")).isNotEmpty();
        assertThat(fanOut.rights(bad)).isEmpty();
        var run = run(RunCause.RULE_CHANGE);
        assertThat(run.examined()).isEqualTo(2);
        assertThat(run.failed()).isEqualTo(1);
        assertThat(failed(run.id()))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.household().id()).isEqualTo(bad);
                            assertThat(one.problem())
                                    .isEqualTo("Chưa có mức lương cơ sở từ 01/01/2030.");
                        });
        assertThat(commune.as(commune.officer(), actor -> rightsList.of(bad, actor)).problem())
                .isEqualTo("Chưa có mức lương cơ sở từ 01/01/2030.");

        reset(timeline);
        commune.does(commune.officer(), actor -> retryRightsRun.retry(run.id(), actor));
        commune.runSteps();

        assertThat(fanOut.rights(bad, "BHYT_POOR")).isNotEmpty();
        assertThat(run(RunCause.RULE_CHANGE).failed()).isZero();
        assertThat(run(RunCause.RETRY).total()).isEqualTo(1);
        assertThat(run(RunCause.RETRY).lists()).as("its card is on a list").isPositive();
        var again =
                catchThrowableOfType(
                        BusinessException.class,
                        () ->
                                commune.does(
                                        commune.officer(),
                                        actor -> retryRightsRun.retry(run.id(), actor)));
        assertThat(again.code()).isEqualTo("RUN_STATE");
    }

    @ParameterizedTest
    @CsvSource({
        "poverty-officer, true, RUN_STATE",
        "poverty-officer, false, OUT_OF_AREA",
        "commune-chair, true, FORBIDDEN",
        "supervisor, true, FORBIDDEN",
        "village-head, true, OUT_OF_AREA",
        "administrator, true, OUT_OF_AREA"
    })
    void onlyThePovertyOfficerOfTheCommuneAsksForAnotherLook(
            String role, boolean here, String code) {
        commune.runSteps();
        var run = latest().id();
        var actor = actor(role, here);

        var refused =
                catchThrowableOfType(
                        BusinessException.class, () -> retryRightsRun.retry(run, actor));

        assertThat(refused.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "poverty-officer, true, ",
        "poverty-officer, false, OUT_OF_AREA",
        "commune-chair, true, FORBIDDEN",
        "supervisor, true, FORBIDDEN",
        "village-head, true, FORBIDDEN",
        "administrator, true, OUT_OF_AREA"
    })
    void onlyThePovertyOfficerOfTheCommuneRecordsALivingStandard(
            String role, boolean here, String code) {
        var household = notListed();
        var actor = actor(role, here);

        var refused =
                catchThrowable(
                        () ->
                                recordLivingStandard.record(
                                        household, entry("AVG", IMPORTED), actor));

        if (code == null) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused)
                    .isInstanceOfSatisfying(
                            BusinessException.class, e -> assertThat(e.code()).isEqualTo(code));
        }
    }

    @Test
    void aListedHouseholdHasNoAverageLivingStandard() {
        var household = family("GD01");

        var refused = refused(household, entry("AVG_AGRI", IMPORTED));

        assertThat(refused.byField()).containsOnlyKeys("from");
        assertThat(refused.byField().get("from")).contains("hộ nghèo theo Quyết định 41/QĐ-UBND");
    }

    @Test
    void whatIsMissingInADecisionOnALivingStandardIsSaidAtItsField() {
        var household = notListed();

        var refused = refused(household, new RecordLivingStandard.Entry("", " ", null, null));

        assertThat(refused.byField()).containsOnlyKeys("kind", "number", "decidedOn", "from");
    }

    @Test
    void aLivingStandardThatEndsTakesItsOffersWithIt() {
        var household = notListed();
        commune.does(
                commune.officer(),
                actor ->
                        recordLivingStandard.record(household, entry("AVG_AGRI", IMPORTED), actor));
        commune.runSteps();
        stage.clock().setDate(IMPORTED.plusDays(20));

        commune.does(
                commune.officer(),
                actor -> {
                    var standard = recordLivingStandard.of(household, actor).get(0).id();
                    recordLivingStandard.end(standard, IMPORTED.plusDays(9), actor);
                });
        commune.runSteps();

        assertThat(fanOut.rights(household, "BHYT_AVG_AGRI"))
                .singleElement()
                .asString()
                .contains("2023-09-05..2023-09-14");
    }

    @Test
    void aBirthdayThatChangesARightIsLookedAtOnItsDayAndOnlyOnce() {
        var household =
                fanOut.family(commune, "GD01")
                        .listed("N")
                        .head("Đỗ Thị Lụa", "24/05/1985", "Nữ")
                        .child("Đỗ Văn Bé", "20/09/2007")
                        .imported();
        commune.runSteps();
        calendar.on(IMPORTED);
        var runsBefore = total();

        calendar.on(day(LocalDate.of(2023, 9, 19)));
        assertThat(total()).as("nothing is due").isEqualTo(runsBefore);
        calendar.on(day(LocalDate.of(2023, 9, 20)));
        calendar.on(day(LocalDate.of(2023, 9, 20)));

        assertThat(total()).isEqualTo(runsBefore + 1);
        assertThat(latest().cause()).isEqualTo(RunCause.CALENDAR);
        assertThat(latest().total()).isEqualTo(1);
        commune.runSteps();
        assertThat(fanOut.on(household, LocalDate.of(2023, 9, 20))).contains("BHYT_POOR");
    }

    @Test
    void daysOnWhichTheApplicationStoodStillAreMadeUp() {
        fanOut.family(commune, "GD01")
                .listed("N")
                .head("Đỗ Thị Lụa", "24/05/1985", "Nữ")
                .child("Đỗ Văn Bé", "20/09/2007")
                .imported();
        commune.runSteps();
        calendar.on(IMPORTED);

        calendar.on(day(LocalDate.of(2023, 9, 28)));

        assertThat(latest().cause()).isEqualTo(RunCause.CALENDAR);
        assertThat(latest().total()).isEqualTo(1);
        assertThat(latest().effectiveOn()).isEqualTo(IMPORTED.plusDays(1));
    }

    @Test
    void theCardOfAChildEndsAndTheNextBeginsWithoutAGapAndOnANewList() {
        var household =
                fanOut.family(commune, "GD01")
                        .listed("N")
                        .head("Đỗ Thị Lụa", "24/05/1985", "Nữ")
                        .child("Đỗ Văn Bé", "12/08/2017")
                        .imported();
        commune.runSteps();
        calendar.on(IMPORTED);
        var child = fanOut.member(household, "Đỗ Văn Bé");
        assertThat(fanOut.rights(household, "BHYT_CHILD"))
                .containsExactly("BHYT_CHILD Bé 2023-09-05..2023-09-30");

        calendar.on(day(LocalDate.of(2023, 10, 1)));
        commune.runSteps();

        assertThat(fanOut.daysWithoutOneCard(child, IMPORTED, LocalDate.of(2024, 9, 1))).isEmpty();
        assertThat(fanOut.lists(commune.key()))
                .as("the imported household's, the mother's, and now the child's")
                .filteredOn("BHYT_POOR năm 2023 1"::equals)
                .hasSize(3);
        assertThat(endReasons(household)).contains("Hết thời hạn hưởng ngày 30/09/2023.");
    }

    @Test
    void aNewYearAQuarterAndATermOpenTheirListsOnce() {
        family("GD01");
        commune.runSteps();
        calendar.on(IMPORTED);

        calendar.on(day(LocalDate.of(2024, 1, 1)));
        commune.runSteps();
        calendar.on(day(LocalDate.of(2024, 1, 2)));
        commune.runSteps();

        assertThat(fanOut.lists(commune.key()))
                .contains("BHYT_POOR năm 2024 2", "ELEC_POOR quý I năm 2024 2")
                .contains("ELEC_POOR quý IV năm 2023 2");
        assertThat(linesTwice()).isZero();
    }

    @Test
    void theHouseholdsStoryTellsWhatWasOpened() {
        var household = family("GD01");
        commune.runSteps();

        assertThat(history.of(household))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.what()).isEqualTo("Mở quyền hưởng chính sách");
                            assertThat(entry.link())
                                    .isEqualTo("/ho-gia-dinh/" + household + "/chinh-sach");
                            assertThat(entry.detail()).contains("Hỗ trợ tiền điện hộ nghèo");
                        });
    }

    private void imported(int households) {
        var rows = new ArrayList<HouseholdRow>();
        for (var number = 1; number <= households; number++) {
            rows.add(
                    HouseholdRow.ofText(
                            number + 1,
                            Map.of(
                                    "Mã hộ", "M%04d".formatted(number),
                                    "Thôn", "Thôn 1",
                                    "Họ và tên", "Khúc Thị Gấm " + letters(number),
                                    "Quan hệ với chủ hộ", "Chủ hộ",
                                    "Ngày sinh", "02/03/1960",
                                    "Giới tính", "Nữ",
                                    "Phân loại", "N",
                                    "Số quyết định", "41/QĐ-UBND",
                                    "Ngày quyết định", "15/12/2022",
                                    "Nguyên nhân nghèo", "1")));
        }
        commune.runSteps();
        commune.does(
                commune.officer(),
                actor ->
                        stage.importHouseholds()
                                .importRows(
                                        commune.key(), "thử", rows, List.<NewVillage>of(), actor));
    }

    private static String letters(int number) {
        return "" + (char) ('A' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    private UUID family(String code) {
        return fanOut.family(commune, code)
                .listed("N")
                .head("Đỗ Thị Lụa", "24/05/1985", "Nữ")
                .imported();
    }

    private UUID notListed() {
        var household =
                fanOut.family(commune, "GD09").head("Đỗ Thị Mận", "24/05/1985", "Nữ").imported();
        commune.runSteps();
        return household;
    }

    private static RecordLivingStandard.Entry entry(String kind, LocalDate from) {
        return new RecordLivingStandard.Entry(kind, "77/QĐ-UBND", from, from);
    }

    private InvalidInput refused(UUID household, RecordLivingStandard.Entry entry) {
        return catchThrowableOfType(
                InvalidInput.class,
                () ->
                        commune.does(
                                commune.officer(),
                                actor -> recordLivingStandard.record(household, entry, actor)));
    }

    private Actor actor(String role, boolean here) {
        var group =
                Roles.OF_A_VILLAGE.contains(role)
                        ? Roles.ofVillage(role, commune.village(1))
                        : role;
        return new Actor(
                "thu",
                "Thái Văn Thử",
                "",
                Set.of(group),
                Set.of(here ? commune.key() : "00001-2023"));
    }

    private LocalDate day(LocalDate day) {
        stage.clock().setDate(day);
        return day;
    }

    private RightsRuns.RunView latest() {
        return commune.as(commune.officer(), actor -> runs.page(actor, 1, 1)).get(0);
    }

    private RightsRuns.RunView biggest() {
        return commune.as(commune.officer(), actor -> runs.page(actor, 1, 50)).stream()
                .max(Comparator.comparingInt(RightsRuns.RunView::total))
                .orElseThrow();
    }

    private RightsRuns.RunView run(RunCause cause) {
        return commune.as(commune.officer(), actor -> runs.page(actor, 1, 50)).stream()
                .filter(run -> run.cause() == cause)
                .findFirst()
                .orElseThrow();
    }

    private List<RightsRuns.FailedHousehold> failed(UUID run) {
        return commune.as(commune.officer(), actor -> runs.failed(run, actor));
    }

    private int total() {
        return commune.as(commune.officer(), runs::count);
    }

    private int cards() {
        return count(
                "SELECT count(*) FROM giamngheo.entitlement WHERE commune_key = :commune AND"
                        + " benefit_code = 'BHYT_POOR' AND NOT cancelled");
    }

    private int linesTwice() {
        return count(
                """
                SELECT count(*) FROM (SELECT entitlement_id, period_from
                    FROM giamngheo.issuance_item WHERE commune_key = :commune
                    GROUP BY entitlement_id, period_from HAVING count(*) > 1) AS twice
                """);
    }

    private int count(String sql) {
        return stage.jdbc().sql(sql).param("commune", commune.key()).query(Integer.class).single();
    }

    private List<String> endReasons(UUID household) {
        return stage.jdbc()
                .sql(
                        """
                        SELECT end_reason FROM giamngheo.entitlement
                        WHERE household_id = :household AND ended_on IS NOT NULL
                        """)
                .param("household", household)
                .query(String.class)
                .list();
    }
}
