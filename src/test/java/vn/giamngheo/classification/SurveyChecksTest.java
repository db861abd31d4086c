package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.Area;

class SurveyChecksTest {

    private static final UUID ID = new UUID(0, 7);
    private static final Place VILLAGE = new Place("11116-2023", "30-2023", Area.RURAL);

    @Test
    void nothingContradictsInAnOrdinaryHousehold() {
        assertThat(contradictions(Answers.coupleLackingNothing())).isEmpty();
    }

    @Test
    void aHouseholdHasMembersAndEachOnce() {
        var member = Answers.adult("Trần Thị Lụa", 43);

        assertThat(contradictions(Answers.coupleLackingNothing().members()))
                .containsExactly(SurveyField.MEMBERS);
        assertThat(contradictions(Answers.coupleLackingNothing().members(member, member)))
                .containsExactly(SurveyField.MEMBERS);
    }

    @Test
    void theAreaIsOverZeroAndNoBarracks() {
        assertThat(contradictions(Answers.coupleLackingNothing().area("0")))
                .containsExactly(SurveyField.AREA);
        assertThat(contradictions(Answers.coupleLackingNothing().area("0.01"))).isEmpty();
        assertThat(contradictions(Answers.coupleLackingNothing().area("2000"))).isEmpty();
        assertThat(contradictions(Answers.coupleLackingNothing().area("2000.01")))
                .containsExactly(SurveyField.AREA);
    }

    @Test
    void aTotalOnPaperIsWithinItsBounds() {
        assertThat(contradictions(Answers.coupleLackingNothing().onPaper(500))).isEmpty();
        assertThat(contradictions(Answers.coupleLackingNothing().onPaper(501)))
                .containsExactly(SurveyField.PAPER_TOTAL);
        assertThat(contradictions(Answers.coupleLackingNothing().onPaper(-1)))
                .containsExactly(SurveyField.PAPER_TOTAL);
    }

    @Test
    void nobodyIsBornTomorrowOrOlderThanAnybodyEverWas() {
        assertThat(factsRefused(born("2023-10-03"))).containsExactly(SurveyField.BIRTH);
        assertThat(factsRefused(born("2023-10-02"))).isEmpty();
        assertThat(factsRefused(born("1892-10-03"))).isEmpty();
        assertThat(factsRefused(born("1892-10-02"))).containsExactly(SurveyField.BIRTH);
    }

    @Test
    void aSchoolLevelFitsTheAgeAtLeastRoughly() {
        assertThat(factsRefused(attending("2013-10-03", Schooling.PRESCHOOL))).isEmpty();
        assertThat(factsRefused(attending("2013-10-02", Schooling.PRESCHOOL)))
                .containsExactly(SurveyField.SCHOOLING);
        for (var level : List.of(Schooling.VOCATIONAL, Schooling.HIGHER)) {
            assertThat(factsRefused(attending("2010-10-03", level)))
                    .containsExactly(SurveyField.SCHOOLING);
            assertThat(factsRefused(attending("2010-10-02", level))).isEmpty();
        }
    }

    @Test
    void aQualificationTakesItsYears() {
        assertThat(factsRefused(qualified("2017-10-03", Education.PRIMARY)))
                .containsExactly(SurveyField.EDUCATION);
        assertThat(factsRefused(qualified("2017-10-03", Education.NONE))).isEmpty();
        assertThat(factsRefused(qualified("2006-10-03", Education.HIGHER)))
                .containsExactly(SurveyField.EDUCATION);
        assertThat(factsRefused(qualified("2006-10-02", Education.HIGHER))).isEmpty();
    }

    @Test
    void aSmallChildDoesNotWork() {
        for (var work : List.of(WorkState.SELF_EMPLOYED, WorkState.WAGE_CONTRACT)) {
            assertThat(factsRefused(working("2017-10-03", Schooling.NONE, work)))
                    .containsExactly(SurveyField.WORK);
            assertThat(factsRefused(working("2017-10-02", Schooling.NONE, work))).isEmpty();
        }
        assertThat(factsRefused(working("2020-01-01", Schooling.NONE, WorkState.UNABLE))).isEmpty();
    }

    @Test
    void wherePreciseAgeIsUnknownOnlyTheImpossibleIsRefused() {
        var perhapsSix =
                new MemberFacts(
                        ID,
                        "Bé",
                        LocalDate.of(2017, 1, 1),
                        true,
                        null,
                        null,
                        null,
                        WorkState.SELF_EMPLOYED,
                        null,
                        null);

        assertThat(factsRefused(perhapsSix)).isEmpty();
    }

    @Test
    void nothingIsOddInAnOrdinaryHousehold() {
        assertThat(oddities(Answers.coupleLackingNothing(), null)).isEmpty();
    }

    @Test
    void lateSchoolingWantsAReason() {
        assertThat(odd(attending("2009-10-02", Schooling.PRIMARY)))
                .containsExactly("SCHOOLING-" + ID);
        assertThat(odd(attending("2009-10-03", Schooling.PRIMARY))).isEmpty();
        assertThat(odd(attending("1998-01-01", Schooling.UPPER_SECONDARY)))
                .containsExactly("SCHOOLING-" + ID);
        assertThat(odd(attending("1998-01-01", Schooling.HIGHER))).isEmpty();
    }

