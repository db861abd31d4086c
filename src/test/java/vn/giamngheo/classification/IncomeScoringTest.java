package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomeScoringTest {

    @Test
    void addsUpTheOptionsThatApplyAndShowsEveryQuestion() {
        var facts = answered().facts();

        var b1 = byTable(facts);

        assertThat(b1.total()).isEqualTo(60 + 30 + 25 + 20 + (15 + 30) + 20);
        assertThat(b1.tableId()).isEqualTo("EXAMPLE");
        assertThat(b1.tableLabel()).contains("bản 1 (VÍ DỤ)");
        assertThat(b1.example()).isTrue();
        assertThat(b1.missing()).isEmpty();
        assertThat(b1.items())
                .containsExactly(
                        new PointItem(1, "Số nhân khẩu", "1 đến 3 người", 60),
                        new PointItem(2, "Số người phụ thuộc", "không có", 30),
                        new PointItem(3, "Diện tích nhà ở bình quân", "từ 20 m²", 25),
                        new PointItem(4, "Xe", "Xe máy", 20),
                        new PointItem(5, "Đồ dùng", "Tủ lạnh; Điều hòa", 45),
                        new PointItem(6, "Số trâu, bò", "từ 1 con", 20));
    }

    @Test
    void noneOfSeveralIsAnAnswerAndNoAnswerIsNot() {
        assertThat(byTable(answered().chosen(5).facts()).items().get(4))
                .isEqualTo(new PointItem(5, "Đồ dùng", "Không có", 0));
        assertThat(fieldsMissing(unanswered().chosen(4, 2).number(6, "0").facts()))
                .containsExactly("b1.q5");
    }

    @ParameterizedTest(name = "{0} m² for two: {1} points")
    @CsvSource({"15.99, 0", "16, 10", "39.999, 10", "40, 25"})
    void anAreaAPersonIsComparedExactly(String area, int points) {
        assertThat(byTable(answered().area(area).facts()).items().get(2).points())
                .isEqualTo(points);
    }

    @ParameterizedTest(name = "{0} cattle: {1} points")
    @CsvSource({"0, 0", "0.99, 0", "1, 20", "1000000, 20"})
    void aNumberFallsIntoOneOption(String number, int points) {
        assertThat(byTable(answered().number(6, number).facts()).items().get(5).points())
                .isEqualTo(points);
    }

    @Test
    void whatTheTableDoesNotKnowIsRefusedAtItsQuestion() {
        assertThat(fieldsMissing(answered().chosen(4, 4).facts())).containsExactly("b1.q4");
        assertThat(fieldsMissing(answered().chosen(4, -1).facts())).containsExactly("b1.q4");
        assertThat(fieldsMissing(answered().chosen(4, 1, 2).facts())).containsExactly("b1.q4");
        assertThat(fieldsMissing(answered().chosen(4).facts())).containsExactly("b1.q4");
        assertThat(fieldsMissing(answered().chosen(5, 1, 9).facts())).containsExactly("b1.q5");
        assertThat(fieldsMissing(answered().number(6, "-1").facts())).containsExactly("b1.q6");
        assertThat(fieldsMissing(answered().chosen(6, 1).facts())).containsExactly("b1.q6");
        assertThat(byTable(answered().chosen(4, 4).facts()).total()).isNull();
        assertThat(byTable(answered().chosen(4, 4).facts()).missing().get(0).sentence())
                .isEqualTo("Câu 4: phương án 4 không có trong bảng điểm, chọn lại.");
    }

    @Test
    void anAnswerToAQuestionOfAnotherVersionIsLeftAside() {
        var b1 = byTable(answered().chosen(7, 1).facts());

        assertThat(b1.total()).isEqualTo(200);
        assertThat(b1.items()).hasSize(6);
    }

    @Test
    void factsThatAnswerAQuestionByThemselvesAreAskedForWhereTheyAreMissing() {
        assertThat(fieldsMissing(answered().area(null).facts())).containsExactly(SurveyField.AREA);
        assertThat(fieldsMissing(answered().members().facts()))
                .containsExactly(SurveyField.MEMBERS);
    }

    @Test
    void withoutAnIndicatorThatSaysWhoIsADependantTheirNumberIsAsked() {
        var scoring = new IncomeScoring(LawFixtures.exampleTable(), List.of());

        var asked = scoring.score(household(answered().facts()));
        var given = scoring.score(household(answered().number(2, "2").facts()));

        assertThat(asked.missing()).extracting(MissingFact::field).containsExactly("b1.q2");
        assertThat(given.items().get(1).points()).isEqualTo(15);
    }

    @Test
    void aDifferentTotalOnPaperWantsAnExplanationAndTheComputedOneCounts() {
        var unexplained = byTable(answered().onPaper(199).facts());
        var explained = byTable(answered().onPaper(199).explained("Ghi nhầm câu 4").facts());
        var same = byTable(answered().onPaper(200).facts());

        assertThat(unexplained.total()).isEqualTo(200);
        assertThat(unexplained.missing())
                .containsExactly(
                        new MissingFact(
                                SurveyField.PAPER_EXPLANATION,
                                "Tổng điểm trên phiếu giấy là 199, điểm tính theo bảng điểm là 200."
                                        + " Ghi lý do khác nhau, hoặc sửa câu trả lời."));
        assertThat(explained.missing()).isEmpty();
        assertThat(same.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "500, 500", "-1,", "501,", ","})
    void withoutATableTheTotalOnPaperCountsWithinItsBounds(Integer onPaper, Integer total) {
        var b1 =
                new IncomeScoring(null, List.of())
                        .score(household(unanswered().onPaper(onPaper).facts()));

        assertThat(b1.total()).isEqualTo(total);
        assertThat(b1.tableId()).isNull();
        assertThat(b1.missing())
                .extracting(MissingFact::field)
                .isEqualTo(total == null ? List.of(SurveyField.PAPER_TOTAL) : List.of());
    }

    private static Answers unanswered() {
        return Answers.coupleLackingNothing().onPaper(null);
    }

    private static Answers answered() {
        return unanswered().chosen(4, 2).chosen(5, 3, 1).number(6, "2");
    }

    private static List<String> fieldsMissing(SurveyFacts facts) {
        return byTable(facts).missing().stream().map(MissingFact::field).toList();
    }

    private static IncomeScore byTable(SurveyFacts facts) {
        return new IncomeScoring(
                        LawFixtures.exampleTable(), LawFixtures.standardOf2022().indicators())
                .score(household(facts));
    }

    private static SurveyedHousehold household(SurveyFacts facts) {
        return SurveyedHousehold.on(facts, Answers.DAY);
    }
}
