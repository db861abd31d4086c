package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.TypedDay;

/**
 * What a subject has on one day: what the tables give, as far as a dated rule is in force, and of
 * each exclusive kind the best only.
 */
@Component
class RightsOnDay {

    private final Catalogue catalogue;
    private final Eligibility eligibility;

    RightsOnDay(Catalogue catalogue, Eligibility eligibility) {
        this.catalogue = catalogue;
        this.eligibility = eligibility;
    }

    /**
     * @throws vn.giamngheo.shared.BusinessException NO_RULE, DECISION_UNDECIDED as {@link
     *     Eligibility#of}
     */
    Answers of(Subject subject, LocalDate day) {
        List<Held> held = new ArrayList<>();
        List<Finding> without = new ArrayList<>();
        for (var finding : eligibility.of(subject, day)) {
            if (!finding.isRight() && !finding.isQuestion()) {
                without.add(finding);
                continue;
            }
            var rule = catalogue.ruleOn(finding.benefitCode(), day);
            if (rule.isEmpty()) {
                without.add(notInForce(finding, day));
            } else if (finding.isRight()) {
                held.add(new Held(catalogue.benefit(finding.benefitCode()), finding, rule.get()));
            } else {
                without.add(finding);
            }
        }
        return new Answers(bestOfEachKind(held, without), without);
    }

    /** The losers' answers join those without a right. */
    private static List<Held> bestOfEachKind(List<Held> held, List<Finding> without) {
        Map<String, Held> best = new HashMap<>();
        for (var each : held) {
            best.merge(
                    each.benefit().exclusiveKind(),
                    each,
                    (one, other) -> Held.BEST_FIRST.compare(one, other) <= 0 ? one : other);
        }
        List<Held> kept = new ArrayList<>();
        for (var each : held) {
            var winner = best.get(each.benefit().exclusiveKind());
            if (winner == each) {
                kept.add(each);
            } else {
                without.add(each.lostTo(winner));
            }
        }
        return kept;
    }

    private Finding notInForce(Finding finding, LocalDate day) {
        var name = catalogue.benefit(finding.benefitCode()).name();
        var rules = catalogue.rulesOf(finding.benefitCode());
        BenefitRule ended = null;
        for (var rule : rules) {
            if (rule.validFrom().isAfter(day)) {
                return refused(
                        finding,
                        "ruleNotYetInForce",
                        "Chính sách \"%s\" chỉ áp dụng từ %s (%s)."
                                .formatted(
                                        name, TypedDay.words(rule.validFrom()), rule.legalBasis()));
            }
            ended = rule;
        }
        if (ended == null || ended.validTo() == null) {
            return refused(
                    finding,
                    "ruleNotConfirmed",
                    "Chính sách \"%s\" chưa có quy định được xác nhận: công chức phụ trách tra cứu, nhập và xác nhận quy định rồi mới xét."
                            .formatted(name));
        }
        return refused(
                finding,
                "ruleExpired",
                "Chính sách hết hiệu lực từ %s (%s: %s)."
                        .formatted(
                                TypedDay.words(ended.validTo().plusDays(1)),
                                name,
                                ended.legalBasis()));
    }

    private static Finding refused(Finding finding, String rule, String reason) {
        return new Finding(
                finding.benefitCode(),
                Finding.Outcome.REFUSED,
                finding.told() && finding.isRight(),
                0,
                finding.byStandard(),
                finding.table(),
                rule,
                reason);
    }

    /** Rights on the day, and for every other benefit why there is none. */
    record Answers(List<Held> held, List<Finding> without) {}

    /** A right on a day. */
    record Held(Benefit benefit, Finding finding, BenefitRule rule) {

        static final Comparator<Held> BEST_FIRST =
                Comparator.<Held>comparingInt(held -> -held.finding().rank())
                        .thenComparingInt(held -> held.benefit().preference())
                        .thenComparing(held -> held.benefit().code());

        boolean isSameAs(Held other) {
            return benefit.code().equals(other.benefit().code())
                    && rule.id().equals(other.rule().id())
                    && finding.rule().equals(other.finding().rule())
                    && finding.table().equals(other.finding().table());
        }

        private Finding lostTo(Held winner) {
            return new Finding(
                    benefit.code(),
                    Finding.Outcome.COVERED,
                    true,
                    0,
                    finding.byStandard(),
                    finding.table(),
                    "coveredByBetter",
                    "Đã được hưởng \"%s\" với mức cao hơn hoặc bằng; mỗi người, mỗi hộ chỉ hưởng một suất của loại chính sách này."
                            .formatted(winner.benefit().name()));
        }
    }
}
