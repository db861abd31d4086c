package db.migration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes two correct spellings of one Vietnamese name equal: case, the place of the tone mark (hòa,
 * hoà), the apostrophe, Đăk and Đắk. Other accents stay: Đông and Đồng are two names.
 */
final class Spelling {

    private static final Map<String, String> OLDER_TONE_PLACE =
            Map.ofEntries(
                    Map.entry("oà", "òa"),
                    Map.entry("oá", "óa"),
                    Map.entry("oả", "ỏa"),
                    Map.entry("oã", "õa"),
                    Map.entry("oạ", "ọa"),
                    Map.entry("oè", "òe"),
                    Map.entry("oé", "óe"),
                    Map.entry("oẻ", "ỏe"),
                    Map.entry("oẽ", "õe"),
                    Map.entry("oẹ", "ọe"),
                    Map.entry("uỳ", "ùy"),
                    Map.entry("uý", "úy"),
                    Map.entry("uỷ", "ủy"),
                    Map.entry("uỹ", "ũy"),
                    Map.entry("uỵ", "ụy"));
    private static final Pattern AT_WORD_END =
            Pattern.compile(
                    "(" + String.join("|", OLDER_TONE_PLACE.keySet()) + ")(?!\\p{L})",
                    Pattern.UNICODE_CASE);

    private Spelling() {}

    static String of(String name) {
        var plain =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .replace('\u2019', '\'')
                        .replaceAll("[\\s\\u00A0]+", " ")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("đắk", "đăk");
        return AT_WORD_END
                .matcher(plain)
                .replaceAll(found -> OLDER_TONE_PLACE.getOrDefault(found.group(), found.group()));
    }
}
