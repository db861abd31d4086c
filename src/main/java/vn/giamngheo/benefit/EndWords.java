package vn.giamngheo.benefit;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.TypedDay;

/** Says why a right ended, for the person who reads the household's page or the decrease list. */
@Component
class EndWords {

    private final Catalogue catalogue;

    EndWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String of(HouseholdCase household, HeldRight held, LawfulRights lawful, LocalDate from) {
        if (household.closedOn() != null && !household.closedOn().isAfter(from)) {
            return "Hộ đã đóng sổ ngày %s.".formatted(TypedDay.words(household.closedOn()));
        }
        var left =
                household.members().stream()
                        .filter(member -> member.id().equals(held.subjectId()))
                        .map(PersonCase::leftOn)
                        .filter(day -> day != null && !day.isAfter(from))
                        .findFirst();
        if (left.isPresent()) {
            return "Không còn là thành viên của hộ từ ngày %s."
                    .formatted(TypedDay.words(left.get()));
        }
        var next =
                lawful.rights().stream()
                        .filter(right -> right.subjectId().equals(held.subjectId()))
                        .filter(right -> right.exclusiveKind().equals(held.exclusiveKind()))
                        .filter(right -> right.from().equals(from))
                        .findFirst();
        if (next.isPresent() && next.get().benefitCode().equals(Confidential.BENEFIT)) {
            return "Chuyển sang chính sách khác từ ngày %s.".formatted(TypedDay.words(from));
        }
        if (next.isPresent()) {
            return next.get().benefitCode().equals(held.benefitCode())
                    ? "Tiếp tục hưởng theo căn cứ mới từ ngày %s.".formatted(TypedDay.words(from))
                    : "Chuyển sang: %s, từ ngày %s."
                            .formatted(
                                    catalogue.benefit(next.get().benefitCode()).name(),
                                    TypedDay.words(from));
        }
        return lawful.answers().stream()
                .filter(answer -> answer.subjectId().equals(held.subjectId()))
                .filter(answer -> answer.benefitCode().equals(held.benefitCode()))
                .findFirst()
                .map(BenefitAnswer::reason)
                .orElseGet(
                        () -> "Không còn đủ điều kiện từ ngày %s.".formatted(TypedDay.words(from)));
    }
}
