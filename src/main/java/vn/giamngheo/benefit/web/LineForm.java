package vn.giamngheo.benefit.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.benefit.LineAct;
import vn.giamngheo.benefit.LineFilter;
import vn.giamngheo.benefit.LineSelection;
import vn.giamngheo.benefit.LineState;
import vn.giamngheo.shared.InvalidInput;

/**
 * What a person fills in to write on lines.
 *
 * @param line ticked lines
 * @param scope ALL for everything the filter finds, otherwise the ticked lines
 * @param receivedBy SELF, HEAD or OTHER with {@code receiverName}
 * @param filterState and the two behind it: the filter the list was shown with
 */
record LineForm(
        @Nullable List<UUID> line,
        @Nullable String scope,
        @Nullable String act,
        @Nullable String doneOn,
        @Nullable String receivedBy,
        @Nullable String receiverName,
        @Nullable String number,
        @Nullable String reason,
        @Nullable String filterState,
        @Nullable String filterVillage,
        @Nullable String filterText) {

    static final LineForm EMPTY =
            new LineForm(null, null, null, null, "SELF", null, null, null, null, null, null);

    public boolean all() {
        return "ALL".equals(scope);
    }

    /**
     * @throws InvalidInput at {@code lines} when nothing is ticked
     */
    LineSelection selection() {
        if (all()) {
            return LineSelection.all(filter());
        }
        if (line == null || line.isEmpty()) {
            throw new InvalidInput(
                    "lines", "Tích chọn ít nhất một người, hoặc chọn tất cả người đang lọc.");
        }
        return LineSelection.of(line);
    }

    LineFilter filter() {
        return new LineFilter(text(filterState), text(filterVillage), text(filterText));
    }

    /**
     * @throws InvalidInput at {@code act}, {@code doneOn}
     */
    LineAct toAct() {
        var state = state();
        return state == LineState.ISSUED
                ? LineAct.issued(Typed.day(text(doneOn), "doneOn"), receiver(), text(number))
                : LineAct.without(state, text(reason));
    }

    private LineState state() {
        for (var each : LineState.values()) {
            if (each.name().equals(act)) {
                return each;
            }
        }
        throw new InvalidInput("act", "Chọn đã cấp, hoặc lý do không cấp.");
    }

    private String receiver() {
        return switch (text(receivedBy)) {
            case "SELF" -> LineAct.SELF;
            case "HEAD" -> LineAct.HEAD;
            default -> text(receiverName);
        };
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
