package vn.giamngheo.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.LawMark;
import vn.giamngheo.classification.LawState;
import vn.giamngheo.classification.Standard;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.PovertyCategory;

/**
 * The standard of a trial, and how far its data can be trusted.
 *
 * @param area whose limits were used
 * @param emptyCells what the standard does not say yet, each a phrase
 * @param unconfirmedCells what it says and nobody has confirmed, each a phrase; empty for a
 *     confirmed standard
 */
public record TriedStandard(
        String id,
        String name,
        LawState state,
        Area area,
        List<String> emptyCells,
        List<String> unconfirmedCells) {

    static TriedStandard of(Standard standard, Area area) {
        return new TriedStandard(
                standard.id(),
                standard.name(),
                standard.state(),
                area,
                emptyCells(standard, area),
                confirmed(standard.state()) ? List.of() : unconfirmedCells(standard, area));
    }

    /** It was confirmed by a second person once, whether or not it is in force today. */
    public boolean confirmed() {
        return confirmed(state);
    }

    private static boolean confirmed(LawState state) {
        return state == LawState.CONFIRMED || state == LawState.SUPERSEDED;
    }

    private static List<String> emptyCells(Standard standard, Area area) {
        var limits = standard.limitsOf(area);
        var cells = new ArrayList<String>();
        if (limits.b1Max() == null) {
            cells.add("Mức điểm B1 của khu vực " + area.label());
        }
        if (limits.b2Min() == null) {
            cells.add("Mức điểm B2 của khu vực " + area.label());
        }
        if (standard.indicators().isEmpty()) {
            cells.add("Các chỉ số thiếu hụt");
        }
        addNamed(cells, "Điểm của chỉ số", standard, indicator -> indicator.points() == null);
        addNamed(cells, "Ngưỡng của chỉ số", standard, indicator -> indicator.threshold() == null);
        var clauses =
                Arrays.stream(PovertyCategory.values())
                        .filter(category -> !standard.clauses().containsKey(category))
                        .map(PovertyCategory::label)
                        .collect(Collectors.joining("; "));
        if (!clauses.isEmpty()) {
            cells.add("Căn cứ của kết quả: " + clauses);
        }
        return List.copyOf(cells);
    }

    private static void addNamed(
            List<String> cells, String what, Standard standard, Predicate<Indicator> missing) {
        var names =
                standard.indicators().stream()
                        .filter(missing)
                        .map(Indicator::name)
                        .collect(Collectors.joining("; "));
        if (!names.isEmpty()) {
            cells.add(what + ": " + names);
        }
    }

    private static List<String> unconfirmedCells(Standard standard, Area area) {
        var limits = standard.limitsOf(area);
        var cells = new ArrayList<String>();
        if (limits.b1Max() != null) {
            cells.add("Mức điểm B1 của khu vực %s: %d".formatted(area.label(), limits.b1Max()));
        }
        if (limits.b2Min() != null) {
            cells.add("Mức điểm B2 của khu vực %s: %d".formatted(area.label(), limits.b2Min()));
        }
        Map<String, List<String>> byMark = new LinkedHashMap<>();
        for (var indicator : standard.indicators()) {
            if (indicator.points() != null || indicator.threshold() != null) {
                byMark.computeIfAbsent(LawMark.words(indicator.mark()), words -> new ArrayList<>())
                        .add(indicator.name());
            }
        }
        byMark.forEach(
                (words, names) ->
                        cells.add(
                                "Ngưỡng hoặc điểm của chỉ số: %s (%s)"
                                        .formatted(String.join("; ", names), words)));
        return List.copyOf(cells);
    }
}