    @Test
    void schoolAndWorkThatDoNotFitWantAReason() {
        assertThat(odd(working("2008-01-01", Schooling.UPPER_SECONDARY, WorkState.SEEKING)))
                .containsExactly("WORK-" + ID);
        assertThat(odd(working("2008-01-01", Schooling.UPPER_SECONDARY, WorkState.STUDYING)))
                .isEmpty();
        assertThat(odd(working("2003-01-01", Schooling.HIGHER, WorkState.WAGE_CONTRACT))).isEmpty();
        assertThat(odd(working("2003-01-01", Schooling.NONE, WorkState.STUDYING)))
                .containsExactly("WORK-" + ID);
    }

    @Test
    void anAllowanceForTheElderlyBeforeSixtyWantsAReason() {
        assertThat(odd(elderlyAllowance("1963-10-03"))).containsExactly("ALLOWANCE-" + ID);
        assertThat(odd(elderlyAllowance("1963-10-02"))).isEmpty();
    }

    @Test
    void aDwellingThatGrewOrShrankWantsAReason() {
        var before = Answers.coupleLackingNothing().area("100").facts();

        assertThat(oddities(Answers.coupleLackingNothing().area("130"), before)).isEmpty();
        assertThat(oddities(Answers.coupleLackingNothing().area("70"), before)).isEmpty();
        assertThat(oddities(Answers.coupleLackingNothing().area("130.01"), before))
                .containsExactly(
                        new Oddity(
                                "AREA_CHANGED",
                                SurveyField.AREA,
                                "Diện tích nhà ở là 130,01 m², lần rà soát trước là 100 m²."));
        assertThat(oddities(Answers.coupleLackingNothing().area("69.9"), before)).hasSize(1);
    }

    @Test
    void internetWithoutAnyDeviceWantsAReason() {
        assertThat(oddities(Answers.coupleLackingNothing().devices(Set.of()), null))
                .extracting(Oddity::code)
                .containsExactly("INTERNET_WITHOUT_DEVICE");
    }

    @Test
    void aScoreCloseToTheLineWantsAReason() {
        for (var close : List.of(135, 140, 141, 145)) {
            assertThat(oddities(Answers.coupleLackingNothing().onPaper(close), null))
                    .extracting(Oddity::code)
                    .containsExactly("B1_NEAR_LINE");
        }
        for (var far : List.of(134, 146)) {
            assertThat(oddities(Answers.coupleLackingNothing().onPaper(far), null)).isEmpty();
        }
    }

    @Test
    void aNearPoorHouseholdOneIndicatorFromPoorWantsAReason() {
        assertThat(oddities(Answers.coupleLackingNothing().lackingWaterAndToilet(), null))
                .extracting(Oddity::code)
                .containsExactly("B2_NEAR_LIMIT");
        assertThat(oddities(Answers.coupleLackingNothing().toilet(Toilet.NONE), null)).isEmpty();
        assertThat(oddities(Answers.coupleLackingNothing().lackingWaterToiletAndInternet(), null))
                .isEmpty();
    }

    private static MemberFacts born(String birth) {
        return member(birth, null, null, null, null);
    }

    private static MemberFacts attending(String birth, Schooling level) {
        return member(birth, level, null, null, null);
    }

    private static MemberFacts qualified(String birth, Education education) {
        return member(birth, null, education, null, null);
    }

    private static MemberFacts working(String birth, Schooling level, WorkState work) {
        return member(birth, level, null, work, null);
    }

    private static MemberFacts elderlyAllowance(String birth) {
        return member(birth, null, null, null, Allowance.ELDERLY);
    }

    private static MemberFacts member(
            String birth,
            @Nullable Schooling schooling,
            @Nullable Education education,
            @Nullable WorkState work,
            @Nullable Allowance allowance) {
        return new MemberFacts(
                ID,
                "Nguyễn Văn Minh",
                LocalDate.parse(birth),
                false,
                schooling,
                education,
                true,
                work,
                allowance,
                null);
    }

    private static Set<String> contradictions(Answers answers) {
        return SurveyChecks.contradictions(answers.facts(), Answers.DAY).keySet();
    }

    /** Facts of the member at whose field something is refused. */
    private static List<String> factsRefused(MemberFacts member) {
        var prefix = SurveyField.ofMember(ID, "");
        return contradictions(Answers.coupleLackingNothing().members(member)).stream()
                .map(field -> field.replace(prefix, ""))
                .toList();
    }

    private static List<String> odd(MemberFacts member) {
        var members =
                new MemberFacts[] {
                    member, Answers.adult("Trần Thị Lụa", 43), Answers.adult("Lê Văn Bình", 45)
                };
        return oddities(Answers.coupleLackingNothing().members(members), null).stream()
                .map(Oddity::code)
                .toList();
    }

    private static List<Oddity> oddities(Answers answers, @Nullable SurveyFacts lastYear) {
        var facts = answers.facts();
        var judgement =
                LawInMemory.classifyHousehold(LawFixtures.standardOf2022(), null)
                        .judge(VILLAGE, facts, Answers.DAY);
        var found = SurveyChecks.oddities(facts, lastYear, judgement, Answers.DAY);
        assertThat(found)
                .allSatisfy(
                        oddity ->
                                assertThat(oddity.sentence())
                                        .isNotBlank()
                                        .endsWith(".")
                                        .doesNotContain("null"));
        return found;
    }
}
