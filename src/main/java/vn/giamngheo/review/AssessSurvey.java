package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.ClassifyHousehold;
import vn.giamngheo.classification.CodeLists;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.Judgement;
import vn.giamngheo.classification.Oddity;
import vn.giamngheo.classification.PointTable;
import vn.giamngheo.classification.PointTables;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.classification.SurveyChecks;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.shared.BusinessException;

/**
 * Looks at a survey as it stands: what it comes to, what is missing, what contradicts, what is
 * unusual and wants a reason. Refuses nothing; a gap in the law's data is part of what it says.
 */
@Component
class AssessSurvey {

    private final PovertyStandards standards;
    private final PointTables pointTables;
    private final CodeLists codeLists;
    private final ClassifyHousehold classifyHousehold;
    private final SurveyRecords records;

    AssessSurvey(
            PovertyStandards standards,
            PointTables pointTables,
            CodeLists codeLists,
            ClassifyHousehold classifyHousehold,
            SurveyRecords records) {
        this.standards = standards;
        this.pointTables = pointTables;
        this.codeLists = codeLists;
        this.classifyHousehold = classifyHousehold;
        this.records = records;
    }

    Assessment assess(SurveyCase of, Map<String, String> values, LocalDate day) {
        var typed = new TypedFields(values);
        var members = new SurveyMembers(typed, values, of.household().members(), day);
        List<Indicator> indicators = List.of();
        PointTable table = null;
        FormAReading formA = null;
        String lawGap = null;
        try {
            formA = of.wantsFormA() ? formA(typed, day) : null;
            var standard = standards.nationalOn(day);
            indicators = standard.indicators();
            table = pointTables.confirmedFor(standard.id(), of.place(), day).orElse(null);
        } catch (BusinessException missing) {
            lawGap = missing.getMessage();
        }
        var facts = new SurveyReading(typed, members, indicators, table).facts();
        Judgement judgement = null;
        List<Oddity> oddities = List.of();
        if (lawGap == null) {
            judgement = classifyHousehold.judge(of.place(), facts, day);
            oddities =
                    SurveyChecks.oddities(
                            facts,
                            records.before(of.household().summary().id(), of.year()).orElse(null),
                            judgement,
                            day);
        }
        Map<String, String> contradictions = new LinkedHashMap<>(typed.wrong());
        SurveyChecks.contradictions(facts, day).forEach(contradictions::putIfAbsent);
        return new Assessment(
                members.all(),
                indicators,
                table,
                facts,
                formA,
                judgement,
                contradictions,
                oddities.stream()
                        .map(
                                oddity ->
                                        new Assessment.Explained(
                                                oddity,
                                                values.getOrDefault(
                                                        SurveyField.oddity(oddity.code()), "")))
                        .toList(),
                lawGap);
    }

    private FormAReading formA(TypedFields typed, LocalDate day) {
        var form = codeLists.formAOn(day);
        if (form.features().isEmpty()) {
            var count = typed.wholeNumber(SurveyFields.FORM_A_COUNT);
            if (count != null && (count < 0 || count > FormAReading.FEATURES)) {
                typed.wrong(
                        SurveyFields.FORM_A_COUNT,
                        "Phiếu A có chín đặc điểm. Ghi số đặc điểm của hộ, từ 0 đến 9.");
                count = null;
            }
            return new FormAReading(form, count, List.of(), List.of());
        }
        List<String> present = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (var feature : form.features()) {
            var field = SurveyFields.formAFeature(feature.no());
            var answer = typed.yesNo(field);
            if (answer == null) {
                unanswered.add(field);
            } else if (answer) {
                present.add(feature.code());
            }
        }
        var decided =
                unanswered.isEmpty() || present.size() >= form.excludedFrom()
                        ? present.size()
                        : null;
        return new FormAReading(form, decided, present, unanswered);
    }
}
