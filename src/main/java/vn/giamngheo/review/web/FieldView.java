package vn.giamngheo.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of the survey as its page draws it.
 *
 * @param key name of the field
 * @param options value to words, for choices
 * @param hint null when there is none
 * @param ticks the single ticks of a group
 */
record FieldView(
        String key,
        String label,
        Kind kind,
        String value,
        Map<String, String> options,
        @Nullable String hint,
        List<FieldView> ticks) {

    enum Kind {
        CHOICE,
        YES_NO,
        WHOLE_NUMBER,
        NUMBER,
        TEXT,
        LONG_TEXT,
        DATE,
        TICKS,
        TICK
    }

    private static final Map<String, String> YES_NO_WORDS = yesNoWords("Có", "Không");

    static FieldView yesNo(String key, String label, String value) {
        return new FieldView(key, label, Kind.YES_NO, value, YES_NO_WORDS, null, List.of());
    }

    static FieldView of(Kind kind, String key, String label, String value) {
        return new FieldView(key, label, kind, value, Map.of(), null, List.of());
    }

    static FieldView ticks(String key, String label, List<FieldView> ticks) {
        return new FieldView(key, label, Kind.TICKS, "", Map.of(), null, ticks);
    }

    static FieldView tick(String key, String label, String value) {
        return of(Kind.TICK, key, label, value);
    }

    static FieldView choice(String key, String label, String value, Map<String, String> options) {
        return new FieldView(key, label, Kind.CHOICE, value, options, null, List.of());
    }

    /** A choice of the constants of an enum, in their order. */
    static <E extends Enum<E>> FieldView choice(
            String key, String label, String value, E[] constants, Function<E, String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        for (var constant : constants) {
            options.put(constant.name(), words.apply(constant));
        }
        return choice(key, label, value, options);
    }

    FieldView hinted(@Nullable String words) {
        return new FieldView(key, label, kind, value, options, words, ticks);
    }

    static Map<String, String> yesNoWords(String yes, String no) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("true", yes);
        words.put("false", no);
        return words;
    }

    public boolean ticked() {
        return value.equals("true");
    }
}
