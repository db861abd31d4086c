package vn.giamngheo.benefit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What rights hang on and the register does not hold. Each kind knows its values and their words; a
 * kind with one value is a plain yes. A fact that was never entered is not known: rules say whether
 * that is a "no" or a question to somebody.
 */
public enum FactKind {
    /** School level attended now; values are those of the survey. */
    SCHOOLING(
            Of.MEMBER,
            "Đang học",
            "NONE=Không đi học;PRESCHOOL=Mầm non;PRIMARY=Tiểu học;LOWER_SECONDARY=Trung học cơ"
                    + " sở;UPPER_SECONDARY=Trung học phổ thông;VOCATIONAL=Sơ cấp, trung cấp, cao"
                    + " đẳng nghề;HIGHER=Cao đẳng, đại học trở lên"),
    /** Học ở cơ sở ngoài công lập. */
    PRIVATE_SCHOOL(Of.MEMBER, "Học trường ngoài công lập", "YES=Có"),
    /** Thẻ BHYT of a group that goes before: not from poverty. */
    OTHER_INSURANCE(
            Of.MEMBER,
            "Đã có thẻ BHYT theo nhóm khác",
            "WORK=Người lao động đóng;PENSION=Hưu trí, trợ cấp BHXH;MERIT=Người có công, thân"
                    + " nhân;ARMED_FORCES=Lực lượng vũ trang, thân nhân;OTHER=Nhóm khác;NONE=Không"
                    + " có"),
    PREGNANT(Of.MEMBER, "Đang mang thai", "YES=Có"),
    NURSING(Of.MEMBER, "Đang cho con bú", "YES=Có"),
    DISABILITY(Of.MEMBER, "Khuyết tật", "MILD=Nhẹ;SEVERE=Nặng;VERY_SEVERE=Đặc biệt nặng"),
    /** Đang hưởng trợ cấp xã hội hằng tháng. */
    SOCIAL_ALLOWANCE(Of.MEMBER, "Hưởng trợ cấp xã hội hằng tháng", "YES=Có;NONE=Không"),
    /** Lương hưu, trợ cấp BHXH hằng tháng. */
    PENSION(Of.MEMBER, "Hưởng lương hưu, trợ cấp BHXH hằng tháng", "YES=Có;NONE=Không"),
    ORPHAN(Of.MEMBER, "Mồ côi", "BOTH=Cả cha và mẹ"),
    SINGLE_PARENT(Of.MEMBER, "Đơn thân nuôi con", "YES=Có"),
    /** Không có người phụng dưỡng, or supporters who live on the allowance themselves. */
    NO_SUPPORTER(Of.MEMBER, "Không có người phụng dưỡng", "YES=Có"),
    /** Shown only to those who handle allowances; never on a list that hangs. */
    HIV(Of.MEMBER, "Nhiễm HIV", "YES=Có"),
    NO_LABOUR_CAPACITY(Of.MEMBER, "Không có khả năng lao động", "YES=Có"),
    LOW_INCOME(Of.MEMBER, "Người lao động có thu nhập thấp", "YES=Có"),
    WASTE_TEAM(Of.MEMBER, "Tổ thu gom rác của thôn", "YES=Có"),
    /** Short vocational training was supported before: once in life. */
    TRAINED(Of.MEMBER, "Đã được hỗ trợ đào tạo nghề", "YES=Có"),
    ACCUSED(Of.MEMBER, "Bị buộc tội", "YES=Có"),
    /** Listed by the law on legal aid besides age and disability. */
    LEGAL_AID_GROUP(
            Of.MEMBER,
            "Nhóm được trợ giúp pháp lý khi khó khăn về tài chính",
            "VIOLENCE_VICTIM=Nạn nhân bạo lực gia đình;MARTYR_RELATIVE=Thân nhân liệt"
                    + " sĩ;AGENT_ORANGE=Người nhiễm chất độc da cam"),
    INPATIENT(Of.MEMBER, "Điều trị nội trú tuyến huyện trở lên", "YES=Có"),
    WATER_LACK(Of.HOUSEHOLD, "Thiếu nước sạch hoặc nhà tiêu hợp vệ sinh", "YES=Có;NONE=Không"),
    HOUSING_LACK(Of.HOUSEHOLD, "Nhà ở thiếu kiên cố, thiếu diện tích", "YES=Có;NONE=Không"),
    HOUSE_LOST(Of.HOUSEHOLD, "Nhà bị thiên tai, hỏa hoạn", "YES=Có"),
    HARDSHIP(Of.HOUSEHOLD, "Hoàn cảnh khó khăn đột xuất", "YES=Có"),
    /** Thiếu đói; not tied to the lists. */
    HUNGRY(Of.HOUSEHOLD, "Thiếu đói", "YES=Có"),
    DEVICE_RECEIVED(Of.HOUSEHOLD, "Đã được hỗ trợ máy tính bảng, điện thoại", "YES=Có"),
    /** Uses at most 50 kWh in the months of the quarter. */
    ELECTRICITY_LOW(Of.HOUSEHOLD, "Dùng điện không quá 50 kWh/tháng", "YES=Có;NONE=Không");

    private final Of of;
    private final String label;
    private final Map<String, String> choices;

    FactKind(Of of, String label, String choices) {
        this.of = of;
        this.label = label;
        Map<String, String> read = new LinkedHashMap<>();
        for (var each : choices.split(";")) {
            var cut = each.indexOf('=');
            read.put(each.substring(0, cut), each.substring(cut + 1));
        }
        this.choices = Collections.unmodifiableMap(read);
    }

    public boolean ofMember() {
        return of == Of.MEMBER;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }

    /** Code to words. */
    public Map<String, String> choices() {
        return choices;
    }

    private enum Of {
        MEMBER,
        HOUSEHOLD
    }
}
