package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.workflow.DecisionTables;

/**
 * Asks the decision table of each family what a subject has on a day. Every benefit gets exactly
 * one answer, or nobody gets anything: a table without an answer is an error. Answers are
 * remembered by what the table was told, so that a commune of 50,000 people asks a few hundred
 * times.
 */
@Component
class Eligibility {

    /** Of one family; then the memory begins anew. */
    private static final int MOST_REMEMBERED = 10_000;

    private final DecisionTables tables;
    private final Catalogue catalogue;
    private volatile @Nullable Expected expected;

    Eligibility(DecisionTables tables, Catalogue catalogue) {
        this.tables = tables;
        this.catalogue = catalogue;
    }

    /**
     * @return one finding for each benefit of such a subject, in the order of the catalogue
     * @throws BusinessException NO_RULE when a table has no answer, DECISION_UNDECIDED when it has
     *     several
     */
    List<Finding> of(Subject subject, LocalDate day) {
        var births = subject.births();
        var found = of(subject, births.get(0), day);
        if (births.size() == 1) {
            return List.copyOf(found.values());
        }
        var other = of(subject, births.get(1), day);
        var agreed = new ArrayList<Finding>(found.size());
        found.forEach((code, one) -> agreed.add(agreed(one, other.get(code))));
        return agreed;
    }

    private Map<String, Finding> of(Subject subject, LocalDate birth, LocalDate day) {
        var told = SubjectFacts.on(subject, birth, day);
        var found = new LinkedHashMap<String, Finding>();
        expected().of(subject.isMember()).forEach(question -> found.putAll(ask(question, told)));
        return found;
    }

    /** Only the year of birth is known: what hangs on the birthday has to be found out. */
    private Finding agreed(Finding one, @Nullable Finding other) {
        if (other == null || one.rule().equals(other.rule())) {
            return one;
        }
        if (!one.isRight() && !other.isRight()) {
            return one.told() ? one : other;
        }
        return new Finding(
                one.benefitCode(),
                Finding.Outcome.MISSING,
                true,
                0,
                one.byStandard(),
                one.table(),
                "birthdayUnknown",
                "Chỉ biết năm sinh nên chưa rõ đã đủ tuổi hưởng \""
                        + catalogue.benefit(one.benefitCode()).name()
                        + "\" hay chưa: trưởng thôn và công chức tư pháp - hộ tịch xác minh ngày,"
                        + " tháng sinh theo giấy khai sinh, căn cước.");
    }

    private Map<String, Finding> ask(Question question, Map<String, Object> told) {
        var inputs = tables.inputsOf(question.table());
        List<@Nullable Object> values = new ArrayList<>(inputs.size());
        inputs.forEach(name -> values.add(told.get(name)));
        var known = question.answers().get(values);
        if (known != null) {
            return known;
        }
        Map<String, Object> named = new HashMap<>();
        inputs.forEach(name -> named.put(name, told.get(name)));
        var answer = evaluate(question.table(), question.codes(), named);
        question.remember(values, answer);
        return answer;
    }

    private Map<String, Finding> evaluate(
            String key, Set<String> codes, Map<String, Object> inputs) {
        var evaluated = tables.evaluate(key, inputs);
        var byCode = new HashMap<String, Finding>();
        for (var rule : evaluated.rules()) {
            var finding = finding(evaluated.version(), rule);
            if (!codes.contains(finding.benefitCode())) {
                continue;
            }
            if (byCode.put(finding.benefitCode(), finding) != null) {
                throw new BusinessException(
                        "DECISION_UNDECIDED",
                        problem(key, finding.benefitCode(), "có nhiều câu trả lời"));
            }
        }
        var inOrder = new LinkedHashMap<String, Finding>();
        for (var code : codes) {
            var finding = byCode.get(code);
            if (finding == null) {
                throw new BusinessException("NO_RULE", problem(key, code, "không có câu trả lời"));
            }
            inOrder.put(code, finding);
        }
        return inOrder;
    }

    private String problem(String key, String code, String what) {
        return ("Bảng quyết định %s %s về chính sách \"%s\". Báo quản trị viên kiểm tra bảng; chưa"
                        + " mở quyền lợi nào khi bảng chưa sửa xong.")
                .formatted(key, what, catalogue.benefit(code).name());
    }

    private static Finding finding(String version, DecisionTables.Matched rule) {
        var rank = rule.outputs().get("rank");
        return new Finding(
                rule.text("benefit"),
                Finding.Outcome.valueOf(rule.text("outcome")),
                Boolean.parseBoolean(rule.text("told")),
                rank instanceof Number number ? number.intValue() : 0,
                Boolean.TRUE.equals(rule.outputs().get("byStandard")),
                version,
                rule.id(),
                rule.description());
    }

    /** HEALTH_INSURANCE is answered by eligible-health-insurance. */
    static String tableOf(Benefit.Family family) {
        return "eligible-" + family.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Expected expected() {
        var benefits = catalogue.benefits();
        var known = expected;
        if (known == null || !known.benefits().equals(benefits)) {
            known = Expected.of(benefits);
            expected = known;
        }
        return known;
    }

    /**
     * What a family is asked about such a subject, and what it answered before.
     *
     * @param answers by what the table was told, in the order of its inputs
     */
    private record Question(
            String table,
            Set<String> codes,
            Map<List<@Nullable Object>, Map<String, Finding>> answers) {

        static Question of(Benefit.Family family) {
            return new Question(tableOf(family), new LinkedHashSet<>(), new ConcurrentHashMap<>());
        }

        void remember(List<@Nullable Object> told, Map<String, Finding> answer) {
            if (answers.size() >= MOST_REMEMBERED) {
                answers.clear();
            }
            answers.put(told, answer);
        }
    }

    /**
     * Which benefits each family has for members and for households; another catalogue has answers
     * of its own.
     */
    private record Expected(
            List<Benefit> benefits, List<Question> ofMembers, List<Question> ofHouseholds) {

        static Expected of(List<Benefit> benefits) {
            return new Expected(benefits, questions(benefits, true), questions(benefits, false));
        }

        private static List<Question> questions(List<Benefit> benefits, boolean ofMembers) {
            var questions = new EnumMap<Benefit.Family, Question>(Benefit.Family.class);
            for (var benefit : benefits) {
                if (benefit.ofMember() == ofMembers) {
                    questions
                            .computeIfAbsent(benefit.family(), Question::of)
                            .codes()
                            .add(benefit.code());
                }
            }
            return List.copyOf(questions.values());
        }

        List<Question> of(boolean member) {
            return member ? ofMembers : ofHouseholds;
        }
    }
}
