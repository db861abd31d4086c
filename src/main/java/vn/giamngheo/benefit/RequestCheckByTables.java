package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TypedDay;

/** Answers a request by the same tables and dated rules that rights are opened by. */
@Component
class RequestCheckByTables implements RequestCheck {

    private final HouseholdCases households;
    private final Catalogue catalogue;
    private final RightsTimeline timeline;
    private final RightsOnDay rightsOnDay;

    RequestCheckByTables(
            HouseholdCases households,
            Catalogue catalogue,
            RightsTimeline timeline,
            RightsOnDay rightsOnDay) {
        this.households = households;
        this.catalogue = catalogue;
        this.timeline = timeline;
        this.rightsOnDay = rightsOnDay;
    }

    @Override
    public Result of(String benefitCode, UUID householdId, @Nullable UUID memberId, LocalDate day) {
        var subject = subject(catalogue.benefit(benefitCode), householdId, memberId);
        if (!subject.isThereOn(day)) {
            return new Result(null, notThere(subject, benefitCode, day));
        }
        for (var right : timeline.of(subject.household(), day, day).rights()) {
            if (right.benefitCode().equals(benefitCode)
                    && right.from().equals(day)
                    && right.subjectId().equals(idOf(subject))) {
                return new Result(right, null);
            }
        }
        return rightsOnDay.of(subject, day).without().stream()
                .filter(finding -> finding.benefitCode().equals(benefitCode))
                .findFirst()
                .map(
                        finding ->
                                new Result(
                                        null, LawfulRightsTimeline.answer(subject, finding, day)))
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NO_RULE",
                                        "Bảng quyết định không có câu trả lời về chính sách này."
                                                + " Báo quản trị viên kiểm tra bảng."));
    }

    private Subject subject(Benefit benefit, UUID householdId, @Nullable UUID memberId) {
        var household = households.load(List.of(householdId)).get(householdId);
        if (household == null) {
            throw new BusinessException("NOT_FOUND", "Không tìm thấy hộ này trong sổ hộ.");
        }
        if (!benefit.ofMember()) {
            return Subject.household(household);
        }
        return household.members().stream()
                .filter(member -> member.id().equals(memberId))
                .findFirst()
                .map(member -> Subject.member(household, member))
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Chính sách này dành cho từng người: chọn một thành viên"
                                                + " của hộ."));
    }

    private static BenefitAnswer notThere(Subject subject, String benefitCode, LocalDate day) {
        return new BenefitAnswer(
                subject.household().id(),
                subject.memberId(),
                benefitCode,
                BenefitAnswer.Outcome.REFUSED,
                subject.livingClassOn(day),
                "",
                "notInHousehold",
                (subject.isMember()
                                ? "Người này không phải là thành viên của hộ vào ngày %s."
                                : "Hộ không còn trong sổ hộ vào ngày %s.")
                        .formatted(TypedDay.words(day)));
    }

    private static UUID idOf(Subject subject) {
        var member = subject.memberId();
        return member == null ? subject.household().id() : member;
    }
}
