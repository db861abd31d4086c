package vn.giamngheo.benefit;

/** How far a request is. */
public enum ApplicationState {
    CHECKING("Đang kiểm tra", true),
    SUPPLEMENTING("Chờ bổ sung giấy tờ", true),
    POSTING("Đang niêm yết", true),
    CONFIRMING("Chờ Chủ tịch UBND xã xác nhận", true),
    DECIDING("Chờ cơ quan quyết định", true),
    GRANTED("Được hưởng", false),
    REFUSED("Không được hưởng", false),
    WITHDRAWN("Đã rút đề nghị", false),
    /** An allowance goes on. */
    KEPT("Vẫn được hưởng trợ cấp", false),
    /** An allowance stops. */
    ENDED("Thôi hưởng trợ cấp", false);

    private final String label;
    private final boolean open;

    ApplicationState(String label, boolean open) {
        this.label = label;
        this.open = open;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }

    /** Somebody still has to do something. */
    public boolean open() {
        return open;
    }
}
