package db.migration;

import org.jspecify.annotations.Nullable;

/**
 * One old unit that went into a new one.
 *
 * @param newKey empty where the new unit's name could not be matched
 * @param oldKey empty where no old unit, or more than one, bears the name
 * @param part whether only a part went there
 */
record Succession(
        @Nullable String newKey,
        String newName,
        String newProvince,
        @Nullable String oldKey,
        String oldName,
        boolean part,
        String note) {

    Succession asPart() {
        return new Succession(newKey, newName, newProvince, oldKey, oldName, true, note);
    }
}
