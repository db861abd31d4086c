package vn.giamngheo.review;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a meeting so far, read: what is empty or cannot be read is null.
 *
 * @param householdsPresent as typed; otherwise as the roll call says, when it was taken
 * @param rows by review, in the order of the meeting
 * @param wrong field to sentence: unreadable or contradictory
 * @param missing field to sentence: what the minutes cannot do without
 */
public record MeetingReading(
        @Nullable LocalDate plannedOn,
        @Nullable LocalTime plannedAt,
        @Nullable LocalDate heldOn,
        @Nullable LocalTime startedAt,
        @Nullable LocalTime endedAt,
        String place,
        String chairName,
        String secretaryName,
        @Nullable Integer householdsPresent,
        String signers,
        String otherOpinions,
        Map<UUID, Vote> rows,
        Map<String, String> wrong,
        Map<String, String> missing) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_OPINIONS = 2000;
    private static final int MOST_PEOPLE = 100_000;
    private static final String WHOLE_PEOPLE =
            "“%s” không phải số người. Ghi số nguyên, ví dụ 20 hoặc 21.";

    /**
     * @param listed reviews the meeting is about
     * @param represented households of those that the roll call found represented; null when it was
     *     not taken
     */
    static MeetingReading of(
            Map<String, String> values,
            List<UUID> listed,
            @Nullable Integer represented,
            LocalDate today) {
        var typed = new TypedFields(values);
        Map<UUID, Vote> rows = new LinkedHashMap<>();
        listed.forEach(id -> rows.put(id, vote(id, typed)));
        var households = typed.wholeNumber(MeetingFields.HOUSEHOLDS_PRESENT, WHOLE_PEOPLE);
        var reading =
                new MeetingReading(
                        typed.day(MeetingFields.PLANNED_ON),
                        typed.time(MeetingFields.PLANNED_AT),
                        typed.day(MeetingFields.HELD_ON),
                        typed.time(MeetingFields.STARTED_AT),
                        typed.time(MeetingFields.ENDED_AT),
                        typed.text(MeetingFields.PLACE),
                        typed.text(MeetingFields.CHAIR),
                        typed.text(MeetingFields.SECRETARY),
                        typed.text(MeetingFields.HOUSEHOLDS_PRESENT).isEmpty()
                                ? represented
                                : households,
                        typed.text(MeetingFields.SIGNERS),
                        typed.text(MeetingFields.OTHER_OPINIONS),
                        rows,
                        typed.wrong(),
                        new LinkedHashMap<>());
        reading.checkHeader(typed, listed.size(), today);
        reading.checkRows(typed);
        reading.findMissing();
        return reading;
    }

    private static Vote vote(UUID id, TypedFields typed) {
        return new Vote(
                typed.wholeNumber(MeetingFields.present(id), WHOLE_PEOPLE),
                typed.wholeNumber(MeetingFields.agreeing(id), WHOLE_PEOPLE),
                typed.text(MeetingFields.note(id)));
    }

    private void checkHeader(TypedFields typed, int listed, LocalDate today) {
        if (heldOn != null && heldOn.isAfter(today)) {
            typed.wrong(MeetingFields.HELD_ON, "Ngày họp không được sau hôm nay.");
        }
        if (startedAt != null && endedAt != null && endedAt.isBefore(startedAt)) {
            typed.wrong(
                    MeetingFields.ENDED_AT,
                    "Giờ kết thúc (%s) trước giờ bắt đầu (%s). Kiểm tra lại."
                            .formatted(endedAt, startedAt));
        }
        if (householdsPresent != null && (householdsPresent < 0 || householdsPresent > listed)) {
            typed.wrong(
                    MeetingFields.HOUSEHOLDS_PRESENT,
                    "Số hộ có đại diện dự họp phải từ 0 đến %d, là số hộ đưa ra họp."
                            .formatted(listed));
        }
        tooLong(typed, MeetingFields.PLACE, LONGEST_NAME);
        tooLong(typed, MeetingFields.CHAIR, LONGEST_NAME);
        tooLong(typed, MeetingFields.SECRETARY, LONGEST_NAME);
        tooLong(typed, MeetingFields.SIGNERS, LONGEST_NOTE);
        tooLong(typed, MeetingFields.OTHER_OPINIONS, LONGEST_OPINIONS);
    }

    private void checkRows(TypedFields typed) {
        rows.forEach(
                (id, row) -> {
                    var present = row.present();
                    var agreeing = row.agreeing();
                    if (present != null && (present < 1 || present > MOST_PEOPLE)) {
                        typed.wrong(
                                MeetingFields.present(id), "Số người dự họp phải từ 1 trở lên.");
                    }
                    if (agreeing != null && agreeing < 0) {
                        typed.wrong(MeetingFields.agreeing(id), "Số người đồng ý không được âm.");
                    }
                    if (agreeing != null && typed.text(MeetingFields.present(id)).isEmpty()) {
                        typed.wrong(
                                MeetingFields.present(id),
                                "Điểm danh trước, hoặc ghi số người dự họp khi biểu quyết hộ này.");
                    }
                    if (present != null && agreeing != null && agreeing > present) {
                        typed.wrong(
                                MeetingFields.agreeing(id),
                                "Số người đồng ý (%d) nhiều hơn số người dự họp (%d). Kiểm tra lại biên bản."
                                        .formatted(agreeing, present));
                    }
                    tooLong(typed, MeetingFields.note(id), LONGEST_NOTE);
                });
    }

    private static void tooLong(TypedFields typed, String field, int longest) {
        if (typed.text(field).length() > longest) {
            typed.wrong(field, "Dài quá %d ký tự. Hãy rút gọn.".formatted(longest));
        }
    }

    private void findMissing() {
        if (heldOn == null) {
            missing.put(MeetingFields.HELD_ON, "Nhập ngày họp.");
        }
        if (place.isEmpty()) {
            missing.put(MeetingFields.PLACE, "Nhập địa điểm họp.");
        }
        if (chairName.isEmpty()) {
            missing.put(MeetingFields.CHAIR, "Nhập họ tên người chủ trì.");
        }
        if (secretaryName.isEmpty()) {
            missing.put(MeetingFields.SECRETARY, "Nhập họ tên thư ký cuộc họp.");
        }
        if (householdsPresent == null) {
            missing.put(
                    MeetingFields.HOUSEHOLDS_PRESENT,
                    "Nhập số hộ trong danh sách có đại diện dự họp.");
        }
        rows.forEach(
                (id, row) -> {
                    if (row.agreeing() == null) {
                        missing.put(
                                MeetingFields.agreeing(id),
                                "Nhập số người dự họp và số người đồng ý cho hộ này.");
                    }
                });
        wrong.keySet().forEach(missing::remove);
    }

    /** Whether the minutes can be recorded as they are. */
    public boolean complete() {
        return wrong.isEmpty() && missing.isEmpty();
    }

    /**
     * Everything that keeps the minutes from being recorded: what is wrong, then what is missing.
     */
    public Map<String, String> open() {
        Map<String, String> open = new LinkedHashMap<>(wrong);
        open.putAll(missing);
        return open;
    }

    /** One household as typed so far. */
    public record Vote(@Nullable Integer present, @Nullable Integer agreeing, String note) {

        /** Whether it passes; null while it cannot be said. */
        public @Nullable Boolean passes() {
            return present == null
                            || agreeing == null
                            || present < 1
                            || agreeing < 0
                            || agreeing > present
                    ? null
                    : new MeetingVote(present, agreeing).passes();
        }
    }
}
