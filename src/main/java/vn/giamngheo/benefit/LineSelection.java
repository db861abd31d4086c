package vn.giamngheo.benefit;

import java.util.List;
import java.util.UUID;

/**
 * Lines an act is meant for: those ticked, or all that a filter finds.
 *
 * @param lines ticked lines; empty when all are meant
 */
public record LineSelection(List<UUID> lines, LineFilter filter) {

    public LineSelection {
        lines = List.copyOf(lines);
    }

    public static LineSelection of(List<UUID> lines) {
        return new LineSelection(lines, LineFilter.ALL);
    }

    public static LineSelection all(LineFilter filter) {
        return new LineSelection(List.of(), filter);
    }
}
