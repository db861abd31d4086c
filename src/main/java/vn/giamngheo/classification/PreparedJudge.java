package vn.giamngheo.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Area;

/**
 * Judges households by one standard, area and point table, all read before: the same way for one
 * household and for a million.
 */
final class PreparedJudge implements StandardJudge {

    static final String UNDECIDED =
            "Bảng phân loại hộ không có quy tắc cho điểm B1 và điểm B2 này. Báo quản trị viên kiểm"
                    + " tra bảng phân loại.";

    private final Standard standard;
    private final Standard.Limits limits;
    private final List<IndicatorJudge> indicators;
    private final IncomeScoring income;
    private final RememberedDecisions decisions;
    private final List<String> unknownOfStandard;

    PreparedJudge(
            Standard standard,
            Area area,
            @Nullable PointTable table,
            RememberedDecisions decisions) {
        this.standard = standard;
        this.limits = standard.limitsOf(area);
        this.indicators = standard.indicators().stream().map(IndicatorJudge::new).toList();
        this.income = new IncomeScoring(table, standard.indicators());
        this.decisions = decisions;
        this.unknownOfStandard = new ArrayList<>(StandardCheck.limits(standard, area));
        this.unknownOfStandard.addAll(StandardCheck.points(standard));
    }

    @Override
    public Judgement judge(SurveyFacts facts, LocalDate on) {
        var household = SurveyedHousehold.on(facts, on);
        var findings = indicators.stream().map(indicator -> indicator.judge(household)).toList();
        var b1 = income.score(household);
        var span = DeprivationSpan.of(findings);
        var decided = decided(b1.total(), span);
        return new Judgement(
                standard.id(),
                decided == null ? null : decided.category(),
                b1,
                limits.b1Max(),
                span.least(),
                span.most(),
                limits.b2Min(),
                findings,
                decided == null ? List.of() : decided.matchedRules(),
                decided == null ? "" : decided.version(),
                decided == null ? open(b1, span, findings) : List.of());
    }

    /** Null while a number is missing, or where the ends of the span differ in class. */
    private CategoryDecision.@Nullable Decided decided(@Nullable Integer b1, DeprivationSpan span) {
        var b1Max = limits.b1Max();
        var b2Min = limits.b2Min();
        var least = span.least();
        var most = span.most();
        if (b1 == null || b1Max == null || b2Min == null || least == null || most == null) {
            return null;
        }
        var key = standard.decisionKey();
        var atLeast = decisions.decide(key, b1, b1Max, least, b2Min);
        var atMost = decisions.decide(key, b1, b1Max, most, b2Min);
        return atLeast.filter(
                        decided ->
                                atMost.map(CategoryDecision.Decided::category)
                                        .filter(decided.category()::equals)
                                        .isPresent())
                .orElse(null);
    }

    private List<String> open(IncomeScore b1, DeprivationSpan span, List<Finding> findings) {
        var sentences = new ArrayList<>(unknownOfStandard);
        if (b1.total() == null) {
            sentences.add(
                    b1.tableId() == null
                            ? "Chưa có điểm B1: nhập tổng điểm ghi trên phiếu giấy."
                            : "Chưa tính được điểm B1: còn thiếu "
                                    + b1.missing().size()
                                    + " câu trả lời.");
        }
        var unknown =
                findings.stream()
                        .filter(finding -> finding.verdict() == Verdict.UNKNOWN)
                        .map(Finding::name)
                        .collect(Collectors.joining("; "));
        if (!unknown.isEmpty()) {
            sentences.add(
                    "Chưa xác định được chỉ số: "
                            + unknown
                            + (span.least() == null
                                    ? "."
                                    : "; điểm B2 có thể từ "
                                            + span.least()
                                            + " đến "
                                            + span.most()
                                            + "."));
        }
        return sentences.isEmpty() ? List.of(UNDECIDED) : sentences;
    }
}
