package vn.giamngheo.approval;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.ComplaintRegister.Voice;
import vn.giamngheo.approval.PostedLists.ComplaintView;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.review.ExplainResult;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.review.Rounds.ReviewResult;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.Staff;

/**
 * The sentences of the answer to a complaint. The contested household itself is told every reason;
 * anybody else the one that says it all, which the village meeting heard too: what a household
 * lacks is not its neighbours' affair.
 */
@Component
class ComplaintAnswerText {

    private final DossierContents contents;
    private final Rounds rounds;
    private final ExplainResult explainResult;
    private final Staff staff;

    ComplaintAnswerText(
            DossierContents contents, Rounds rounds, ExplainResult explainResult, Staff staff) {
        this.contents = contents;
        this.rounds = rounds;
        this.explainResult = explainResult;
        this.staff = staff;
    }

    /** The body of the letter, paragraph by paragraph. */
    record Sentences(
            String complaint,
            String verification,
            String before,
            String after,
            List<String> reasons,
            String conclusion,
            String next) {}

    /**
     * @param note what the committee adds; may be empty
     * @throws BusinessException COMPLAINT_STATE before the household was verified again
     */
    Sentences of(ComplaintView complaint, Voice voice, String note, Actor actor) {
        var newReview = complaint.newReviewId();
        var after = newReview == null ? null : rounds.resultsOf(List.of(newReview)).get(newReview);
        var before = rounds.resultsOf(List.of(complaint.reviewId())).get(complaint.reviewId());
        if (after == null || after.category() == null || before.category() == null) {
            throw new BusinessException(
                    "COMPLAINT_STATE", "Hộ này chưa phúc tra xong nên chưa thể trả lời khiếu nại.");
        }
        var household =
                contents.householdsOf(List.of(complaint.reviewId())).get(complaint.reviewId());
        return new Sentences(
                "Ngày %s, ông (bà) khiếu nại kết quả rà soát của hộ %s, nội dung: %s."
                        .formatted(
                                OfficialWording.shortDate(
                                        VietnamTime.of(voice.receivedAt()).toLocalDate()),
                                household.title(),
                                OfficialWording.withoutEndMark(voice.content())),
                verification(complaint, after),
                "Kết quả bị khiếu nại: %s.".formatted(words(before.category())),
                "Kết quả phúc tra: %s.".formatted(words(after.category())),
                reasons(after, complaint.householdId().equals(voice.householdId()), actor),
                conclusion(before.category(), after.category(), note),
                "Kết quả phúc tra được niêm yết đủ số ngày làm việc theo quy định tại nhà văn hóa"
                        + " thôn và trụ sở Ủy ban nhân dân xã, sau đó đưa vào hồ sơ trình Chủ tịch"
                        + " Ủy ban nhân dân xã. Trong thời gian niêm yết, ai không đồng ý thì có"
                        + " quyền khiếu nại kết quả phúc tra./.");
    }

    private String verification(ComplaintView complaint, ReviewResult after) {
        var on = after.surveyedOn();
        return "Ban Chỉ đạo rà soát đã giao %s, không phải người rà soát lần trước, phúc tra hộ này%s"
                        .formatted(
                                nameOf(complaint),
                                on == null ? "" : " ngày " + OfficialWording.shortDate(on))
                + " theo quy trình rà soát (Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4).";
    }

    private String nameOf(ComplaintView complaint) {
        var username = complaint.reverifier();
        return staff.holding(Roles.ENUMERATOR, complaint.communeKey()).stream()
                .filter(person -> person.username().equals(username))
                .map(person -> "ông (bà) " + person.fullName())
                .findFirst()
                .orElse("một rà soát viên");
    }

    private List<String> reasons(ReviewResult after, boolean ownHousehold, Actor actor) {
        UUID review = after.reviewId();
        var all =
                explainResult
                        .explanation(review, actor)
                        .map(explanation -> explanation.result().reasons())
                        .orElseGet(
                                () -> after.reason() == null ? List.of() : List.of(after.reason()));
        return ownHousehold ? all : all.stream().limit(1).toList();
    }

    private static String conclusion(PovertyCategory before, PovertyCategory after, String note) {
        var result =
                before == after
                        ? "Như vậy, kết quả rà soát của hộ không thay đổi: %s."
                                .formatted(words(after))
                        : "Như vậy, kết quả rà soát của hộ thay đổi, từ %s thành %s."
                                .formatted(words(before), words(after));
        return note.isEmpty() ? result : result + " " + OfficialWording.withoutEndMark(note) + ".";
    }

    private static String words(PovertyCategory category) {
        var label = category.label();
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
