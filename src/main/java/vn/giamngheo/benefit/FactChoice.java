package vn.giamngheo.benefit;

import org.jspecify.annotations.Nullable;

/** A kind of fact with one of its values, as a form sends it: "SCHOOLING:PRIMARY". */
public record FactChoice(FactKind kind, String value) {

    /** Null for what is no fact about such a subject. */
    static @Nullable FactChoice read(String text, boolean ofMember) {
        for (var kind : FactKind.values()) {
            for (var value : kind.choices().keySet()) {
                var choice = new FactChoice(kind, value);
                if (kind.ofMember() == ofMember && choice.key().equals(text)) {
                    return choice;
                }
            }
        }
        return null;
    }

    public String key() {
        return kind + ":" + value;
    }

    /** "Đang học: Tiểu học"; of a plain yes the kind alone. */
    public String words() {
        return kind.choices().size() == 1 && value.equals("YES")
                ? kind.label()
                : kind.label() + ": " + kind.choices().getOrDefault(value, value);
    }
}
