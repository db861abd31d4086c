package vn.giamngheo.benefit;

import vn.giamngheo.shared.BusinessException;

/** What is said while an act on many lines of a list is still going on. */
final class BatchRunning {

    private BatchRunning() {}

    static BusinessException refuse() {
        return new BusinessException(
                "BATCH_RUNNING",
                "Danh sách đang được ghi hàng loạt. Chờ ghi xong rồi làm tiếp; tiến độ hiện ở đầu"
                        + " danh sách.");
    }
}
