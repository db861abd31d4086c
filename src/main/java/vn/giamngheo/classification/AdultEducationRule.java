package vn.giamngheo.classification;

import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Trình độ giáo dục của người lớn: a young adult neither attends nor has completed what fits the
 * age. The last age counts until its last day: 30 full years do, 31 do not.
 */
final class AdultEducationRule extends MemberRule {

    private static final String FROM_AGE = "FROM_AGE";
    private static final String UPPER_FROM_AGE = "UPPER_FROM_AGE";
    private static final String TO_AGE = "TO_AGE";

    @Override
    public Set<String> parameters() {
        return Set.of(FROM_AGE, UPPER_FROM_AGE, TO_AGE);
    }

    @Override
    Seen seen(Resident resident, int age, Thresholds thresholds) {
        if (thresholds.under(age, FROM_AGE) || thresholds.over(age, TO_AGE)) {
            return Seen.FINE;
        }
        var upper = thresholds.reached(age, UPPER_FROM_AGE);
        var schooling = resident.facts().schooling();
        var education = resident.facts().education();
        if (attendsFittingLevel(schooling, upper) || completedFittingLevel(education, upper)) {
            return Seen.FINE;
        }
        var missing = new ArrayList<MissingFact>();
        if (schooling == null) {
            missing.add(resident.missing(SurveyField.SCHOOLING, "đang học cấp nào."));
        }
        if (education == null) {
            missing.add(resident.missing(SurveyField.EDUCATION, "có bằng cấp cao nhất nào."));
        }
        return missing.isEmpty()
                ? Seen.deprived(
                        upper
                                ? "không học và chưa tốt nghiệp trung học phổ thông hoặc học nghề"
                                : "không học và chưa tốt nghiệp trung học cơ sở")
                : Seen.unknown(missing.toArray(MissingFact[]::new));
    }

    private static boolean attendsFittingLevel(@Nullable Schooling schooling, boolean upper) {
        var least = upper ? Schooling.UPPER_SECONDARY : Schooling.LOWER_SECONDARY;
        return schooling != null && schooling.compareTo(least) >= 0;
    }

    private static boolean completedFittingLevel(@Nullable Education education, boolean upper) {
        var least = upper ? Education.UPPER_SECONDARY : Education.LOWER_SECONDARY;
        return education != null && education.compareTo(least) >= 0;
    }

    @Override
    String nobody(Thresholds thresholds) {
        return "Mọi người từ "
                + thresholds.words(FROM_AGE)
                + " đến "
                + thresholds.words(TO_AGE)
                + " tuổi đang học hoặc có bằng cấp phù hợp với độ tuổi.";
    }
}
