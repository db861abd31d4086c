package vn.giamngheo.benefit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.shared.VietnameseText;

/** What a list of persons is narrowed to: conditions, all of which hold, and their parameters. */
final class Narrowing {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    Narrowing to(String condition) {
        conditions.add(condition);
        return this;
    }

    Narrowing with(String parameter, Object value) {
        params.put(parameter, value);
        return this;
    }

    Narrowing with(Map<String, ?> parameters) {
        params.putAll(parameters);
        return this;
    }

    /** Nothing is narrowed by an empty value. */
    Narrowing to(String column, String parameter, String value) {
        return value.isEmpty() ? this : to(column + " = :" + parameter).with(parameter, value);
    }

    /** By a part of the name of the person ({@code m}) or of the {@code head}, without accents. */
    Narrowing named(String words) {
        var text = VietnameseText.folded(words);
        return text.isEmpty()
                ? this
                : to("(m.folded_name LIKE :pattern OR head.folded_name LIKE :pattern)")
                        .with("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    String condition() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
