package vn.giamngheo.security;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.VietnameseText;

/** Why a post changes hands or ends, as the audit keeps it; never left out. */
final class Reason {

    private static final int LONGEST = 300;

    private Reason() {}

    /** The reason as it is kept; what is wrong with it goes to the field. */
    static String of(@Nullable String given, String field, InputErrors errors) {
        var reason = given == null ? "" : VietnameseText.clean(given);
        errors.addIf(reason.isEmpty(), field, "Ghi lý do, ví dụ số và ngày của quyết định.");
        errors.addIf(
                reason.length() > LONGEST, field, "Lý do dài quá 300 ký tự. Hãy ghi ngắn lại.");
        return reason;
    }
}
