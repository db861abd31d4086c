package vn.giamngheo.classification;

import java.util.Set;

/** Bảo hiểm y tế: a member of that age or older has no health insurance now. */
final class HealthInsuranceRule extends MemberRule {

    private static final String FROM_AGE = "FROM_AGE";

    @Override
    public Set<String> parameters() {
        return Set.of(FROM_AGE);
    }

    @Override
    Seen seen(Resident resident, int age, Thresholds thresholds) {
        if (thresholds.under(age, FROM_AGE)) {
            return Seen.FINE;
        }
        var insured = resident.facts().insured();
        if (insured == null) {
            return Seen.unknown(
                    resident.missing(SurveyField.INSURED, "có bảo hiểm y tế hay không."));
        }
        return insured ? Seen.FINE : Seen.deprived("không có bảo hiểm y tế");
    }

    @Override
    String nobody(Thresholds thresholds) {
        return "Mọi người từ đủ " + thresholds.words(FROM_AGE) + " tuổi trở lên có bảo hiểm y tế.";
    }
}
