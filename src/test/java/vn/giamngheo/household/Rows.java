package vn.giamngheo.household;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of invented households, each by what makes it special. */
final class Rows {

    private final List<Map<String, String>> rows = new ArrayList<>();

    /** A head with everything in order. */
    Rows head(String code, String name, String identityNumber) {
        return add(
                "Mã hộ", code,
                "Thôn", "Thôn Gò Sậy",
                "Địa chỉ", "Xóm 2",
                "Họ và tên", name,
                "Quan hệ với chủ hộ", "Chủ hộ",
                "Ngày sinh", "24/05/1967",
                "Giới tính", "Nữ",
                "Số CCCD", identityNumber,
                "Dân tộc", "Kinh");
    }

    /** A child; household columns blank. */
    Rows child(String code, String name, String identityNumber) {
        return add(
                "Mã hộ", code,
                "Họ và tên", name,
                "Quan hệ với chủ hộ", "Con",
                "Ngày sinh", "05/08/2016",
                "Giới tính", "Nam",
                "Số CCCD", identityNumber,
                "Dân tộc", "Kinh");
    }

    /** Changes the last row. */
    Rows with(String header, String value) {
        rows.get(rows.size() - 1).put(header, value);
        return this;
    }

    Rows classified(String mark, String number, String date) {
        return with("Phân loại", mark).with("Số quyết định", number).with("Ngày quyết định", date);
    }

    List<HouseholdRow> list() {
        var list = new ArrayList<HouseholdRow>();
        rows.forEach(row -> list.add(HouseholdRow.ofText(list.size() + 2, row)));
        return list;
    }

    List<Map<String, String>> values() {
        return rows;
    }

    private Rows add(String... pairs) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        rows.add(row);
        return this;
    }
}
