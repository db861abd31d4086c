package vn.giamngheo.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;

/** What a standard does not say yet; one with a gap may be tried and decides nothing. */
public final class StandardCheck {

    private StandardCheck() {}

    /** Vietnamese sentences that name what is missing; empty for a complete standard. */
    public static List<String> problems(Standard standard) {
        return Stream.of(
                        Arrays.stream(Area.values())
                                .flatMap(area -> limits(standard, area).stream()),
                        points(standard).stream(),
                        clauses(standard).stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    /**
     * @throws BusinessException STANDARD_INCOMPLETE when a household of the area cannot be
     *     classified by the standard
     */
    static void requireComplete(Standard standard, Area area) {
        var problems = new ArrayList<>(limits(standard, area));
        problems.addAll(points(standard));
        problems.addAll(clauses(standard));
        if (!problems.isEmpty()) {
            throw new BusinessException(
                    "STANDARD_INCOMPLETE",
                    standard.name()
                            + " chưa đủ số liệu. "
                            + String.join(" ", problems)
                            + " Quản trị viên bổ sung trước khi phân loại.");
        }
    }

    static List<String> limits(Standard standard, Area area) {
        var limits = standard.limitsOf(area);
        var problems = new ArrayList<String>();
        if (limits.b1Max() == null) {
            problems.add("Chưa có mức điểm B1 của khu vực " + area.label() + ".");
        }
        if (limits.b2Min() == null) {
            problems.add("Chưa có mức điểm B2 của khu vực " + area.label() + ".");
        }
        return problems;
    }

    static List<String> points(Standard standard) {
        if (standard.indicators().isEmpty()) {
            return List.of("Chưa có chỉ số thiếu hụt nào.");
        }
        var unknown =
                standard.indicators().stream()
                        .filter(indicator -> indicator.points() == null)
                        .map(Indicator::name)
                        .toList();
        return unknown.isEmpty()
                ? List.of()
                : List.of("Chưa có điểm của chỉ số: " + String.join("; ", unknown) + ".");
    }

    private static List<String> clauses(Standard standard) {
        var unknown =
                Arrays.stream(PovertyCategory.values())
                        .filter(category -> !standard.clauses().containsKey(category))
                        .map(PovertyCategory::label)
                        .collect(Collectors.joining("; "));
        return unknown.isEmpty()
                ? List.of()
                : List.of("Chưa có căn cứ cho kết quả: " + unknown + ".");
    }
}
