package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.classification.PointTable.Kind.ONE;
import static vn.giamngheo.classification.PointTable.Kind.RANGE;
import static vn.giamngheo.classification.PointTable.Kind.SEVERAL;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.classification.PointTable.Kind;
import vn.giamngheo.classification.PointTable.Option;
import vn.giamngheo.classification.PointTable.Question;
import vn.giamngheo.classification.PointTable.Source;

class PointTableCheckTest {

    @Test
    void theExampleTableIsSound() {
        assertThat(PointTableCheck.problems(LawFixtures.exampleTable().questions())).isEmpty();
    }

    @Test
    void aTableWithoutQuestionsIsRefused() {
        assertThat(PointTableCheck.problems(List.of()))
                .containsExactly("Bảng điểm không có câu hỏi nào.");
    }

    @Test
    void aHoleInTheNumbersOfQuestionsIsNamed() {
        var questions =
                List.of(
                        question(1, ONE, option(1, "Có", 0), option(2, "Không", 10)),
                        question(3, ONE, option(1, "Có", 0), option(2, "Không", 10)));

        assertThat(PointTableCheck.problems(questions))
                .containsExactly("Câu thứ 2 mang số 3: đánh số liên tục từ 1.");
    }

    @Test
    void aChoiceNeedsTwoOptionsAndAListOne() {
        assertThat(problems(question(1, ONE, option(1, "Có", 0))))
                .containsExactly("Câu 1: cần ít nhất 2 phương án.");
        assertThat(problems(question(1, SEVERAL, option(1, "Tivi", 5)))).isEmpty();
        assertThat(problems(question(1, SEVERAL)))
                .containsExactly("Câu 1: cần ít nhất 1 phương án.");
        assertThat(problems(question(1, RANGE))).containsExactly("Câu 1: cần ít nhất 1 phương án.");
    }

    @Test
    void twoOptionsOfTheSameNameOrNumberAreNamed() {
        assertThat(problems(question(1, ONE, option(1, "Xe máy", 0), option(1, "XE MAY", 10))))
                .containsExactly(
                        "Câu 1: hai phương án cùng số 1.",
                        "Câu 1: hai phương án trùng tên “Xe máy” và “XE MAY”.");
    }

    @Test
    void pointsBelowZeroOrOverTheBoundAreNamed() {
        assertThat(
                        problems(
                                question(
                                        1,
                                        ONE,
                                        option(1, "A", -1),
                                        option(2, "B", 0),
                                        option(3, "C", 500),
                                        option(4, "D", 501))))
                .containsExactly(
                        "Câu 1: phương án “A” có -1 điểm; điểm phải từ 0 đến 500.",
                        "Câu 1: phương án “D” có 501 điểm; điểm phải từ 0 đến 500.");
    }

    @Test
    void aGapBetweenTwoOptionsIsNamedWithBoth() {
        assertThat(
                        problems(
                                question(
                                        1,
                                        RANGE,
                                        range(1, "dưới 20 m²", null, "20"),
                                        range(2, "20 đến 30 m²", "20", "30"),
                                        range(3, "trên 40 m²", "40", null))))
                .containsExactly(
                        "Câu 1: giữa “20 đến 30 m²” và “trên 40 m²” có khoảng trống từ 30 đến 40.");
    }

    @Test
    void anOverlapOfTwoOptionsIsNamedWithBothWhateverTheirOrder() {
        assertThat(
                        problems(
                                question(
                                        1,
                                        RANGE,
                                        range(2, "từ 25 m²", "25", null),
                                        range(1, "dưới 30,5 m²", "0", "30.5"))))
                .containsExactly(
                        "Câu 1: giữa “dưới 30,5 m²” và “từ 25 m²” có khoảng trùng nhau từ 25 đến"
                                + " 30,5.");
        assertThat(
                        problems(
                                question(
                                        1,
                                        RANGE,
                                        range(1, "bất kỳ", null, null),
                                        range(2, "từ 25 m²", "25", "30"))))
                .containsExactly(
                        "Câu 1: giữa “bất kỳ” và “từ 25 m²” có khoảng trùng nhau từ 25 trở lên.");
        assertThat(
                        problems(
                                question(
                                        1,
                                        RANGE,
                                        range(1, "dưới 5", null, "5"),
                                        range(2, "dưới 9", null, null))))
                .containsExactly("Câu 1: giữa “dưới 5” và “dưới 9” có khoảng trùng nhau.");
    }

    @Test
    void openEndsAreNamed() {
        assertThat(
                        problems(
                                question(
                                        1,
                                        RANGE,
                                        range(1, "5 đến 10", "5", "10"),
                                        range(2, "10 đến 20", "10", "20"))))
                .containsExactly(
                        "Câu 1: dưới “5 đến 10” còn khoảng trống từ 0 đến 5.",
                        "Câu 1: trên “10 đến 20” còn khoảng trống từ 20 trở lên.");
    }

    @Test
    void endsInTheWrongOrderOrBelowZeroAreNamed() {
        assertThat(
                        problems(
                                question(
                                        1,
                                        RANGE,
                                        range(1, "âm", "-5", "10"),
                                        range(2, "ngược", "10", "10"),
                                        range(3, "còn lại", "10", null))))
                .containsExactly(
                        "Câu 1: phương án “âm” bắt đầu dưới 0.",
                        "Câu 1: phương án “ngược” có đầu dưới không nhỏ hơn đầu trên.");
    }

    @Test
    void aCountOfPeopleHasWholeEndsAndAnAreaNeedNot() {
        var halves =
                new Option[] {range(1, "dưới 2,5", null, "2.5"), range(2, "từ 2,5", "2.50", null)};

        assertThat(problems(counted(Source.MEMBERS, halves)))
                .containsExactly(
                        "Câu 1: phương án “dưới 2,5” đếm người, khoảng số phải là số nguyên.",
                        "Câu 1: phương án “từ 2,5” đếm người, khoảng số phải là số nguyên.");
        assertThat(problems(counted(Source.DEPENDANTS, halves))).hasSize(2);
        assertThat(problems(counted(Source.AREA_PER_PERSON, halves))).isEmpty();
    }

    @Test
    void anOptionToChooseHasNoEnds() {
        assertThat(problems(question(1, ONE, range(1, "dưới 5", null, "5"), option(2, "B", 0))))
                .containsExactly(
                        "Câu 1: phương án “dưới 5” có khoảng số, câu này không dùng khoảng số.");
    }

    private static List<String> problems(Question question) {
        return PointTableCheck.problems(List.of(question));
    }

    private static Question question(int no, Kind kind, Option... options) {
        return new Question(no, "Câu hỏi", kind, null, List.of(options));
    }

    private static Question counted(Source source, Option... options) {
        return new Question(1, "Câu hỏi", RANGE, source, List.of(options));
    }

    private static Option option(int no, String label, int points) {
        return new Option(no, label, null, null, points);
    }

    private static Option range(
            int no, String label, @Nullable String atLeast, @Nullable String below) {
        return new Option(no, label, number(atLeast), number(below), 10);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
