package vn.giamngheo.classification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A member with the age on the day of the review. Where only the year of birth is known, the
 * birthday may be any day of it and the age one of two.
 *
 * @param youngest age in full years if born on the last day that is possible
 * @param oldest age in full years if born on the first
 */
record Resident(MemberFacts facts, int youngest, int oldest) {

    static Resident on(MemberFacts member, LocalDate day) {
        var birth = member.birthDate();
        if (!member.yearOnly()) {
            var age = fullYears(birth, day);
            return new Resident(member, age, age);
        }
        return new Resident(
                member,
                fullYears(LocalDate.of(birth.getYear(), 12, 31), day),
                fullYears(LocalDate.of(birth.getYear(), 1, 1), day));
    }

    /** "Nguyễn Thị Lụa (45 tuổi)". */
    String words() {
        return facts.name()
                + (youngest == oldest
                        ? " (" + youngest + " tuổi)"
                        : " (sinh năm " + facts.birthDate().getYear() + ")");
    }

    MissingFact missing(String fact, String question) {
        return new MissingFact(
                SurveyField.ofMember(facts.id(), fact), "Cho biết " + words() + " " + question);
    }

    MissingFact missingBirth() {
        return new MissingFact(
                SurveyField.ofMember(facts.id(), SurveyField.BIRTH),
                "Chỉ biết năm sinh của "
                        + facts.name()
                        + ": nhập ngày, tháng sinh để biết đã đủ tuổi hay chưa.");
    }

    private static int fullYears(LocalDate birth, LocalDate day) {
        return (int) Math.max(0, ChronoUnit.YEARS.between(birth, day));
    }
}
