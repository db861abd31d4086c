package vn.giamngheo.review.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.Finding;
import vn.giamngheo.classification.Judgement;
import vn.giamngheo.classification.MissingFact;
import vn.giamngheo.classification.Verdict;
import vn.giamngheo.review.Assessment;
import vn.giamngheo.shared.PovertyCategory;

/**
 * What a survey comes to while it is filled, in words: drawn by the page and refreshed by its
 * script after each saving.
 *
 * @param marks by code of the indicator
 * @param sections progress in words, by id of the section
 * @param wrong sentences by field
 */
record SurveyState(
        Running result,
        Map<String, Mark> marks,
        Map<String, String> sections,
        Map<String, String> wrong,
        List<Unusual> unusual) {

    static final String FORM_A = "phieu-a";
    static final String MEMBERS = "thanh-vien";
    static final String HOME = "nha-o";
    static final String B1 = "phieu-b1";
    static final String B2 = "phieu-b2";

    /**
     * The running result.
     *
     * @param headline "Hộ nghèo", or that it is open
     * @param kind good, warning or info: never the only sign
     * @param lines scores with their distance to the line, or what is missing
     */
    record Running(String headline, String kind, List<String> lines) {}

    /**
     * One indicator.
     *
     * @param label "Thiếu hụt", "Không thiếu hụt" or "Chưa đủ thông tin"
     */
    record Mark(
            String verdict,
            String label,
            boolean byHand,
            String sentence,
            List<MissingFact> missing) {}

    /** Something unusual that wants a reason. */
    record Unusual(String code, String field, String sentence, String reason) {}

    static SurveyState of(Assessment assessment) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        var judgement = assessment.judgement();
        if (judgement != null) {
            judgement.findings().forEach(finding -> marks.put(finding.code(), mark(finding)));
        }
        return new SurveyState(
                running(assessment),
                marks,
                sections(assessment),
                assessment.contradictions(),
                assessment.oddities().stream()
                        .map(
                                one ->
                                        new Unusual(
                                                one.oddity().code(),
                                                one.oddity().field(),
                                                one.oddity().sentence(),
                                                one.reason()))
                        .toList());
    }

    private static Mark mark(Finding finding) {
        return new Mark(
                finding.verdict().name(),
                switch (finding.verdict()) {
                    case DEPRIVED -> "Thiếu hụt";
                    case NOT_DEPRIVED -> "Không thiếu hụt";
                    case UNKNOWN -> "Chưa đủ thông tin";
                },
                finding.byHand(),
                finding.sentence(),
                finding.missing());
    }

    private static Running running(Assessment assessment) {
        var formA = assessment.formA();
        if (formA != null && formA.count() == null) {
            return new Running("Làm phiếu A trước", "info", List.of());
        }
        if (formA != null && formA.excludes()) {
            return new Running(
                    "Không thuộc diện rà soát",
                    "warning",
                    List.of(
                            "Phiếu A có %d đặc điểm, từ %d đặc điểm trở lên thì không rà soát tiếp. Hộ được trả lời bằng văn bản."
                                    .formatted(formA.count(), formA.form().excludedFrom())));
        }
        if (assessment.lawGap() != null) {
            return new Running("Chưa phân loại được", "warning", List.of(assessment.lawGap()));
        }
        return judged(assessment.judgement());
    }

    private static Running judged(@Nullable Judgement judgement) {
        if (judgement == null) {
            return new Running("Chưa có kết quả", "info", List.of());
        }
        List<String> lines = new ArrayList<>(scores(judgement));
        var missing = judgement.missing().size();
        if (missing > 0) {
            lines.add("Còn thiếu %d mục.".formatted(missing));
        }
        var category = judgement.category();
        if (category == null) {
            if (missing == 0) {
                lines.addAll(judgement.open());
            }
            return new Running("Chưa đủ để phân loại", "info", lines);
        }
        return new Running(
                category.label(), category == PovertyCategory.NOT_POOR ? "good" : "warning", lines);
    }

    private static List<String> scores(Judgement judgement) {
        List<String> lines = new ArrayList<>();
        var b1 = judgement.b1().total();
        var b1Max = judgement.b1Max();
        if (b1 != null) {
            lines.add(
                    "Điểm B1: %d%s%s"
                            .formatted(
                                    b1,
                                    judgement.b1().example() ? " (bảng điểm VÍ DỤ)" : "",
                                    b1Max == null ? "." : distance(b1, b1Max)));
        }
        var least = judgement.b2Least();
        var most = judgement.b2Most();
        var b2Min = judgement.b2Min();
        if (least != null && most != null) {
            lines.add(
                    least.equals(most)
                            ? "Điểm B2: %d%s"
                                    .formatted(least, b2Min == null ? "." : distance(least, b2Min))
                            : "Điểm B2: từ %d đến %d (mức %s)."
                                    .formatted(least, most, b2Min == null ? "chưa rõ" : b2Min));
        }
        return lines;
    }

    private static String distance(int score, int limit) {
        if (score == limit) {
            return ", đúng bằng mức %d.".formatted(limit);
        }
        return ", %s mức %d là %d điểm."
                .formatted(score < limit ? "dưới" : "trên", limit, Math.abs(score - limit));
    }

    private static Map<String, String> sections(Assessment assessment) {
        Map<String, Integer> open = new LinkedHashMap<>();
        for (var section : List.of(MEMBERS, HOME, B1, B2)) {
            open.put(section, 0);
        }
        var judgement = assessment.judgement();
        if (judgement != null) {
            judgement.missing().forEach(one -> open.merge(sectionOf(one.field()), 1, Integer::sum));
            for (var finding : judgement.findings()) {
                if (finding.verdict() == Verdict.UNKNOWN && finding.missing().isEmpty()) {
                    open.merge(B2, 1, Integer::sum);
                }
            }
        }
        Map<String, String> words = new LinkedHashMap<>();
        open.forEach((section, count) -> words.put(section, progress(count)));
        var formA = assessment.formA();
        if (formA != null) {
            words.put(FORM_A, formA.count() == null ? "chưa xong" : "đã xong");
        }
        return words;
    }

    private static String progress(int missing) {
        return missing == 0 ? "đủ" : "còn thiếu " + missing + " mục";
    }

    private static String sectionOf(String field) {
        if (field.startsWith("member.")) {
            return MEMBERS;
        }
        if (field.startsWith("b1.")) {
            return B1;
        }
        return field.startsWith("mark.") ? B2 : HOME;
    }
}
