package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The table is for people who know the law: one invented situation a line, the mark they expect at
 * its end. An empty cell was not answered; {@code count} members of that kind live with so many
 * grown-ups who lack nothing.
 */
class DerivedIndicatorsTest {

    private static final String CASES = "/classification/derived-indicators.csv";

    @ParameterizedTest(name = "{13}: {0}")
    @CsvFileSource(resources = CASES, numLinesToSkip = 1)
    void derivesTheMarkThatIsExpected(ArgumentsAccessor line) {
        var on = line.get(1, LocalDate.class);
        var code = line.getString(13);

        var finding = judge(code, household(line), on);

        assertThat(finding.verdict()).isEqualTo(line.get(14, Verdict.class));
        assertThat(finding.byHand()).isFalse();
        assertThat(finding.sentence()).isNotBlank().endsWith(".");
        var missing = line.getString(15);
        assertThat(finding.missing().stream().map(fact -> kindOf(fact.field())).distinct())
                .containsExactlyInAnyOrder(missing == null ? new String[0] : missing.split(" "));
    }

    private static Finding judge(String code, SurveyFacts facts, LocalDate on) {
        var indicator =
                LawFixtures.standardOf2022().indicators().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        return new IndicatorJudge(indicator).judge(SurveyedHousehold.on(facts, on));
    }

    private static SurveyFacts household(ArgumentsAccessor line) {
        var members = new ArrayList<MemberFacts>();
        for (var i = 0; i < line.getInteger(2); i++) {
            members.add(member(line, i));
        }
        for (var i = 0; i < line.getInteger(11); i++) {
            members.add(Answers.adult("Người lớn " + i, 45));
        }
        return Answers.coupleLackingNothing()
                .members(members.toArray(MemberFacts[]::new))
                .area(line.getString(12))
                .facts();
    }

    private static MemberFacts member(ArgumentsAccessor line, int number) {
        return new MemberFacts(
                new UUID(1, number),
                "Người được xét " + number,
                line.get(3, LocalDate.class),
                "true".equals(line.getString(4)),
                line.get(5, Schooling.class),
                line.get(6, Education.class),
                line.get(7, Boolean.class),
                line.get(8, WorkState.class),
                line.get(9, Allowance.class),
                line.get(10, Nutrition.class));
    }

    /** {@code member.<id>.birth} is "birth", {@code mark.EMPLOYMENT} is "mark". */
    private static String kindOf(String field) {
        if (field.startsWith("member.")) {
            return field.substring(field.lastIndexOf('.') + 1);
        }
        return field.startsWith("mark.") ? "mark" : field;
    }
}
