package vn.giamngheo.review;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.Finding;
import vn.giamngheo.classification.Judgement;
import vn.giamngheo.classification.Verdict;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.PovertyCategory;

/** Tells why a household would be of another class under the standard tried. */
final class TrialReasons {

    private final Area area;
    private final Map<String, String> indicatorNames;

    /**
     * @param indicatorNames by code, also of indicators that the standard tried does not have
     */
    TrialReasons(Area area, Map<String, String> indicatorNames) {
        this.area = area;
        this.indicatorNames = Map.copyOf(indicatorNames);
    }

    /** Whole sentences; the first says it all. */
    List<String> of(RecordedSurvey.Result before, Judgement now) {
        var category = now.category();
        if (category == null) {
            return now.open();
        }
        var sentences = new ArrayList<String>();
        sentences.add(inNumbers(category, now));
        moved("Mức điểm B1", before.b1Max(), now.b1Max(), sentences);
        moved("Mức điểm B2", before.b2Min(), now.b2Min(), sentences);
        moved("Điểm B1", before.b1Score(), now.b1().total(), sentences);
        indicators(before.deprived(), now, sentences);
        return sentences;
    }

    private String inNumbers(PovertyCategory category, Judgement now) {
        int b1 = requireNonNull(now.b1().total());
        int b1Max = requireNonNull(now.b1Max());
        int least = requireNonNull(now.b2Least());
        int most = requireNonNull(now.b2Most());
        int b2Min = requireNonNull(now.b2Min());
        var b2 = least == most ? String.valueOf(least) : "từ " + least + " đến " + most;
        var againstB2 = (least >= b2Min ? ", đạt mức " : ", dưới mức ") + b2Min;
        return "%s: điểm B1 là %d, %s mức %d của khu vực %s; điểm B2 là %s%s."
                .formatted(
                        category.label(),
                        b1,
                        b1 <= b1Max ? "không vượt" : "vượt",
                        b1Max,
                        area.label(),
                        b2,
                        category == PovertyCategory.NOT_POOR ? "" : againstB2);
    }

    private static void moved(
            String what, @Nullable Integer before, @Nullable Integer now, List<String> sentences) {
        if (before != null && now != null && !before.equals(now)) {
            sentences.add("%s: %d, trước là %d.".formatted(what, now, before));
        }
    }

    private void indicators(Set<String> before, Judgement now, List<String> sentences) {
        Predicate<Finding> counted = finding -> before.contains(finding.code());
        add("Tính thêm thiếu hụt", named(now, Verdict.DEPRIVED, counted.negate()), sentences);
        add("Không còn tính thiếu hụt", named(now, Verdict.NOT_DEPRIVED, counted), sentences);
        add("Chưa xét được chỉ số", named(now, Verdict.UNKNOWN, finding -> true), sentences);
        var looked = now.findings().stream().map(Finding::code).collect(Collectors.toSet());
        add(
                "Chuẩn này không xét chỉ số",
                before.stream()
                        .filter(code -> !looked.contains(code))
                        .sorted()
                        .map(code -> indicatorNames.getOrDefault(code, code))
                        .toList(),
                sentences);
    }

    private static List<String> named(Judgement now, Verdict verdict, Predicate<Finding> which) {
        return now.findings().stream()
                .filter(finding -> finding.verdict() == verdict)
                .filter(which)
                .map(Finding::name)
                .toList();
    }

    private static void add(String what, List<String> names, List<String> sentences) {
        if (!names.isEmpty()) {
            sentences.add(names.stream().collect(Collectors.joining("; ", what + ": ", ".")));
        }
    }
}
