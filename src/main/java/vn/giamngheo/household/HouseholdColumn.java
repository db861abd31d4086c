package vn.giamngheo.household;

import java.util.Arrays;
import java.util.List;

/** The columns of sheet "Danh sách hộ", in their order. */
public enum HouseholdColumn {
    NUMBER("STT", false),
    CODE("Mã hộ", true),
    VILLAGE("Thôn", true),
    ADDRESS("Địa chỉ", true),
    FULL_NAME("Họ và tên", false),
    RELATION("Quan hệ với chủ hộ", false),
    BIRTH("Ngày sinh", false),
    SEX("Giới tính", false),
    IDENTITY_NUMBER("Số CCCD", false),
    ETHNIC_GROUP("Dân tộc", false),
    CATEGORY("Phân loại", true),
    DECISION_NUMBER("Số quyết định", true),
    DECISION_DATE("Ngày quyết định", true),
    ETHNIC_MINORITY("Hộ DTTS", true),
    NO_LABOUR_CAPACITY("Không có khả năng lao động", true),
    REVOLUTION_MERIT("Có người có công", true),
    CAUSES("Nguyên nhân nghèo", true),
    NOTE("Ghi chú", true);

    private final String header;
    private final boolean ofHousehold;

    HouseholdColumn(String header, boolean ofHousehold) {
        this.header = header;
        this.ofHousehold = ofHousehold;
    }

    public String header() {
        return header;
    }

    /** Whether it tells of the household, so that its rows must not differ in it. */
    public boolean isOfHousehold() {
        return ofHousehold;
    }

    public static List<String> headers() {
        return Arrays.stream(values()).map(HouseholdColumn::header).toList();
    }
}
