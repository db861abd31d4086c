package vn.giamngheo.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.classification.Verdict;
import vn.giamngheo.review.FieldChange;
import vn.giamngheo.review.SurveyFields;
import vn.giamngheo.review.SurveyHousehold;
import vn.giamngheo.review.SurveyHousehold.Filled;
import vn.giamngheo.shared.Actor;

/**
 * Fills a survey as an enumerator would at the door, so that it comes to the wanted answer: facts
 * of members and dwelling first, then a mark by hand with its reason where no fact can say so.
 */
@Component
@Profile("training")
class SurveyFiller {

    private static final String REASON = "Đã kiểm tra tại hộ (tập huấn)";

    private final SurveyHousehold surveyHousehold;
    private final Clock clock;

    SurveyFiller(SurveyHousehold surveyHousehold, Clock clock) {
        this.surveyHousehold = surveyHousehold;
        this.clock = clock;
    }

    void fill(UUID reviewId, Answers.Answer answer, Actor actor) {
        var empty = surveyHousehold.filled(reviewId, actor);
        var facts = new InventedFacts(empty.assessment().people(), LocalDate.now(clock));
        answer.deprived().forEach(facts::deprive);
        var fields = new HashMap<>(facts.fields());
        fields.putAll(formA(empty));
        if (empty.assessment().table() == null) {
            fields.put(SurveyField.PAPER_TOTAL, String.valueOf(answer.b1()));
        }
        var filled = save(reviewId, fields, actor);
        var table = filled.assessment().table();
        if (table != null) {
            filled = save(reviewId, InventedPoints.reaching(answer.b1(), table, filled), actor);
        }
        filled = save(reviewId, marks(filled, answer), actor);
        save(reviewId, reasons(filled), actor);
    }

    /** A household that asked to be reviewed has few of the features of Phiếu A. */
    private static Map<String, String> formA(Filled filled) {
        var formA = filled.assessment().formA();
        if (formA == null) {
            return Map.of();
        }
        if (formA.form().features().isEmpty()) {
            return Map.of(SurveyFields.FORM_A_COUNT, "1");
        }
        Map<String, String> fields = new HashMap<>();
        formA.form()
                .features()
                .forEach(
                        feature ->
                                fields.put(
                                        SurveyFields.formAFeature(feature.no()),
                                        String.valueOf(feature.no() == 1)));
        return fields;
    }

    private static Map<String, String> marks(Filled filled, Answers.Answer answer) {
        Map<String, String> fields = new HashMap<>();
        var judgement = filled.assessment().judgement();
        if (judgement != null) {
            for (var finding : judgement.findings()) {
                var wanted = answer.deprived().contains(finding.code());
                if (finding.verdict() != (wanted ? Verdict.DEPRIVED : Verdict.NOT_DEPRIVED)) {
                    var field = SurveyField.mark(finding.code());
                    fields.put(field, String.valueOf(wanted));
                    fields.put(SurveyFields.reason(field), REASON);
                }
            }
        }
        return fields;
    }

    private static Map<String, String> reasons(Filled filled) {
        Map<String, String> fields = new HashMap<>();
        filled.assessment()
                .oddities()
                .forEach(one -> fields.put(SurveyField.oddity(one.oddity().code()), REASON));
        return fields;
    }

    private Filled save(UUID reviewId, Map<String, String> fields, Actor actor) {
        Map<String, FieldChange> changes = new HashMap<>();
        var revision = surveyHousehold.changesSince(reviewId, Long.MAX_VALUE, actor).revision();
        fields.forEach((field, value) -> changes.put(field, new FieldChange(value, revision)));
        surveyHousehold.save(reviewId, changes, actor);
        return surveyHousehold.filled(reviewId, actor);
    }
}
