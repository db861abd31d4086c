package vn.giamngheo.review;

import static vn.giamngheo.classification.SurveyField.ofMember;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.Allowance;
import vn.giamngheo.classification.DwellingFacts;
import vn.giamngheo.classification.Education;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.InfoDevice;
import vn.giamngheo.classification.ManualMark;
import vn.giamngheo.classification.Material;
import vn.giamngheo.classification.MemberFacts;
import vn.giamngheo.classification.Nutrition;
import vn.giamngheo.classification.PointAnswer;
import vn.giamngheo.classification.PointTable;
import vn.giamngheo.classification.Schooling;
import vn.giamngheo.classification.SurveyFacts;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.classification.Toilet;
import vn.giamngheo.classification.WaterSource;
import vn.giamngheo.classification.WorkState;

/**
 * Reads the fields of a survey, as people typed them, into the answers that a standard judges. What
 * cannot be read is named at its field and counts as not answered.
 */
final class SurveyReading {

    private final TypedFields typed;
    private final SurveyMembers members;
    private final List<Indicator> indicators;
    private final @Nullable PointTable table;
    private final SurveyFacts facts;

    SurveyReading(
            TypedFields typed,
            SurveyMembers members,
            List<Indicator> indicators,
            @Nullable PointTable table) {
        this.typed = typed;
        this.members = members;
        this.indicators = indicators;
        this.table = table;
        this.facts = read();
    }

    SurveyFacts facts() {
        return facts;
    }

    private SurveyFacts read() {
        var total = typed.wholeNumber(SurveyField.PAPER_TOTAL);
        return new SurveyFacts(
                memberFacts(),
                new DwellingFacts(
                        typed.decimal(SurveyField.AREA),
                        typed.one(SurveyField.PILLARS, Material.class),
                        typed.one(SurveyField.ROOF, Material.class),
                        typed.one(SurveyField.WALLS, Material.class),
                        typed.one(SurveyField.WATER, WaterSource.class),
                        typed.one(SurveyField.TOILET, Toilet.class)),
                typed.yesNo(SurveyField.INTERNET),
                devices(),
                marks(),
                points(),
                total,
                typed.text(SurveyField.PAPER_EXPLANATION));
    }

    private List<MemberFacts> memberFacts() {
        List<MemberFacts> all = new ArrayList<>();
        for (var member : members.staying()) {
            var birth = member.birthDate();
            if (birth != null) {
                all.add(memberFacts(member, birth));
            }
        }
        return all;
    }

    private MemberFacts memberFacts(SurveyMember member, LocalDate birth) {
        var id = member.id();
        return new MemberFacts(
                id,
                member.name(),
                birth,
                member.yearOnly(),
                typed.one(ofMember(id, SurveyField.SCHOOLING), Schooling.class),
                typed.one(ofMember(id, SurveyField.EDUCATION), Education.class),
                typed.yesNo(ofMember(id, SurveyField.INSURED)),
                typed.one(ofMember(id, SurveyField.WORK), WorkState.class),
                typed.one(ofMember(id, SurveyField.ALLOWANCE), Allowance.class),
                typed.one(ofMember(id, SurveyField.NUTRITION), Nutrition.class));
    }

    private @Nullable Set<InfoDevice> devices() {
        Set<InfoDevice> devices = EnumSet.noneOf(InfoDevice.class);
        for (var device : InfoDevice.values()) {
            if (typed.ticked(SurveyFields.device(device.name()))) {
                devices.add(device);
            }
        }
        var none = typed.ticked(SurveyFields.device(SurveyFields.NONE));
        if (none && !devices.isEmpty()) {
            typed.wrong(
                    SurveyField.DEVICES,
                    "Đã chọn cả phương tiện và “Không có phương tiện nào”. Bỏ một trong hai.");
        }
        return devices.isEmpty() && !none ? null : devices;
    }

    private Map<String, ManualMark> marks() {
        Map<String, ManualMark> marks = new HashMap<>();
        for (var indicator : indicators) {
            var field = SurveyField.mark(indicator.code());
            var deprived = typed.yesNo(field);
            if (deprived != null) {
                marks.put(
                        indicator.code(),
                        new ManualMark(deprived, typed.text(SurveyFields.reason(field))));
            }
        }
        return marks;
    }

    private Map<Integer, PointAnswer> points() {
        Map<Integer, PointAnswer> answers = new LinkedHashMap<>();
        if (table != null) {
            for (var question : table.questions()) {
                var answer = point(question);
                if (answer != null) {
                    answers.put(question.no(), answer);
                }
            }
        }
        return answers;
    }

    private @Nullable PointAnswer point(PointTable.Question question) {
        var field = SurveyField.question(question.no());
        return switch (question.kind()) {
            case ONE -> {
                var option = typed.wholeNumber(field);
                yield option == null ? null : new PointAnswer(List.of(option), null);
            }
            case RANGE -> {
                BigDecimal number = question.source() == null ? typed.decimal(field) : null;
                yield number == null ? null : new PointAnswer(List.of(), number);
            }
            case SEVERAL -> {
                var ticked =
                        question.options().stream()
                                .map(PointTable.Option::no)
                                .filter(no -> typed.ticked(field + "." + no))
                                .toList();
                var none = typed.ticked(field + "." + SurveyFields.NONE);
                if (none && !ticked.isEmpty()) {
                    typed.wrong(
                            field,
                            "Câu %d: đã chọn cả mục có và “Không có mục nào”. Bỏ một trong hai."
                                    .formatted(question.no()));
                }
                yield ticked.isEmpty() && !none ? null : new PointAnswer(ticked, null);
            }
        };
    }
}
