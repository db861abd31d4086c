package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.workflow.ClasspathTables;
import vn.giamngheo.workflow.DecisionTables;

/** What every decision table on rights keeps, so that nobody falls between its rules. */
class EligibilityTablesTest {

    private static final String CITES =
            ".*(Điều \\d|điều, khoản|số điều|văn bản|Quyết định \\d|Thông tư \\d|thủ tục|Kế hoạch"
                    + "|Nghị quyết|Nghị định \\d|Luật).*";

    private static final Map<Benefit.Family, PlainTable> TABLES =
            Stream.of(Benefit.Family.values())
                    .collect(Collectors.toMap(family -> family, PlainTable::of));

    @ParameterizedTest
    @EnumSource(Benefit.Family.class)
    void everyBenefitGetsExactlyOneAnswerWhateverIsTold(Benefit.Family family) {
        var table = PlainTable.of(family);
        var wrong = new ArrayList<String>();
        for (var benefit : benefitsOf(family)) {
            for (var told : table.everythingThatCanBeTold(benefit)) {
                var matching = table.matching(benefit.code(), told);
                if (matching.size() != 1 && wrong.size() < 20) {
                    wrong.add(
                            benefit.code()
                                    + matching.stream().map(PlainTable.PlainRule::id).toList()
                                    + told);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Benefit.Family.class)
    void theDecisionEngineReadsTheCellsAsPeopleDo(Benefit.Family family) {
        var table = PlainTable.of(family);
        for (var rule : table.rules()) {
            var told = someoneWhoMeets(rule, table);
            var expected =
                    table.rules().stream()
                            .filter(each -> each.matches(told))
                            .map(PlainTable.PlainRule::id)
                            .toList();

            var evaluated = LawFromFiles.TABLES.evaluate(Eligibility.tableOf(family), told);

            assertThat(evaluated.rules())
                    .extracting(DecisionTables.Matched::id)
                    .as("%s %s", rule.id(), told)
                    .containsExactlyElementsOf(expected)
                    .contains(rule.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Benefit.Family.class)
    void everyRuleTellsItsReasonAndClause(Benefit.Family family) {
        for (var rule : PlainTable.of(family).rules()) {
            assertThat(rule.id()).matches("rule_[a-z][A-Za-z0-9]*");
            assertThat(rule.description()).as(rule.id()).matches(CITES).endsWith(".");
            assertThat(Normalizer.isNormalized(rule.description(), Normalizer.Form.NFC)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Benefit.Family.class)
    void theTableAnswersTheBenefitsOfItsFamilyInTheWayTheyReachPeople(Benefit.Family family) {
        var table = PlainTable.of(family);

        assertThat(table.hitPolicy()).isEqualTo(HitPolicy.COLLECT);
        assertThat(
                        table.rules().stream()
                                .map(PlainTable.PlainRule::benefit)
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        benefitsOf(family).stream().map(Benefit::code).toList());
        for (var rule : table.rules()) {
            var way = LawFromFiles.CATALOGUE.benefit(rule.benefit()).way();
            if (rule.outcome().equals("GRANT")) {
                assertThat(way).as(rule.id()).isNotEqualTo(Benefit.Way.APPLICATION);
            }
            if (rule.outcome().equals("OFFER")) {
                assertThat(way).as(rule.id()).isNotEqualTo(Benefit.Way.ISSUE);
            }
        }
    }

    @Test
    void timeIsCutAtEveryAgeThatATableNames() {
        for (var family : Benefit.Family.values()) {
            for (var rule : PlainTable.of(family).rules()) {
                assertThat(Ages.YEARS).as(rule.id()).containsAll(rule.ages());
            }
        }
    }

    /** Nothing is told that a table does not declare, and no rule waits for what never happens. */
    @Test
    void everyRuleIsMetByPeopleThereMayBe() {
        var met = new TreeSet<String>();
        for (var number = 0; number < 6000; number++) {
            var household = InventedCases.household(number);
            var day = InventedCases.FIRST.plusDays(number % 1400);
            for (var subject : subjects(household)) {
                var told = SubjectFacts.on(subject, subject.births().get(0), day);
                for (var family : TABLES.keySet()) {
                    var table = TABLES.get(family);
                    table.inputs()
                            .forEach(
                                    (name, values) ->
                                            assertThat(values.contains(told.get(name).toString()))
                                                    .as("%s is %s", name, told.get(name))
                                                    .isTrue());
                    table.rules().stream()
                            .filter(
                                    rule ->
                                            LawFromFiles.CATALOGUE
                                                                    .benefit(rule.benefit())
                                                                    .ofMember()
                                                            == subject.isMember()
                                                    && !met.contains(rule.id())
                                                    && rule.matches(told))
                            .forEach(rule -> met.add(rule.id()));
                }
            }
        }

        assertThat(
                        TABLES.values().stream()
                                .flatMap(table -> table.rules().stream())
                                .map(PlainTable.PlainRule::id)
                                .filter(id -> !met.contains(id)))
                .as("rules that nobody met")
                .isEmpty();
    }

    @Test
    void aTableWithoutAnAnswerGivesNothing() {
        var silent = new Eligibility(without("rule_poorCard"), LawFromFiles.CATALOGUE);

        assertThatThrownBy(() -> silent.of(poorAdult(), LocalDate.of(2024, 5, 1)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("NO_RULE"))
                .hasMessageContaining("Cấp thẻ bảo hiểm y tế người thuộc hộ nghèo");
    }

    @Test
    void aTableWithTwoAnswersGivesNothing() {
        var twice =
                new Eligibility(
                        ClasspathTables.changed(
                                "/processes/benefit",
                                model ->
                                        model.getModelElementsByType(Rule.class).stream()
                                                .filter(
                                                        rule ->
                                                                rule.getId()
                                                                        .equals("rule_poorWorker"))
                                                .flatMap(rule -> rule.getInputEntries().stream())
                                                .forEach(
                                                        cell -> cell.getText().setTextContent(""))),
                        LawFromFiles.CATALOGUE);

        assertThatThrownBy(() -> twice.of(poorAdult(), LocalDate.of(2024, 5, 1)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("DECISION_UNDECIDED"));
    }

    private static Subject poorAdult() {
        var household = GoldenPerson.poorAdult();
        return Subject.member(household, household.members().get(0));
    }

    private static List<Subject> subjects(HouseholdCase household) {
        return Stream.concat(
                        Stream.of(Subject.household(household)),
                        household.members().stream().map(each -> Subject.member(household, each)))
                .toList();
    }

    private static Map<String, Object> someoneWhoMeets(
            PlainTable.PlainRule rule, PlainTable table) {
        var benefit = LawFromFiles.CATALOGUE.benefit(rule.benefit());
        return table.everythingThatCanBeTold(benefit).stream()
                .filter(rule::matches)
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule.id() + " can never match"))
                .entrySet()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each ->
                                        each.getKey().equals("age")
                                                ? (Object) Integer.valueOf(each.getValue())
                                                : each.getValue()));
    }

    private static DecisionTables without(String id) {
        return ClasspathTables.changed(
                "/processes/benefit",
                model ->
                        model.getModelElementsByType(Rule.class).stream()
                                .filter(rule -> rule.getId().equals(id))
                                .toList()
                                .forEach(
                                        rule ->
                                                ((DecisionTable) rule.getParentElement())
                                                        .getRules()
                                                        .remove(rule)));
    }

    private static List<Benefit> benefitsOf(Benefit.Family family) {
        return LawFromFiles.CATALOGUE.benefits().stream()
                .filter(benefit -> benefit.family() == family)
                .toList();
    }
}
