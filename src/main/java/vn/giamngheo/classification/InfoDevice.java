package vn.giamngheo.classification;

/** Means of access to information (<i>phương tiện phục vụ tiếp cận thông tin</i>). */
public enum InfoDevice {
    TELEVISION("Tivi"),
    RADIO("Radio"),
    DESKTOP("Máy tính để bàn"),
    TELEPHONE("Điện thoại"),
    LAPTOP("Máy tính xách tay"),
    TABLET("Máy tính bảng"),
    SMARTPHONE("Điện thoại thông minh");

    private final String label;

    InfoDevice(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
