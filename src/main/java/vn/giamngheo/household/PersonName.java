package vn.giamngheo.household;

import java.text.Normalizer;
import java.util.Locale;
import vn.giamngheo.shared.VietnameseText;

/** Recognises a name however its tone mark is placed: "Hoà" and "Hòa", but not "Hoa". */
final class PersonName {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private PersonName() {}

    static String form(String fullName) {
        var form = new StringBuilder();
        for (var word : VietnameseText.clean(fullName).toLowerCase(Locale.ROOT).split(" ")) {
            var tones = new StringBuilder();
            for (char letter : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
                (TONES.indexOf(letter) >= 0 ? tones : form).append(letter);
            }
            form.append(tones).append(' ');
        }
        return form.toString().strip();
    }
}
