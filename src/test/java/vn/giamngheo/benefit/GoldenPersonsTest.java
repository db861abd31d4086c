package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invented people and what the law gives them: written from the clauses, not from the tables. Each
 * line names all rights of one family from a day on, with first and last day, rule of the catalogue
 * and rule of the table.
 */
class GoldenPersonsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void hasTheRightsOfTheLaw(GoldenPerson person) {
        var lawful = LawFromFiles.TIMELINE.of(person.household(), person.from(), person.horizon());

        var rights = lawful.rights().stream().filter(person::concerns).toList();
        assertThat(rights.stream().map(GoldenPersonsTest::words))
                .containsExactlyInAnyOrderElementsOf(person.parts("rights"));
        assertThat(
                        lawful.answers().stream()
                                .filter(person::concerns)
                                .map(
                                        answer ->
                                                answer.benefitCode()
                                                        + " "
                                                        + answer.outcome()
                                                        + " "
                                                        + plain(answer.matchedRule())))
                .containsAll(person.parts("answers"));
        assertThat(rights).allSatisfy(right -> assertThat(right.reason()).endsWith("."));
        if (!person.row().get("pay").isEmpty()) {
            assertThat(firstMonth(rights.get(0))).isEqualTo(person.row().get("pay"));
        }
    }

    @Test
    void thereAreEnoughPeopleAndEachHasItsClause() {
        assertThat(GoldenPerson.all())
                .hasSizeGreaterThanOrEqualTo(150)
                .allSatisfy(each -> assertThat(each.row().get("clause")).isNotBlank());
    }

    static List<GoldenPerson> people() {
        return GoldenPerson.all();
    }

    private static String words(RightPeriod right) {
        return "%s %s %s..%s %s"
                .formatted(
                        right.benefitCode(),
                        right.ruleId(),
                        right.from(),
                        right.to() == null ? "" : right.to(),
                        plain(right.matchedRule()));
    }

    private static String plain(String rule) {
        return rule.replace("rule_", "");
    }

    /** "STATE 56700 HOUSEHOLD 24300": who pays what for the month the right begins in. */
    private static String firstMonth(RightPeriod right) {
        return LawFromFiles.AMOUNTS
                .of(
                        right.benefitCode(),
                        GoldenPerson.COMMUNE,
                        right.from(),
                        YearMonth.from(right.from()).atEndOfMonth())
                .shares()
                .stream()
                .filter(share -> share.dong() > 0)
                .map(share -> share.payer() + " " + share.dong())
                .collect(Collectors.joining(" "));
    }
}
