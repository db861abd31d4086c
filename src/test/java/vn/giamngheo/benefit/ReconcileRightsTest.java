package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.household.Sex;

/** What a household was given is brought in line with what the law gives, and nothing more. */
class ReconcileRightsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 15);
    private static final LocalDate DECIDED = LocalDate.of(2023, 12, 12);
    private static final LocalDate BEFORE = LocalDate.of(2022, 12, 15);
    private static final UUID HOUSEHOLD = UUID.randomUUID();
    private static final UUID LUA = UUID.randomUUID();

    private final RightsChanges rights = new RightsChanges(TODAY);
    private ReconcileRights reconcile;

    @BeforeEach
    void namesOfBenefits() {
        var catalogue = mock(Catalogue.class);
        when(catalogue.benefit(anyString()))
                .thenAnswer(
                        call -> {
                            var benefit = mock(Benefit.class);
                            when(benefit.name()).thenReturn("Chính sách " + call.getArgument(0));
                            return benefit;
                        });
        reconcile = new ReconcileRights(catalogue, new EndWords(catalogue));
    }

    @Test
    void whatIsNewIsOpened() {
        var change = lawful(DECIDED, right("BHYT_POOR", DECIDED, null));

        assertThat(change.opened())
                .singleElement()
                .satisfies(right -> assertThat(right.from()).isEqualTo(DECIDED));
        assertThat(shown()).containsExactly("BHYT_POOR 2023-12-12..");
    }

    @Test
    void askedTwiceItChangesNothing() {
        var all =
                List.of(
                        right("BHYT_POOR", DECIDED, LocalDate.of(2024, 5, 3)),
                        right("BHYT_ELD", LocalDate.of(2024, 5, 4), null));
        lawful(DECIDED, all.toArray(RightPeriod[]::new));

        assertThat(lawful(DECIDED, all.toArray(RightPeriod[]::new)).isNothing()).isTrue();
    }

    @Test
    void whatStaysTheSameGoesOnSinceItsFirstDay() {
        lawful(BEFORE, right("BHYT_POOR", BEFORE, null));

        assertThat(lawful(DECIDED, right("BHYT_POOR", DECIDED, null)).isNothing()).isTrue();
        assertThat(shown()).containsExactly("BHYT_POOR 2022-12-15..");
    }

    @Test
    void aCardIsSwitchedWithoutAGapAndTheReasonNamesTheOther() {
        lawful(BEFORE, right("BHYT_POOR", BEFORE, null));

        var change = lawful(DECIDED, right("BHYT_NEAR", DECIDED, null));

        assertThat(shown())
                .containsExactly("BHYT_POOR 2022-12-15..2023-12-11", "BHYT_NEAR 2023-12-12..");
        assertThat(change.ended())
                .singleElement()
                .satisfies(
                        ended -> {
                            assertThat(ended.goesOn()).isFalse();
                            assertThat(ended.reason())
                                    .isEqualTo(
                                            "Chuyển sang: Chính sách BHYT_NEAR, từ ngày"
                                                    + " 12/12/2023.");
                        });
    }

    @Test
    void theSameBenefitOnAnotherGroundGoesOn() {
        lawful(BEFORE, right("BHYT_POOR", BEFORE, null, "BHYT_POOR", "rule_poor"));

        var change =
                lawful(DECIDED, right("BHYT_POOR", DECIDED, null, "BHYT_POOR_2025", "rule_poor"));

        assertThat(change.ended()).singleElement().matches(RightsChange.Ended::goesOn);
        assertThat(shown())
                .containsExactly("BHYT_POOR 2022-12-15..2023-12-11", "BHYT_POOR 2023-12-12..");
    }

    @Test
    void whatIsNoLongerLawfulEndsTheDayBeforeWithTheAnswerOfTheLaw() {
        lawful(BEFORE, right("ELEC_POOR", BEFORE, null));

        var change =
                reconcile.of(
                        household(null),
                        rights.from(DECIDED),
                        new LawfulRights(
                                List.of(),
                                List.of(
                                        new BenefitAnswer(
                                                HOUSEHOLD,
                                                LUA,
                                                "ELEC_POOR",
                                                BenefitAnswer.Outcome.REFUSED,
                                                LivingClass.NEAR_POOR,
                                                "t",
                                                "r",
                                                "Không phải hộ nghèo."))),
                        DECIDED,
                        TODAY);

        assertThat(change.ended())
                .singleElement()
                .isEqualTo(
                        new RightsChange.Ended(
                                rights.all().get(0).id(),
                                DECIDED.minusDays(1),
                                "Không phải hộ nghèo.",
                                false));
    }

    @Test
    void whatWasToBeginAndNeverWillIsCancelled() {
        var later = LocalDate.of(2024, 5, 4);
        lawful(
                BEFORE,
                right("BHYT_POOR", BEFORE, later.minusDays(1)),
                right("BHYT_ELD", later, null));

        lawful(DECIDED, right("BHYT_POOR", DECIDED, null));

        assertThat(shown()).containsExactly("BHYT_POOR 2022-12-15..");
        assertThat(rights.cancelled())
                .extracting(HeldRight::benefitCode)
                .containsExactly("BHYT_ELD");
    }

    @Test
    void whatWasOpenedAndClosedOnOneDayIsCancelled() {
        lawful(DECIDED, right("BHYT_POOR", DECIDED, null));

        lawful(DECIDED, right("BHYT_NEAR", DECIDED, null));

        assertThat(shown()).containsExactly("BHYT_NEAR 2023-12-12..");
    }

    @Test
    void anEndThatIsKnownNowIsNoEndYet() {
        var last = LocalDate.of(2024, 9, 30);
        lawful(BEFORE, right("BHYT_CHILD", BEFORE, null));

        var change = lawful(DECIDED, right("BHYT_CHILD", DECIDED, last));

        assertThat(change.ended()).isEmpty();
        assertThat(shown()).containsExactly("BHYT_CHILD 2022-12-15..2024-09-30");
        assertThat(rights.all().get(0).endedOn()).isNull();
    }

    @Test
    void anEndThatIsFartherAwayIsMoved() {
        lawful(BEFORE, right("CR_ESC", BEFORE, LocalDate.of(2024, 1, 31)));

        lawful(DECIDED, right("CR_ESC", DECIDED, LocalDate.of(2026, 12, 12)));

        assertThat(shown()).containsExactly("CR_ESC 2022-12-15..2026-12-12");
    }

    @Test
    void closingAndReopeningRestoresTheLawfulDaysAsANewRight() {
        lawful(BEFORE, right("BHYT_POOR", BEFORE, null));
        lawful(DECIDED);

        lawful(DECIDED, right("BHYT_POOR", DECIDED, null));

        assertThat(shown())
                .containsExactly("BHYT_POOR 2022-12-15..2023-12-11", "BHYT_POOR 2023-12-12..");
    }

    @Test
    void aRightThatWasClosedBeforeItsTimeIsNotStretched() {
        lawful(BEFORE, right("BHYT_POOR", BEFORE, null));
        lawful(DECIDED.minusDays(10));

        lawful(DECIDED.minusDays(20), right("BHYT_POOR", DECIDED.minusDays(20), null));

        assertThat(shown())
                .containsExactly("BHYT_POOR 2022-12-15..2023-12-01", "BHYT_POOR 2023-12-02..");
    }

    @Test
    void whoDiedKeepsNothingFromThatDay() {
        lawful(BEFORE, right("BHYT_POOR", BEFORE, null));
        var died = LocalDate.of(2023, 12, 1);

        var change =
                reconcile.of(
                        household(died),
                        rights.from(died),
                        new LawfulRights(List.of(), List.of()),
                        died,
                        TODAY);

        assertThat(change.ended())
                .singleElement()
                .satisfies(
                        ended -> {
                            assertThat(ended.lastDay()).isEqualTo(died.minusDays(1));
                            assertThat(ended.reason())
                                    .isEqualTo(
                                            "Không còn là thành viên của hộ từ ngày 01/12/2023.");
                        });
    }

    @Test
    void aLawfulRightThatEndedInThePastIsClosedNotOnlyMoved() {
        lawful(BEFORE, right("BHYT_POOR", BEFORE, null));

        var change = lawful(DECIDED, right("BHYT_POOR", DECIDED, DECIDED));

        assertThat(change.moved()).isEmpty();
        assertThat(change.ended())
                .singleElement()
                .extracting(RightsChange.Ended::lastDay)
                .isEqualTo(DECIDED);
    }

    @Test
    void rightsOnOneGroundThatFollowEachOtherAreOne() {
        lawful(
                DECIDED,
                right("NUTR_CHILD", DECIDED, LocalDate.of(2024, 1, 31)),
                right("NUTR_CHILD", LocalDate.of(2024, 2, 1), null));

        assertThat(shown()).containsExactly("NUTR_CHILD 2023-12-12..");
    }

    /** Whatever was held: afterwards exactly the lawful days are, and the past is as it was. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anySequenceEndsInExactlyTheLawfulDays(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++) {
            var from = DECIDED.minusDays(random.nextInt(60));
            var past = days(from.minusDays(80), from);
            var lawful = randomRights(random, from);

            lawful(from, lawful.toArray(RightPeriod[]::new));

            assertThat(days(from.minusDays(80), from)).as("the past").isEqualTo(past);
            var horizon = from.plusDays(150);
            assertThat(days(from, horizon)).isEqualTo(daysOf(lawful, from, horizon));
            assertThat(lawful(from, lawful.toArray(RightPeriod[]::new)).isNothing()).isTrue();
        }
    }

    private static List<RightPeriod> randomRights(Random random, LocalDate from) {
        List<RightPeriod> lawful = new ArrayList<>();
        var codes = List.of("BHYT_POOR", "BHYT_NEAR", "BHYT_ELD");
        var day = from.plusDays(random.nextInt(3) * 5L);
        while (random.nextInt(4) > 0) {
            var last = random.nextInt(4) == 0 ? null : day.plusDays(random.nextInt(40));
            var rule = random.nextBoolean() ? "v1" : "v2";
            var code = codes.get(random.nextInt(codes.size()));
            lawful.add(right(code, day, last, rule, "rule_" + code));
            if (last == null) {
                break;
            }
            day = last.plusDays(1 + random.nextInt(2) * 7L);
        }
        return lawful;
    }

    /** What is held on each day; fails when a day is held twice. */
    private List<String> days(LocalDate from, LocalDate until) {
        return from.datesUntil(until)
                .map(
                        day ->
                                rights.all().stream()
                                        .filter(one -> !day.isBefore(one.from()))
                                        .filter(one -> one.to() == null || !day.isAfter(one.to()))
                                        .map(one -> day + " " + one.benefitCode() + one.ruleId())
                                        .reduce(
                                                "",
                                                (one, other) -> {
                                                    assertThat(one).as("held twice").isEmpty();
                                                    return other;
                                                }))
                .toList();
    }

    private static List<String> daysOf(List<RightPeriod> lawful, LocalDate from, LocalDate until) {
        return from.datesUntil(until)
                .map(
                        day ->
                                lawful.stream()
                                        .filter(one -> !day.isBefore(one.from()))
                                        .filter(one -> one.to() == null || !day.isAfter(one.to()))
                                        .map(one -> day + " " + one.benefitCode() + one.ruleId())
                                        .findFirst()
                                        .orElse(""))
                .toList();
    }

    private RightsChange lawful(LocalDate from, RightPeriod... lawful) {
        var change =
                reconcile.of(
                        household(null),
                        rights.from(from),
                        new LawfulRights(List.of(lawful), List.of()),
                        from,
                        TODAY);
        rights.write(change);
        return change;
    }

    private List<String> shown() {
        return rights.all().stream()
                .map(
                        right ->
                                "%s %s..%s"
                                        .formatted(
                                                right.benefitCode(),
                                                right.from(),
                                                right.to() == null ? "" : right.to()))
                .toList();
    }

    private static HouseholdCase household(@Nullable LocalDate leftOn) {
        return new HouseholdCase(
                HOUSEHOLD,
                "11116-2023",
                "11116-2023.01",
                List.of(),
                false,
                null,
                List.of(),
                List.of(
                        new PersonCase(
                                LUA,
                                LocalDate.of(1967, 5, 24),
                                false,
                                Sex.FEMALE,
                                "Kinh",
                                leftOn,
                                List.of())));
    }

    private static RightPeriod right(String code, LocalDate from, @Nullable LocalDate to) {
        return right(code, from, to, code, "rule_" + code);
    }

    private static RightPeriod right(
            String code, LocalDate from, @Nullable LocalDate to, String rule, String matched) {
        return new RightPeriod(
                HOUSEHOLD,
                LUA,
                code,
                code.startsWith("BHYT") ? "HEALTH_CARD" : code,
                false,
                from,
                to,
                LivingClass.POOR,
                rule,
                "table:QD24-1:v1",
                matched,
                "Vì sao.");
    }
}
