package vn.giamngheo.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An old unit named by the merger table that could not be found beyond doubt.
 *
 * @param newName new unit with its kind
 * @param oldName the words of the table
 * @param note words in brackets
 * @param candidates old units that bear this or a similar name, for an administrator to pick from
 */
public record OpenSuccession(
        long id,
        String newName,
        String newProvince,
        String oldName,
        boolean part,
        @Nullable String note,
        List<UnitChoice> candidates) {}
