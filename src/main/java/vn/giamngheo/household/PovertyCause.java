package vn.giamngheo.household;

import java.util.Arrays;

/**
 * Why a household is poor (nguyên nhân nghèo): the eight columns of form 7.10 of Thông tư
 * 02/2022/TT-BLĐTBXH.
 */
public enum PovertyCause {
    NO_LAND(1, "Không có đất sản xuất"),
    NO_CAPITAL(2, "Không có vốn sản xuất, kinh doanh"),
    NO_LABOUR(3, "Không có lao động"),
    NO_TOOLS(4, "Không có công cụ/phương tiện sản xuất"),
    NO_KNOWLEDGE(5, "Không có kiến thức về sản xuất"),
    NO_SKILLS(6, "Không có kỹ năng lao động, sản xuất"),
    ILLNESS_ACCIDENT(7, "Có người ốm đau, bệnh nặng, tai nạn"),
    OTHER(8, "Nguyên nhân khác");

    private final int no;
    private final String label;

    PovertyCause(int no, String label) {
        this.no = no;
        this.label = label;
    }

    /** Number of the cause in the form. */
    public int no() {
        return no;
    }

    public String label() {
        return label;
    }

    /**
     * @throws IllegalArgumentException when the form has no such number
     */
    public static PovertyCause of(int no) {
        return Arrays.stream(values())
                .filter(cause -> cause.no == no)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cause " + no));
    }
}
