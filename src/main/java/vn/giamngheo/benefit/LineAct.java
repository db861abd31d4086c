package vn.giamngheo.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.VietnameseText;

/**
 * What a person says became of lines.
 *
 * @param state ISSUED, REFUSED, NOT_NEEDED or COVERED
 * @param doneOn day of the handing over; null for the others
 * @param receivedBy "Chính chủ", "Chủ hộ" or a name; empty for the others
 * @param number of the card or paper; empty when there is none
 * @param reason why not; empty when issued
 */
public record LineAct(
        LineState state,
        @Nullable LocalDate doneOn,
        String receivedBy,
        String number,
        String reason) {

    /** The person took it. */
    public static final String SELF = "Chính chủ";

    /** The head of the household took it. */
    public static final String HEAD = "Chủ hộ";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1000;

    public LineAct {
        receivedBy = VietnameseText.clean(receivedBy);
        number = VietnameseText.clean(number);
        reason = VietnameseText.clean(reason);
    }

    public static LineAct issued(@Nullable LocalDate on, String receivedBy, String number) {
        return new LineAct(LineState.ISSUED, on, receivedBy, number, "");
    }

    public static LineAct without(LineState state, String reason) {
        return new LineAct(state, null, "", "", reason);
    }

    boolean issues() {
        return state == LineState.ISSUED;
    }

    /**
     * @throws InvalidInput at {@code act}, {@code doneOn}, {@code receivedBy}, {@code number},
     *     {@code reason}
     */
    void check(LocalDate today) {
        var errors = new InputErrors();
        if (state.waiting() || state == LineState.ENDED) {
            errors.add("act", "Chọn đã cấp, hoặc lý do không cấp.");
        } else if (issues()) {
            errors.addIf(doneOn == null, "doneOn", "Nhập ngày giao cho người dân.")
                    .addIf(
                            doneOn != null && doneOn.isAfter(today),
                            "doneOn",
                            "Ngày giao không được sau hôm nay.")
                    .addIf(receivedBy.isEmpty(), "receivedBy", "Chọn hoặc ghi tên người nhận.")
                    .addIf(
                            receivedBy.length() > LONGEST_NAME,
                            "receivedBy",
                            "Tên người nhận dài quá 100 ký tự.")
                    .addIf(number.length() > LONGEST_NAME, "number", "Số dài quá 100 ký tự.");
        } else {
            errors.addIf(reason.isEmpty(), "reason", "Ghi lý do không cấp.")
                    .addIf(
                            reason.length() > LONGEST_REASON,
                            "reason",
                            "Lý do dài quá 1.000 ký tự.");
        }
        errors.throwIfAny();
    }
}
