package vn.giamngheo.classification;

import java.util.Locale;
import java.util.Set;

/**
 * Tình trạng đi học của trẻ em: a child does not attend the level that fits its age.
 * INTERPRETATION: a child that is ahead of its age attends a fitting level too; the text speaks of
 * the right level and surely means no child that began early.
 */
final class ChildSchoolingRule extends MemberRule {

    private static final String FROM_AGE = "FROM_AGE";
    private static final String PRIMARY_FROM_AGE = "PRIMARY_FROM_AGE";
    private static final String LOWER_FROM_AGE = "LOWER_FROM_AGE";
    private static final String UNDER_AGE = "UNDER_AGE";

    @Override
    public Set<String> parameters() {
        return Set.of(FROM_AGE, PRIMARY_FROM_AGE, LOWER_FROM_AGE, UNDER_AGE);
    }

    @Override
    Seen seen(Resident resident, int age, Thresholds thresholds) {
        if (thresholds.under(age, FROM_AGE) || thresholds.reached(age, UNDER_AGE)) {
            return Seen.FINE;
        }
        var schooling = resident.facts().schooling();
        if (schooling == null) {
            return Seen.unknown(resident.missing(SurveyField.SCHOOLING, "đang học cấp nào."));
        }
        var expected = expectedAt(age, thresholds);
        if (schooling.compareTo(expected) >= 0) {
            return Seen.FINE;
        }
        return Seen.deprived(
                schooling == Schooling.NONE
                        ? "không đi học"
                        : "đang học "
                                + words(schooling)
                                + ", thấp hơn cấp "
                                + words(expected)
                                + " của độ tuổi");
    }

    private static Schooling expectedAt(int age, Thresholds thresholds) {
        if (thresholds.under(age, PRIMARY_FROM_AGE)) {
            return Schooling.PRESCHOOL;
        }
        return thresholds.under(age, LOWER_FROM_AGE)
                ? Schooling.PRIMARY
                : Schooling.LOWER_SECONDARY;
    }

    private static String words(Schooling schooling) {
        return schooling.label().toLowerCase(Locale.ROOT);
    }

    @Override
    String nobody(Thresholds thresholds) {
        return "Mọi trẻ em từ "
                + thresholds.words(FROM_AGE)
                + " đến dưới "
                + thresholds.words(UNDER_AGE)
                + " tuổi học đúng cấp học.";
    }
}
