package vn.giamngheo.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects what is wrong with an input, field by field, so that a person sees all of it at once:
 * field name of the page to Vietnamese sentence.
 */
public final class InputErrors {

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** Keeps the first sentence given for a field. */
    public InputErrors add(String field, String sentence) {
        byField.putIfAbsent(field, sentence);
        return this;
    }

    public InputErrors addIf(boolean wrong, String field, String sentence) {
        return wrong ? add(field, sentence) : this;
    }

    /** Sentences by field, in the order in which they were added. */
    public Map<String, String> all() {
        return new LinkedHashMap<>(byField);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /**
     * @throws InvalidInput when anything was added
     */
    public void throwIfAny() {
        if (!byField.isEmpty()) {
            throw new InvalidInput(byField);
        }
    }
}
