package vn.giamngheo.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.classification.Finding;
import vn.giamngheo.classification.Judgement;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.classification.Verdict;

/**
 * Counts what keeps households from being judged: indicators that nobody asked about, answers that
 * are missing. What the standard itself does not say is the same for all and counted by nobody.
 */
final class TrialObstacles {

    private final Map<String, Integer> households = new LinkedHashMap<>();

    /** A household whose class is open. */
    void add(Judgement judgement) {
        if (judgement.b1().total() == null) {
            count(
                    judgement.b1().tableId() == null
                            ? "Điểm B1 đã ghi nhận không hợp lệ"
                            : "Thiếu câu trả lời cho phiếu B1 theo " + judgement.b1().tableLabel());
        }
        for (var finding : judgement.findings()) {
            if (finding.verdict() == Verdict.UNKNOWN) {
                count(
                        (nobodyAsked(finding)
                                        ? "Chưa ai hỏi hoặc đánh dấu chỉ số: "
                                        : "Thiếu câu trả lời để xét chỉ số: ")
                                + finding.name());
            }
        }
    }

    /** The most frequent first. */
    List<Trial.Obstacle> counted() {
        return households.entrySet().stream()
                .map(entry -> new Trial.Obstacle(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Trial.Obstacle::households).reversed())
                .toList();
    }

    /** It follows from no answer, and no mark was set by hand. */
    private static boolean nobodyAsked(Finding finding) {
        return finding.missing().stream()
                .anyMatch(fact -> fact.field().equals(SurveyField.mark(finding.code())));
    }

    private void count(String words) {
        households.merge(words, 1, Integer::sum);
    }
}
