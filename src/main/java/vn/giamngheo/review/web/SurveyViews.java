package vn.giamngheo.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.CodeItem;
import vn.giamngheo.classification.CodeLists;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.InfoDevice;
import vn.giamngheo.classification.Material;
import vn.giamngheo.classification.PointTable;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.classification.Toilet;
import vn.giamngheo.classification.WaterSource;
import vn.giamngheo.review.Assessment;
import vn.giamngheo.review.SurveyFields;
import vn.giamngheo.review.SurveyHousehold.Filled;
import vn.giamngheo.review.web.FieldView.Kind;

/** Lays a survey out as sections of fields, in the order in which one asks at the door. */
@Component
class SurveyViews {

    private final CodeLists codeLists;
    private final PersonViews personViews;
    private final Clock clock;

    SurveyViews(CodeLists codeLists, PersonViews personViews, Clock clock) {
        this.codeLists = codeLists;
        this.personViews = personViews;
        this.clock = clock;
    }

    SurveyView of(Filled filled) {
        var values = filled.values();
        var assessment = filled.assessment();
        var table = assessment.table();
        return new SurveyView(
                filled.revision(),
                formA(assessment, values),
                formAHint(assessment),
                personViews.of(assessment.people(), values, LocalDate.now(clock)),
                home(values),
                points(table, values),
                pointsHint(table),
                table != null && table.example(),
                byService(assessment.indicators()),
                overrides(assessment.indicators(), values),
                causesAndNeeds(values),
                lastArea(filled),
                SurveyState.of(assessment));
    }

    private static List<FieldView> formA(Assessment assessment, Map<String, String> values) {
        var formA = assessment.formA();
        if (formA == null) {
            return List.of();
        }
        if (formA.form().features().isEmpty()) {
            return List.of(
                    field(
                            Kind.WHOLE_NUMBER,
                            SurveyFields.FORM_A_COUNT,
                            "Số đặc điểm của hộ trên phiếu A giấy (cột 01 đến 09)",
                            values));
        }
        return formA.form().features().stream()
                .map(
                        feature ->
                                FieldView.yesNo(
                                        SurveyFields.formAFeature(feature.no()),
                                        feature.no() + ". " + feature.name(),
                                        value(values, SurveyFields.formAFeature(feature.no()))))
                .toList();
    }

    private static String formAHint(Assessment assessment) {
        var formA = assessment.formA();
        if (formA == null) {
            return "";
        }
        return "Hộ có giấy đề nghị: dưới %d đặc điểm thì rà soát tiếp; từ %d đặc điểm trở lên thì không đưa vào danh sách và được trả lời bằng văn bản. Căn cứ %s.%s"
                .formatted(
                        formA.form().excludedFrom(),
                        formA.form().excludedFrom(),
                        formA.form().clause(),
                        formA.form().features().isEmpty()
                                ? " Nội dung chín đặc điểm chưa được nhập và xác nhận trong phần"
                                        + " mềm: dùng phiếu A giấy rồi ghi số đặc điểm vào đây."
                                : "");
    }

    private static List<FieldView> home(Map<String, String> values) {
        List<FieldView> fields = new ArrayList<>();
        fields.add(
                field(Kind.NUMBER, SurveyField.AREA, "Diện tích nhà ở (m²)", values)
                        .hinted("Diện tích sàn dùng để ở, ví dụ 45 hoặc 45,5"));
        fields.add(material(SurveyField.PILLARS, "Cột nhà", values));
        fields.add(material(SurveyField.ROOF, "Mái nhà", values));
        fields.add(material(SurveyField.WALLS, "Tường nhà", values));
        fields.add(
                FieldView.choice(
                        SurveyField.WATER,
                        "Nguồn nước sinh hoạt chính",
                        value(values, SurveyField.WATER),
                        WaterSource.values(),
                        WaterSource::label));
        fields.add(
                FieldView.choice(
                        SurveyField.TOILET,
                        "Nhà tiêu đang dùng",
                        value(values, SurveyField.TOILET),
                        Toilet.values(),
                        Toilet::label));
        fields.add(
                FieldView.yesNo(
                        SurveyField.INTERNET,
                        "Có thành viên sử dụng dịch vụ internet",
                        value(values, SurveyField.INTERNET)));
        List<FieldView> devices = new ArrayList<>();
        for (var device : InfoDevice.values()) {
            devices.add(tick(SurveyFields.device(device.name()), device.label(), values));
        }
        devices.add(
                tick(SurveyFields.device(SurveyFields.NONE), "Không có phương tiện nào", values));
        fields.add(
                FieldView.ticks(
                        SurveyField.DEVICES, "Phương tiện phục vụ tiếp cận thông tin", devices));
        return fields;
    }

    private static FieldView material(String key, String label, Map<String, String> values) {
        Map<String, String> words = new LinkedHashMap<>();
        for (var material : Material.values()) {
            words.put(material.name(), material.label());
        }
        return new FieldView(key, label, Kind.YES_NO, value(values, key), words, null, List.of());
    }

