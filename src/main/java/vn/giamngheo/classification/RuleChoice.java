package vn.giamngheo.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rules by which the application can derive a mark of form B2 from members and dwelling, to
 * choose from, with the numbers that each needs. Without a rule the enumerator marks by hand.
 */
public enum RuleChoice {
    EMPLOYMENT(
            "Việc làm: người muốn làm việc mà không có việc, hoặc làm công không có hợp đồng",
            age("FROM_AGE", "Xét người từ đủ bao nhiêu tuổi")),
    DEPENDENTS(
            "Người phụ thuộc: tỷ lệ trẻ em và người hưởng trợ cấp trong hộ",
            age("CHILD_UNDER", "Trẻ em là người dưới bao nhiêu tuổi"),
            new Parameter("OVER_PERCENT", "Thiếu hụt khi tỷ lệ lớn hơn (%)", true, 100)),
    NUTRITION(
            "Dinh dưỡng: trẻ em suy dinh dưỡng",
            age("CHILD_UNDER", "Trẻ em là người dưới bao nhiêu tuổi")),
    HEALTH_INSURANCE(
            "Bảo hiểm y tế: người không có bảo hiểm y tế",
            age("FROM_AGE", "Xét người từ đủ bao nhiêu tuổi")),
    ADULT_EDUCATION(
            "Trình độ giáo dục của người lớn: bằng cấp theo độ tuổi",
            age("FROM_AGE", "Xét người từ đủ bao nhiêu tuổi"),
            age("UPPER_FROM_AGE", "Cần trung học phổ thông hoặc nghề từ đủ bao nhiêu tuổi"),
            age("TO_AGE", "Xét đến hết bao nhiêu tuổi")),
    CHILD_SCHOOLING(
            "Tình trạng đi học của trẻ em: cấp học theo độ tuổi",
            age("FROM_AGE", "Mầm non từ đủ bao nhiêu tuổi"),
            age("PRIMARY_FROM_AGE", "Tiểu học từ đủ bao nhiêu tuổi"),
            age("LOWER_FROM_AGE", "Trung học cơ sở từ đủ bao nhiêu tuổi"),
            age("UNDER_AGE", "Xét trẻ em dưới bao nhiêu tuổi")),
    HOUSING_QUALITY(
            "Chất lượng nhà ở: cột, mái, tường không bền chắc",
            new Parameter("WEAK_PARTS", "Thiếu hụt khi số kết cấu không bền chắc từ", true, 3)),
    HOUSING_AREA(
            "Diện tích nhà ở bình quân đầu người",
            new Parameter("AREA_BELOW", "Thiếu hụt khi diện tích dưới (m²)", false, 200)),
    WATER_SOURCE("Nguồn nước sinh hoạt"),
    TOILET("Nhà tiêu hợp vệ sinh"),
    TELECOM("Sử dụng dịch vụ viễn thông: không ai dùng internet"),
    INFO_DEVICES("Phương tiện phục vụ tiếp cận thông tin: không có phương tiện nào");

    private final String label;
    private final List<Parameter> parameters;

    RuleChoice(String label, Parameter... parameters) {
        this.label = label;
        this.parameters = List.of(parameters);
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }

    /** The numbers it needs, in the order of the page. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Empty for a name that is none of them. */
    public static Optional<RuleChoice> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }

    private static Parameter age(String name, String label) {
        return new Parameter(name, label, true, 120);
    }

    /**
     * A number of the threshold.
     *
     * @param whole whether only whole numbers make sense
     * @param most the largest that can be meant
     */
    public record Parameter(String name, String label, boolean whole, int most) {}
}
