package vn.giamngheo.classification;

import vn.giamngheo.shared.BusinessException;

/** Somebody changed the version after the person had opened it; nothing of theirs was saved. */
public class StaleLawData extends BusinessException {

    public static final String CODE = "STALE";

    StaleLawData() {
        super(
                CODE,
                "Bản này vừa được người khác thay đổi. Mở lại trang để xem nội dung mới, rồi làm"
                        + " lại nếu vẫn cần.");
    }
}
