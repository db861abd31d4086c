package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers that cannot be: one of them was mistyped, and nobody is classified by it. */
final class Contradictions {

    private static final BigDecimal LARGEST_DWELLING = BigDecimal.valueOf(2000);
    private static final int OLDEST = 130;
    private static final Set<WorkState> AT_WORK =
            Set.of(
                    WorkState.SELF_EMPLOYED,
                    WorkState.WAGE_CONTRACT,
                    WorkState.WAGE_NO_CONTRACT,
                    WorkState.CASUAL);

    private final LocalDate on;
    private final Map<String, String> byField = new LinkedHashMap<>();

    Contradictions(LocalDate on) {
        this.on = on;
    }

    Map<String, String> of(SurveyFacts facts) {
        if (facts.members().isEmpty()) {
            byField.put(
                    SurveyField.MEMBERS, "Hộ chưa có thành viên nào. Nhập các thành viên của hộ.");
        }
        var seen = new HashSet<UUID>();
        for (var member : facts.members()) {
            if (!seen.add(member.id())) {
                byField.put(
                        SurveyField.MEMBERS,
                        member.name() + " có tên hai lần trong hộ. Bỏ một dòng.");
            }
            check(member);
        }
        checkArea(facts.dwelling().area());
        var total = facts.paperTotal();
        if (total != null && IncomeScoring.outOfBounds(total)) {
            var wrong = IncomeScoring.wrongTotal();
            byField.put(wrong.field(), wrong.sentence());
        }
        return byField;
    }

    private void checkArea(@Nullable BigDecimal area) {
        if (area != null && (area.signum() <= 0 || area.compareTo(LARGEST_DWELLING) > 0)) {
            byField.put(
                    SurveyField.AREA,
                    "Diện tích nhà ở phải lớn hơn 0 và không quá "
                            + DecimalWords.of(LARGEST_DWELLING)
                            + " m². Xem lại số đã nhập.");
        }
    }

    private void check(MemberFacts member) {
        if (member.birthDate().isAfter(on)) {
            add(
                    member,
                    SurveyField.BIRTH,
                    member.name() + " có ngày sinh sau ngày rà soát. Sửa ngày sinh.");
            return;
        }
        var resident = Resident.on(member, on);
        if (resident.youngest() > OLDEST) {
            add(
                    member,
                    SurveyField.BIRTH,
                    resident.words() + " quá " + OLDEST + " tuổi. Sửa ngày sinh.");
        }
        checkSchooling(resident);
        checkEducation(resident);
        if (resident.oldest() < 6 && member.work() != null && AT_WORK.contains(member.work())) {
            add(
                    member,
                    SurveyField.WORK,
                    resident.words() + " chưa thể làm việc. Sửa việc làm hoặc ngày sinh.");
        }
    }

    private void checkSchooling(Resident resident) {
        var schooling = resident.facts().schooling();
        var tooOld = schooling == Schooling.PRESCHOOL && resident.youngest() >= 10;
        var tooYoung =
                (schooling == Schooling.VOCATIONAL || schooling == Schooling.HIGHER)
                        && resident.oldest() < 13;
        if (schooling != null && (tooOld || tooYoung)) {
            add(
                    resident.facts(),
                    SurveyField.SCHOOLING,
                    resident.words()
                            + " không thể đang học "
                            + schooling.label().toLowerCase(Locale.ROOT)
                            + ". Sửa cấp học hoặc ngày sinh.");
        }
    }

    private void checkEducation(Resident resident) {
        var education = resident.facts().education();
        if (education == null || education == Education.NONE) {
            return;
        }
        if (resident.oldest() < 6 || education == Education.HIGHER && resident.oldest() < 17) {
            add(
                    resident.facts(),
                    SurveyField.EDUCATION,
                    resident.words() + " chưa thể có bằng cấp này. Sửa bằng cấp hoặc ngày sinh.");
        }
    }

    private void add(MemberFacts member, String fact, String sentence) {
        byField.put(SurveyField.ofMember(member.id(), fact), sentence);
    }
}