    private static List<FieldView> points(@Nullable PointTable table, Map<String, String> values) {
        List<FieldView> fields = new ArrayList<>();
        if (table != null) {
            table.questions().forEach(question -> fields.add(question(question, values)));
        }
        fields.add(
                field(
                                Kind.WHOLE_NUMBER,
                                SurveyField.PAPER_TOTAL,
                                table == null
                                        ? "Tổng điểm B1"
                                        : "Tổng điểm B1 trên phiếu giấy (nếu có)",
                                values)
                        .hinted(
                                table == null
                                        ? "Cộng điểm trên phiếu B1 giấy, ví dụ 125"
                                        : "Khác tổng điểm phần mềm tính thì ghi lý do ở dưới"));
        if (table != null) {
            fields.add(
                    field(
                            Kind.LONG_TEXT,
                            SurveyField.PAPER_EXPLANATION,
                            "Vì sao tổng điểm trên phiếu giấy khác",
                            values));
        }
        return fields;
    }

    private static FieldView question(PointTable.Question question, Map<String, String> values) {
        var key = SurveyField.question(question.no());
        var label = question.no() + ". " + question.text();
        return switch (question.kind()) {
            case ONE -> {
                Map<String, String> options = new LinkedHashMap<>();
                question.options()
                        .forEach(option -> options.put(String.valueOf(option.no()), words(option)));
                yield FieldView.choice(key, label, value(values, key), options);
            }
            case SEVERAL -> {
                List<FieldView> ticks = new ArrayList<>();
                question.options()
                        .forEach(
                                option ->
                                        ticks.add(
                                                tick(
                                                        key + "." + option.no(),
                                                        words(option),
                                                        values)));
                ticks.add(tick(key + "." + SurveyFields.NONE, "Không có mục nào", values));
                yield FieldView.ticks(key, label, ticks);
            }
            case RANGE ->
                    question.source() == null
                            ? field(Kind.NUMBER, key, label, values)
                            : new FieldView(
                                    key,
                                    label,
                                    Kind.TICKS,
                                    "",
                                    Map.of(),
                                    "Lấy từ thông tin đã nhập về hộ.",
                                    List.of());
        };
    }

    private static String words(PointTable.Option option) {
        return "%s (%d điểm)".formatted(option.label(), option.points());
    }

    private static String pointsHint(@Nullable PointTable table) {
        return table == null
                ? "Chưa có bảng điểm chính thức được xác nhận cho chuẩn nghèo và vùng này, nên phần"
                        + " mềm không tự tính điểm B1: cộng điểm trên phiếu giấy rồi ghi tổng điểm."
                : "Điểm được tính theo %s. Căn cứ %s.".formatted(table.label(), table.citation());
    }

    private static Map<String, List<Indicator>> byService(List<Indicator> indicators) {
        return indicators.stream()
                .collect(
                        Collectors.groupingBy(
                                Indicator::service, LinkedHashMap::new, Collectors.toList()));
    }

    private static Map<String, List<FieldView>> overrides(
            List<Indicator> indicators, Map<String, String> values) {
        Map<String, List<FieldView>> overrides = new LinkedHashMap<>();
        for (var indicator : indicators) {
            var key = SurveyField.mark(indicator.code());
            Map<String, String> words = new LinkedHashMap<>();
            words.put("", "Theo thông tin đã nhập");
            words.putAll(FieldView.yesNoWords("Thiếu hụt", "Không thiếu hụt"));
            overrides.put(
                    indicator.code(),
                    List.of(
                            new FieldView(
                                    key,
                                    "Đánh dấu chỉ số " + indicator.ordinal(),
                                    Kind.YES_NO,
                                    value(values, key),
                                    words,
                                    null,
                                    List.of()),
                            field(
                                    Kind.LONG_TEXT,
                                    SurveyFields.reason(key),
                                    "Lý do đánh dấu chỉ số " + indicator.ordinal(),
                                    values)));
        }
        return overrides;
    }

    private List<FieldView> causesAndNeeds(Map<String, String> values) {
        var today = LocalDate.now(clock);
        List<FieldView> fields = new ArrayList<>();
        var causes = codeLists.causesOn(today);
        if (!causes.isEmpty()) {
            fields.add(codes("cause", "Nguyên nhân nghèo", causes, values));
            fields.add(
                    field(
                            Kind.TEXT,
                            SurveyFields.words(SurveyFields.cause(SurveyFields.OTHER)),
                            "Nguyên nhân khác, ghi rõ",
                            values));
        }
        var needs = codeLists.needsOn(today);
        if (!needs.isEmpty()) {
            fields.add(codes("need", "Nhu cầu hỗ trợ", needs, values));
            fields.add(
                    field(
                            Kind.TEXT,
                            SurveyFields.words(SurveyFields.need(SurveyFields.OTHER)),
                            "Nhu cầu khác, ghi rõ",
                            values));
        }
        return fields;
    }

    private static FieldView codes(
            String prefix, String label, List<CodeItem> items, Map<String, String> values) {
        return FieldView.ticks(
                prefix,
                label,
                items.stream()
                        .map(
                                item ->
                                        tick(
                                                prefix + "." + item.code(),
                                                item.no() + ". " + item.name(),
                                                values))
                        .toList());
    }

    private static @Nullable String lastArea(Filled filled) {
        return filled.lastYear()
                .map(facts -> facts.dwelling().area())
                .map(area -> area.toPlainString().replace('.', ',') + " m²")
                .orElse(null);
    }

    private static FieldView field(
            Kind kind, String key, String label, Map<String, String> values) {
        return FieldView.of(kind, key, label, value(values, key));
    }

    private static FieldView tick(String key, String label, Map<String, String> values) {
        return FieldView.tick(key, label, value(values, key));
    }

    private static String value(Map<String, String> values, String key) {
        return values.getOrDefault(key, "");
    }
}
