package vn.giamngheo.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.classification.Classification;
import vn.giamngheo.classification.Finding;
import vn.giamngheo.shared.PovertyCategory;

/**
 * What the review of an earlier year found for the same household, and what is different now.
 *
 * @param deprived codes of the indicators in which it was deprived then
 */
record EarlierResult(int year, PovertyCategory category, int b1, int b2, Set<String> deprived) {

    /** Whole sentences; empty when nothing changed. */
    List<String> changesTo(Classification now) {
        List<String> changes = new ArrayList<>();
        if (category != now.category()) {
            changes.add(
                    "Phân loại: năm %d là %s, năm nay là %s."
                            .formatted(year, lower(category), lower(now.category())));
        }
        score("Điểm B1", b1, now.b1Score(), changes);
        score("Điểm B2", b2, now.b2Score(), changes);
        Map<String, String> names = new LinkedHashMap<>();
        now.findings().forEach(finding -> names.put(finding.code(), finding.name()));
        var added = new ArrayList<String>();
        for (Finding finding : now.findings()) {
            if (now.deprived().contains(finding.code()) && !deprived.contains(finding.code())) {
                added.add(finding.name());
            }
        }
        var gone =
                names.keySet().stream()
                        .filter(code -> deprived.contains(code) && !now.deprived().contains(code))
                        .map(names::get)
                        .toList();
        if (!added.isEmpty()) {
            changes.add("Thiếu hụt thêm: " + String.join(", ", added) + ".");
        }
        if (!gone.isEmpty()) {
            changes.add("Không còn thiếu hụt: " + String.join(", ", gone) + ".");
        }
        return changes;
    }

    private static void score(String what, int before, int now, List<String> changes) {
        if (now > before) {
            changes.add("%s tăng từ %d lên %d.".formatted(what, before, now));
        } else if (now < before) {
            changes.add("%s giảm từ %d xuống %d.".formatted(what, before, now));
        }
    }

    private static String lower(PovertyCategory category) {
        return "h" + category.label().substring(1);
    }
}
