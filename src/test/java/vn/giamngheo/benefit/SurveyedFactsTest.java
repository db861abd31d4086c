package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.classification.Allowance;
import vn.giamngheo.classification.Schooling;
import vn.giamngheo.classification.WorkState;
import vn.giamngheo.household.BirthPrecision;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.household.Relation;
import vn.giamngheo.household.Sex;
import vn.giamngheo.review.SurveyedMembers.Member;
import vn.giamngheo.review.SurveyedMembers.Survey;

/** What a survey says becomes facts, beside what is known already. */
class SurveyedFactsTest {

    private static final UUID HOME = UUID.randomUUID();
    private static final UUID CHILD = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
    private static final LocalDate BORN = LocalDate.of(2015, 4, 1);

    @Test
    void schoolingAllowanceAndWorkAreReadOfPeopleTheRegisterKnows() {
        var survey =
                survey(
                        Set.of("TOILET"),
                        new Member(
                                CHILD,
                                "Đặng Văn An",
                                BORN,
                                Schooling.PRIMARY,
                                WorkState.UNABLE,
                                Allowance.DISABLED),
                        new Member(UUID.randomUUID(), "Ai đó", BORN, Schooling.NONE, null, null));

        assertThat(SurveyReading.of(survey, List.of(child())))
                .containsExactly(
                        new SurveyReading(null, FactKind.WATER_LACK, "YES"),
                        new SurveyReading(null, FactKind.HOUSING_LACK, "NONE"),
                        new SurveyReading(CHILD, FactKind.SCHOOLING, "PRIMARY"),
                        new SurveyReading(CHILD, FactKind.SOCIAL_ALLOWANCE, "YES"),
                        new SurveyReading(CHILD, FactKind.NO_LABOUR_CAPACITY, "YES"));
    }

    @Test
    void somebodyFoundAtTheDoorIsKnownByNameAndBirth() {
        var survey =
                survey(
                        Set.of(),
                        new Member(
                                UUID.randomUUID(),
                                "ĐẶNG VĂN AN",
                                BORN,
                                Schooling.PRIMARY,
                                null,
                                null));

        assertThat(SurveyReading.of(survey, List.of(child())))
                .contains(new SurveyReading(CHILD, FactKind.SCHOOLING, "PRIMARY"));
        assertThat(SurveyReading.of(survey, List.of(child(), child())))
                .as("two of the same name and birth")
                .noneMatch(reading -> reading.kind() == FactKind.SCHOOLING);
    }

    @Test
    void whatWasNotAnsweredIsNotTaken() {
        var survey = survey(Set.of(), new Member(CHILD, "Đặng Văn An", BORN, null, null, null));

        assertThat(SurveyReading.of(survey, List.of(child())))
                .noneMatch(reading -> reading.memberId() != null);
    }

    @Test
    void aNewValueEndsTheOldOneTheDayBefore() {
        var old = fact("PRESCHOOL", DAY.minusYears(1), true, DAY.minusYears(1));

        var held = taken("PRIMARY", old);

        assertThat(held.endings())
                .containsExactly(new FactStore.Ending(old.id(), DAY.minusDays(1)));
        assertThat(held.entries())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.value()).isEqualTo("PRIMARY");
                            assertThat(entry.from()).isEqualTo(DAY);
                            assertThat(entry.to()).isNull();
                            assertThat(entry.reviewId()).isNotNull();
                        });
    }

    @Test
    void theSameValueStays() {
        var held = taken("PRIMARY", fact("PRIMARY", DAY.minusYears(1), true, DAY.minusYears(1)));

        assertThat(held.endings()).isEmpty();
        assertThat(held.entries()).isEmpty();
    }

    @Test
    void whatAnOfficialEnteredSinceIsNeverOverwritten() {
        var since = fact("LOWER_SECONDARY", DAY.minusDays(10), false, DAY.plusDays(1));
        var before = fact("LOWER_SECONDARY", DAY.minusDays(10), false, DAY.minusDays(5));

        assertThat(taken("PRIMARY", since).entries()).isEmpty();
        assertThat(taken("PRIMARY", since).endings()).isEmpty();
        assertThat(taken("PRIMARY", before).entries()).hasSize(1);
    }

    @Test
    void aFactThatBeginsLaterLimitsTheSurveyedOne() {
        var later = fact("LOWER_SECONDARY", DAY.plusDays(30), true, DAY);

        assertThat(taken("PRIMARY", later).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.to()).isEqualTo(DAY.plusDays(29)));
    }

    @Test
    void whoCanWorkAgainNoLongerLacksTheCapacity() {
        var lacking =
                new FactView(
                        UUID.randomUUID(),
                        HOME,
                        CHILD,
                        FactKind.NO_LABOUR_CAPACITY,
                        "YES",
                        "",
                        DAY.minusYears(1),
                        null,
                        true,
                        "system",
                        DAY.minusYears(1),
                        false);
        var held = new HeldFacts(List.of(lacking), Set.of());

        held.take(
                "10930-2023",
                survey(Set.of()),
                new SurveyReading(CHILD, FactKind.NO_LABOUR_CAPACITY, null));

        assertThat(held.endings())
                .containsExactly(new FactStore.Ending(lacking.id(), DAY.minusDays(1)));
        assertThat(held.entries()).isEmpty();
    }

    @Test
    void whatWasTakenFromTheSameSurveyIsNotTakenTwice() {
        var held = new HeldFacts(List.of(), Set.of(new FactStore.Taken(CHILD, FactKind.SCHOOLING)));

        held.take(
                "10930-2023",
                survey(Set.of()),
                new SurveyReading(CHILD, FactKind.SCHOOLING, "PRIMARY"));

        assertThat(held.entries()).isEmpty();
    }

    private static HeldFacts taken(String value, FactView... known) {
        var held = new HeldFacts(List.of(known), Set.of());
        held.take(
                "10930-2023",
                survey(Set.of()),
                new SurveyReading(CHILD, FactKind.SCHOOLING, value));
        return held;
    }

    private static FactView fact(
            String value, LocalDate from, boolean surveyed, @Nullable LocalDate enteredOn) {
        return new FactView(
                UUID.randomUUID(),
                HOME,
                CHILD,
                FactKind.SCHOOLING,
                value,
                "",
                from,
                null,
                surveyed,
                "nhatruong",
                enteredOn,
                false);
    }

    private static Survey survey(Set<String> deprived, Member... members) {
        return new Survey(UUID.randomUUID(), HOME, DAY, deprived, List.of(members));
    }

    private static MemberView child() {
        return new MemberView(
                CHILD,
                "Đặng Văn An",
                Relation.CHILD,
                BORN,
                BirthPrecision.DAY,
                Sex.MALE,
                null,
                null,
                "Kinh");
    }
}
