package vn.giamngheo.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Input that was refused as a whole; nothing of it was saved. Says what is wrong at each field. */
public class InvalidInput extends BusinessException {

    public static final String CODE = "INVALID_INPUT";

    private final Map<String, String> byField;

    public InvalidInput(Map<String, String> byField) {
        super(CODE, String.join(" ", byField.values()));
        this.byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    /** One wrong field. */
    public InvalidInput(String field, String sentence) {
        this(Map.of(field, sentence));
    }

    /** Field name of the page to Vietnamese sentence, in the order the fields stand. */
    public Map<String, String> byField() {
        return byField;
    }
}
