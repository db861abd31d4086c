package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.PointTable.Kind;
import vn.giamngheo.classification.PointTable.Option;
import vn.giamngheo.classification.PointTable.Question;
import vn.giamngheo.classification.PointTable.Source;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.PovertyCategory;

/** Standards and point tables in code, named after their situation. */
final class LawFixtures {

    private LawFixtures() {}

    /** As the migrations bring it; {@code PovertyStandardsTest} compares the two. */
    static Standard standardOf2022() {
        return standard(
                Map.of(
                        Area.RURAL, new Standard.Limits(140, 30, 1_500_000L),
                        Area.URBAN, new Standard.Limits(175, 30, 2_000_000L)),
                indicatorsOf2022(10));
    }

    static Standard standardWithoutLimits() {
        return standard(Map.of(), indicatorsOf2022(10));
    }

    static Standard standardWithoutPoints() {
        return standard(standardOf2022().limits(), indicatorsOf2022(null));
    }

    /** One indicator that no rule derives, one with a rule unknown to the application. */
    static Standard standardWithIndicatorsToMarkByHand() {
        return standard(
                standardOf2022().limits(),
                List.of(
                        indicator("WASTE", 1, null, 30, Map.of()),
                        indicator("DIGITAL", 2, "DIGITAL_SKILLS", 30, Map.of()),
                        indicator("HOUSING_AREA", 3, "HOUSING_AREA", 30, Map.of())));
    }

    static Indicator indicator(
            String code,
            int ordinal,
            @Nullable String rule,
            @Nullable Integer points,
            Map<String, String> parameters) {
        var numbers = new HashMap<String, BigDecimal>();
        parameters.forEach((name, value) -> numbers.put(name, new BigDecimal(value)));
        return new Indicator(
                code, ordinal, "Dịch vụ", "Chỉ số " + code, null, points, "-", rule, numbers);
    }

    /** Invented; the points rise with what a household has. */
    static PointTable exampleTable() {
        return new PointTable(
                "EXAMPLE",
                "NAT-2022",
                "RRD-RURAL",
                1,
                "Bảng điểm Nông thôn Đồng bằng sông Hồng, bản 1 (VÍ DỤ)",
                true,
                "Bảng điểm ví dụ để tập huấn",
                LawState.CONFIRMED,
                List.of(
                        new Question(
                                1,
                                "Số nhân khẩu",
                                Kind.RANGE,
                                Source.MEMBERS,
                                List.of(
                                        range(1, "1 đến 3 người", null, "4", 60),
                                        range(2, "4 đến 6 người", "4", "7", 40),
                                        range(3, "từ 7 người", "7", null, 0))),
                        new Question(
                                2,
                                "Số người phụ thuộc",
                                Kind.RANGE,
                                Source.DEPENDANTS,
                                List.of(
                                        range(1, "không có", null, "1", 30),
                                        range(2, "1 đến 2 người", "1", "3", 15),
                                        range(3, "từ 3 người", "3", null, 0))),
                        new Question(
                                3,
                                "Diện tích nhà ở bình quân",
                                Kind.RANGE,
                                Source.AREA_PER_PERSON,
                                List.of(
                                        range(1, "dưới 8 m²", null, "8", 0),
                                        range(2, "8 đến dưới 20 m²", "8", "20", 10),
                                        range(3, "từ 20 m²", "20", null, 25))),
                        new Question(
                                4,
                                "Xe",
                                Kind.ONE,
                                null,
                                List.of(
                                        new Option(1, "Không có xe", null, null, 0),
                                        new Option(2, "Xe máy", null, null, 20),
                                        new Option(3, "Ô tô", null, null, 60))),
                        new Question(
                                5,
                                "Đồ dùng",
                                Kind.SEVERAL,
                                null,
                                List.of(
                                        new Option(1, "Tủ lạnh", null, null, 15),
                                        new Option(2, "Máy giặt", null, null, 15),
                                        new Option(3, "Điều hòa", null, null, 30))),
                        new Question(
                                6,
                                "Số trâu, bò",
                                Kind.RANGE,
                                null,
                                List.of(
                                        range(1, "không có", null, "1", 0),
                                        range(2, "từ 1 con", "1", null, 20)))));
    }

    private static Option range(
            int no, String label, @Nullable String atLeast, @Nullable String below, int points) {
        return new Option(
                no,
                label,
                atLeast == null ? null : new BigDecimal(atLeast),
                below == null ? null : new BigDecimal(below),
                points);
    }

    private static Standard standard(
            Map<Area, Standard.Limits> limits, List<Indicator> indicators) {
        return new Standard(
                "NAT-2022",
                "Chuẩn nghèo đa chiều giai đoạn 2022-2025",
                LawState.CONFIRMED,
                null,
                "classify-household",
                limits,
                indicators,
                Map.of(
                        PovertyCategory.POOR, "khoản 2 điểm a",
                        PovertyCategory.NEAR_POOR, "khoản 2 điểm b",
                        PovertyCategory.NOT_POOR, "khoản 2 điểm a và điểm b"));
    }

    private static List<Indicator> indicatorsOf2022(@Nullable Integer points) {
        return List.of(
                known("EMPLOYMENT", 1, points, Map.of("FROM_AGE", "16")),
                known("DEPENDENTS", 2, points, Map.of("CHILD_UNDER", "16", "OVER_PERCENT", "50")),
                known("NUTRITION", 3, points, Map.of("CHILD_UNDER", "16")),
                known("HEALTH_INSURANCE", 4, points, Map.of("FROM_AGE", "6")),
                known(
                        "ADULT_EDUCATION",
                        5,
                        points,
                        Map.of("FROM_AGE", "16", "UPPER_FROM_AGE", "18", "TO_AGE", "30")),
                known(
                        "CHILD_SCHOOLING",
                        6,
                        points,
                        Map.of(
                                "FROM_AGE", "3",
                                "PRIMARY_FROM_AGE", "6",
                                "LOWER_FROM_AGE", "12",
                                "UNDER_AGE", "16")),
                known("HOUSING_QUALITY", 7, points, Map.of("WEAK_PARTS", "2")),
                known("HOUSING_AREA", 8, points, Map.of("AREA_BELOW", "8.0")),
                known("WATER_SOURCE", 9, points, Map.of()),
                known("TOILET", 10, points, Map.of()),
                known("TELECOM", 11, points, Map.of()),
                known("INFO_DEVICES", 12, points, Map.of()));
    }

    private static Indicator known(
            String code, int ordinal, @Nullable Integer points, Map<String, String> parameters) {
        return indicator(code, ordinal, code, points, parameters);
    }
}
