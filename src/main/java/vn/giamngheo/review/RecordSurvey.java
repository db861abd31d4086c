package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.classification.ClassifyHousehold;
import vn.giamngheo.classification.MissingFact;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;

/**
 * Makes a survey final: by Phiếu A alone where that keeps the household off the list, otherwise as
 * a full survey that can be classified as it stands. Whatever is missing keeps the task open.
 */
@UseCase
public class RecordSurvey {

    private final SurveyCases cases;
    private final SurveyDraft draft;
    private final AssessSurvey assessSurvey;
    private final ClassifyHousehold classifyHousehold;
    private final SurveyRecording recording;
    private final Clock clock;

    RecordSurvey(
            SurveyCases cases,
            SurveyDraft draft,
            AssessSurvey assessSurvey,
            ClassifyHousehold classifyHousehold,
            SurveyRecording recording,
            Clock clock) {
        this.cases = cases;
        this.draft = draft;
        this.assessSurvey = assessSurvey;
        this.classifyHousehold = classifyHousehold;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * Says all that keeps the survey from being final, for its page.
     *
     * @throws InvalidInput naming every answer that is missing, contradicts or wants a reason, at
     *     its field
     * @throws BusinessException as {@link #record}
     */
    public void requireComplete(UUID reviewId, Actor actor) {
        check(reviewId, actor);
    }

    /**
     * @return whether Phiếu A ended the review without a full survey
     * @throws BusinessException NOTHING_SAVED without a draft; SURVEY_INCOMPLETE, which names
     *     nobody, because the engine writes down what a step refuses; FORBIDDEN for anybody but a
     *     permitted enumerator; STANDARD_MISSING and the like when the law's data has a gap
     */
    public boolean record(UUID reviewId, Actor actor) {
        var survey = checkNamelessly(reviewId, actor);
        var formA = survey.assessment().formA();
        var today = LocalDate.now(clock);
        if (formA != null && formA.excludes()) {
            recording.screenOut(survey.of().review(), formA, actor, today);
            return true;
        }
        recording.write(survey, actor, today);
        return false;
    }

    private CompleteSurvey checkNamelessly(UUID reviewId, Actor actor) {
        try {
            return check(reviewId, actor);
        } catch (InvalidInput incomplete) {
            throw new BusinessException(
                    "SURVEY_INCOMPLETE",
                    "Phiếu rà soát còn %d mục cần xem lại. Mở trang Phiếu rà soát của hộ, bấm Hoàn thành phiếu để xem từng mục."
                            .formatted(incomplete.byField().size()));
        }
    }

    private CompleteSurvey check(UUID reviewId, Actor actor) {
        var of = cases.surveyable(reviewId, actor);
        of.review().requireOpen();
        var values = draft.values(reviewId);
        if (values.isEmpty()) {
            throw new BusinessException(
                    "NOTHING_SAVED",
                    "Chưa có phiếu rà soát nào được lưu cho hộ này. Hãy mở trang Phiếu rà soát, trả"
                            + " lời các câu hỏi rồi hoàn thành.");
        }
        var today = LocalDate.now(clock);
        var assessment = assessSurvey.assess(of, values, today);
        var members = members(of, values, today);
        var survey = new CompleteSurvey(of, assessment, members, values);
        var formA = assessment.formA();
        if (formA != null && formA.count() == null) {
            throw new InvalidInput(unanswered(formA, assessment));
        }
        if (formA == null || !formA.excludes()) {
            requireComplete(assessment, members, values);
            classifyHousehold.classify(of.place(), assessment.facts(), today);
            classifyHousehold.classifyByProvince(of.place(), assessment.facts(), today);
        }
        return survey;
    }

    /** As the survey is read, with what new and leaving people still lack. */
    private static SurveyMembers members(SurveyCase of, Map<String, String> values, LocalDate day) {
        return new SurveyMembers(new TypedFields(values), values, of.household().members(), day);
    }

    private static Map<String, String> unanswered(FormAReading formA, Assessment assessment) {
        var errors = new InputErrors();
        assessment.contradictions().forEach(errors::add);
        if (formA.form().features().isEmpty()) {
            errors.add(
                    SurveyFields.FORM_A_COUNT,
                    "Ghi số đặc điểm trên phiếu A giấy của hộ, từ 0 đến 9.");
        }
        formA.unanswered()
                .forEach(
                        field ->
                                errors.add(
                                        field,
                                        "Phiếu A: trả lời đặc điểm %s."
                                                .formatted(field.substring(field.length() - 1))));
        return errors.all();
    }

    private static void requireComplete(
            Assessment assessment, SurveyMembers members, Map<String, String> values) {
        if (assessment.lawGap() != null) {
            throw new BusinessException("STANDARD_MISSING", assessment.lawGap());
        }
        var errors = new InputErrors();
        assessment.contradictions().forEach(errors::add);
        members.requireComplete().forEach(errors::add);
        var judgement = assessment.judgement();
        if (judgement != null) {
            for (MissingFact missing : judgement.missing()) {
                errors.add(missing.field(), missing.sentence());
            }
        }
        for (var explained : assessment.oddities()) {
            errors.addIf(
                    explained.reason().isEmpty(),
                    SurveyField.oddity(explained.oddity().code()),
                    explained.oddity().sentence() + " Kiểm tra lại, nếu đúng thì ghi lý do.");
        }
        requireWords(SurveyFields.cause(SurveyFields.OTHER), "nguyên nhân", values, errors);
        requireWords(SurveyFields.need(SurveyFields.OTHER), "nhu cầu", values, errors);
        errors.throwIfAny();
    }

    private static void requireWords(
            String other, String what, Map<String, String> values, InputErrors errors) {
        var words = SurveyFields.words(other);
        errors.addIf(
                "true".equals(values.get(other)) && values.getOrDefault(words, "").isEmpty(),
                words,
                "Đã chọn %s khác: ghi rõ %s đó.".formatted(what, what));
    }
}
