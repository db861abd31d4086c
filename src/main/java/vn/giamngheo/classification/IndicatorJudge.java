package vn.giamngheo.classification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges one indicator of form B2: what members and dwelling say, unless the enumerator marked it
 * otherwise. Where the standard names no rule, one that the application does not know, or not all
 * of its numbers, only the enumerator can mark it.
 */
final class IndicatorJudge {

    private final Indicator indicator;
    private final Thresholds thresholds;
    private final @Nullable DerivationRule rule;

    IndicatorJudge(Indicator indicator) {
        this.indicator = indicator;
        this.thresholds = new Thresholds(indicator.code(), indicator.parameters());
        var name = indicator.rule();
        this.rule =
                name == null
                        ? null
                        : DerivationRule.named(name)
                                .filter(
                                        known ->
                                                indicator
                                                        .parameters()
                                                        .keySet()
                                                        .containsAll(known.parameters()))
                                .orElse(null);
    }

    Finding judge(SurveyedHousehold household) {
        var derived = rule == null ? notDerivable() : rule.derive(household, thresholds);
        var mark = household.facts().marks().get(indicator.code());
        if (mark == null || verdictOf(mark) == derived.verdict()) {
            return finding(derived, derived.verdict(), false);
        }
        return finding(markedByHand(derived, mark), derived.verdict(), true);
    }

    private Derived markedByHand(Derived derived, ManualMark mark) {
        var words =
                "Rà soát viên đánh dấu "
                        + (mark.deprived() ? "thiếu hụt" : "không thiếu hụt")
                        + (derived.verdict() == Verdict.UNKNOWN
                                ? "."
                                : ", khác với kết quả suy ra (“" + derived.sentence() + "”).");
        if (mark.reason().isBlank()) {
            return new Derived(verdictOf(mark), words, List.of(), List.of(missingReason(derived)));
        }
        return new Derived(
                verdictOf(mark),
                words + " Lý do: " + sentence(mark.reason().strip()),
                List.of(),
                List.of());
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private MissingFact missingReason(Derived derived) {
        return new MissingFact(
                SurveyField.markReason(indicator.code()),
                derived.verdict() == Verdict.UNKNOWN
                        ? "Ghi lý do đánh dấu chỉ số " + indicator.name() + "."
                        : "Ghi lý do đánh dấu khác với kết quả suy ra của chỉ số "
                                + indicator.name()
                                + ".");
    }

    private Finding finding(Derived shown, Verdict derived, boolean byHand) {
        return new Finding(
                indicator.code(),
                indicator.ordinal(),
                indicator.service(),
                indicator.name(),
                indicator.points(),
                shown.verdict(),
                derived,
                byHand,
                shown.sentence(),
                shown.memberNames(),
                shown.missing());
    }

    private Derived notDerivable() {
        return Derived.unknown(
                SurveyField.mark(indicator.code()),
                "Chuẩn nghèo chưa có đủ ngưỡng để suy ra chỉ số "
                        + indicator.name()
                        + ": đánh dấu chỉ số này và ghi lý do.");
    }

    private static Verdict verdictOf(ManualMark mark) {
        return mark.deprived() ? Verdict.DEPRIVED : Verdict.NOT_DEPRIVED;
    }
}
