package vn.giamngheo.household;

import java.util.Arrays;
import java.util.List;

/** The columns of sheet "Danh sách hộ", in their order. */
public enum HouseholdColumn {
    NUMBER("STT"),
    CODE("Mã hộ"),
    VILLAGE("Thôn"),
    ADDRESS("Địa chỉ"),
    FULL_NAME("Họ và tên"),
    RELATION("Quan hệ với chủ hộ"),
    BIRTH("Ngày sinh"),
    SEX("Giới tính"),
    IDENTITY_NUMBER("Số CCCD"),
    ETHNIC_GROUP("Dân tộc"),
    CATEGORY("Phân loại"),
    DECISION_NUMBER("Số quyết định"),
    DECISION_DATE("Ngày quyết định"),
    ETHNIC_MINORITY("Hộ DTTS"),
    NO_LABOUR_CAPACITY("Không có khả năng lao động"),
    REVOLUTION_MERIT("Có người có công"),
    CAUSES("Nguyên nhân nghèo"),
    NOTE("Ghi chú");

    private final String header;

    HouseholdColumn(String header) {
        this.header = header;
    }

    public String header() {
        return header;
    }

    public static List<String> headers() {
        return Arrays.stream(values()).map(HouseholdColumn::header).toList();
    }
}
