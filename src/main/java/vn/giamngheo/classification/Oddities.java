package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;

/**
 * Answers that can be true but rarely are. Each wants one sentence from the enumerator before the
 * survey is final, so that a meeting or a complaint finds the reason beside the answer.
 */
final class Oddities {

    private static final int NEAR_THE_LINE = 5;
    private static final BigDecimal SHARE = new BigDecimal("0.3");

    private final SurveyFacts facts;
    private final @Nullable SurveyFacts lastYear;
    private final Judgement judgement;
    private final LocalDate on;
    private final List<Oddity> found = new ArrayList<>();

    Oddities(SurveyFacts facts, @Nullable SurveyFacts lastYear, Judgement judgement, LocalDate on) {
        this.facts = facts;
        this.lastYear = lastYear;
        this.judgement = judgement;
        this.on = on;
    }

    List<Oddity> all() {
        for (var resident : SurveyedHousehold.on(facts, on).residents()) {
            found.addAll(new MemberOddities(resident).all());
        }
        area();
        internet();
        incomeNearTheLine();
        oneIndicatorFromPoor();
        return List.copyOf(found);
    }

    private void area() {
        var now = facts.dwelling().area();
        var before = lastYear == null ? null : lastYear.dwelling().area();
        if (now != null
                && before != null
                && now.subtract(before).abs().compareTo(before.multiply(SHARE)) > 0) {
            add(
                    "AREA_CHANGED",
                    SurveyField.AREA,
                    "Diện tích nhà ở là "
                            + DecimalWords.of(now)
                            + " m², lần rà soát trước là "
                            + DecimalWords.of(before)
                            + " m².");
        }
    }

    private void internet() {
        var devices = facts.devices();
        if (Boolean.TRUE.equals(facts.internet()) && devices != null && devices.isEmpty()) {
            add(
                    "INTERNET_WITHOUT_DEVICE",
                    SurveyField.INTERNET,
                    "Hộ dùng internet mà không có phương tiện nào.");
        }
    }

    private void incomeNearTheLine() {
        var total = judgement.b1().total();
        var line = judgement.b1Max();
        if (total != null && line != null && Math.abs(total - line) <= NEAR_THE_LINE) {
            add(
                    "B1_NEAR_LINE",
                    SurveyField.PAPER_TOTAL,
                    "Điểm B1 sát mức: " + total + " so với mức " + line + ".");
        }
    }

    private void oneIndicatorFromPoor() {
        var score = judgement.b2Least();
        var limit = judgement.b2Min();
        if (judgement.category() != PovertyCategory.NEAR_POOR || score == null || limit == null) {
            return;
        }
        var oneMore =
                judgement.findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.NOT_DEPRIVED)
                        .map(Finding::points)
                        .anyMatch(points -> points != null && score + points >= limit);
        if (oneMore) {
            var code = "B2_NEAR_LIMIT";
            add(
                    code,
                    SurveyField.oddity(code),
                    "Hộ cận nghèo chỉ cách mức hộ nghèo một chỉ số: điểm B2 là "
                            + score
                            + ", mức là "
                            + limit
                            + ".");
        }
    }

    private void add(String code, String field, String sentence) {
        found.add(new Oddity(code, field, sentence));
    }
}
