package vn.giamngheo.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese text as it is stored and as it is searched. */
public final class VietnameseText {

    private VietnameseText() {}

    /** NFC, outer and repeated white space removed; the form in which text is stored. */
    public static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", " ")
                .strip();
    }

    /** Lower case without accents, for search: "Đặng Thị Hoà" and "dang thi hoa" are the same. */
    public static String folded(String text) {
        return Normalizer.normalize(clean(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    /** The given name, by which Vietnamese lists are sorted: the last word. */
    public static String givenName(String fullName) {
        var name = clean(fullName);
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
