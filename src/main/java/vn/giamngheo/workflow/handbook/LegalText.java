package vn.giamngheo.workflow.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A model's text taken apart: what it says, and the sentences that name the law.
 *
 * @param said without the sentences on the law and on the engine
 * @param clauses each a sentence without full stop
 */
record LegalText(String said, List<String> clauses) {

    private static final Pattern SENTENCE = Pattern.compile("(?<=\\.)\\s+(?=\\p{Lu})");
    private static final Pattern LEGAL =
            Pattern.compile("^(Căn cứ:?|Thẩm quyền theo|Mốc nội bộ).*", Pattern.DOTALL);

    /** What only matters to whoever runs the engine. */
    private static final Pattern TECHNICAL =
            Pattern.compile(
                    ".*(khóa nghiệp vụ|giao dịch|lưu trước mà không lưu sau).*", Pattern.DOTALL);

    static LegalText of(String text) {
        List<String> said = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        for (var sentence : SENTENCE.split(text.strip())) {
            if (LEGAL.matcher(sentence).matches()) {
                clauses.add(bare(sentence));
            } else if (!TECHNICAL.matcher(sentence).matches()) {
                said.add(sentence);
            }
        }
        return new LegalText(String.join(" ", said), List.copyOf(clauses));
    }

    private static String bare(String sentence) {
        var text = sentence.replaceFirst("^Căn cứ:? ", "").replaceFirst("\\.$", "");
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
