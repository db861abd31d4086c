package vn.giamngheo.review.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.review.HoldVillageMeeting.Draft;
import vn.giamngheo.review.HoldVillageMeeting.Row;
import vn.giamngheo.review.HoldVillageMeeting.RowDraft;
import vn.giamngheo.review.HoldVillageMeeting.Sheet;
import vn.giamngheo.shared.InvalidInput;

/** The sheet of a meeting as its page sends and shows it: field name to what was typed. */
final class MeetingForm {

    private MeetingForm() {}

    /** What the page shows of a saved sheet. */
    static Map<String, String> of(Sheet sheet) {
        Map<String, String> fields = new HashMap<>();
        fields.put("heldOn", sheet.heldOn() == null ? "" : Fields.SHOWN.format(sheet.heldOn()));
        fields.put("place", sheet.place());
        fields.put("chairName", sheet.chairName());
        fields.put("secretaryName", sheet.secretaryName());
        fields.put("householdsPresent", text(sheet.householdsPresent()));
        for (var row : sheet.rows()) {
            fields.put("present-" + row.reviewId(), text(row.present()));
            fields.put("agreeing-" + row.reviewId(), text(row.agreeing()));
            fields.put("note-" + row.reviewId(), row.note());
        }
        return fields;
    }

    /**
     * @param ids households of the meeting
     * @throws InvalidInput where a number or a date cannot be read
     */
    static Draft draft(Map<String, String> sent, List<UUID> ids) {
        var fields = new Fields(sent);
        Map<UUID, RowDraft> rows = new LinkedHashMap<>();
        var heldOn = fields.day("heldOn");
        var households =
                fields.wholeNumber(
                        "householdsPresent", "Số hộ có đại diện dự họp ghi bằng số nguyên.");
        for (var id : ids) {
            rows.put(
                    id,
                    new RowDraft(
                            fields.wholeNumber(
                                    "present-" + id, "Số người dự họp ghi bằng số nguyên."),
                            fields.wholeNumber(
                                    "agreeing-" + id, "Số người đồng ý ghi bằng số nguyên."),
                            fields.text("note-" + id)));
        }
        fields.errors().throwIfAny();
        return new Draft(
                heldOn,
                fields.text("place"),
                fields.text("chairName"),
                fields.text("secretaryName"),
                households,
                rows);
    }

    /** The number all rows share, when they do: what "Số người dự họp" was filled with. */
    static String sharedPresent(Sheet sheet, Map<String, String> fields) {
        var numbers =
                sheet.rows().stream()
                        .map(Row::reviewId)
                        .map(id -> fields.getOrDefault("present-" + id, ""))
                        .distinct()
                        .toList();
        return numbers.size() == 1 ? numbers.get(0) : "";
    }

    private static String text(@Nullable Integer number) {
        return Objects.toString(number, "");
    }
}
