package vn.giamngheo.classification;

import java.util.List;

/**
 * What members and dwelling say of one indicator, before any mark by hand.
 *
 * @param sentence why, in Vietnamese
 * @param memberNames members who are deprived; empty for the dwelling
 * @param missing answers that would make it known; empty when it is known
 */
record Derived(
        Verdict verdict, String sentence, List<String> memberNames, List<MissingFact> missing) {

    static Derived deprived(String sentence, List<String> memberNames) {
        return new Derived(Verdict.DEPRIVED, sentence, memberNames, List.of());
    }

    static Derived notDeprived(String sentence) {
        return new Derived(Verdict.NOT_DEPRIVED, sentence, List.of(), List.of());
    }

    /** The household's equipment or dwelling. */
    static Derived of(boolean deprived, String whenDeprived, String otherwise) {
        return deprived ? deprived(whenDeprived, List.of()) : notDeprived(otherwise);
    }

    static Derived unknown(List<MissingFact> missing) {
        var first = missing.get(0).sentence();
        return new Derived(
                Verdict.UNKNOWN,
                missing.size() == 1
                        ? first
                        : first + " Còn thiếu " + (missing.size() - 1) + " câu trả lời khác.",
                List.of(),
                List.copyOf(missing));
    }

    static Derived unknown(String field, String sentence) {
        return unknown(List.of(new MissingFact(field, sentence)));
    }

    static Derived withoutMembers() {
        return unknown(
                SurveyField.MEMBERS, "Hộ chưa có thành viên nào. Nhập các thành viên của hộ.");
    }
}
