package vn.giamngheo.classification;

import java.util.Set;

/**
 * Việc làm: a member able and willing to work has none, or works for wages without a contract. The
 * text looks only at regular, fairly stable work, so casual work is left to the enumerator.
 */
final class EmploymentRule extends MemberRule {

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
        var work = resident.facts().work();
        if (work == null) {
            return Seen.unknown(resident.missing(SurveyField.WORK, "đang làm việc gì."));
        }
        return switch (work) {
            case SEEKING -> Seen.deprived("không có việc làm, có khả năng và muốn làm việc");
            case WAGE_NO_CONTRACT ->
                    Seen.deprived("làm công ăn lương mà không có hợp đồng lao động");
            case CASUAL ->
                    Seen.unknown(
                            new MissingFact(
                                    SurveyField.mark(thresholds.indicator()),
                                    resident.words()
                                            + " làm thời vụ, quy định chỉ xét việc làm thường"
                                            + " xuyên, tương đối ổn định: đánh dấu chỉ số Việc"
                                            + " làm và ghi lý do."));
            case SELF_EMPLOYED, WAGE_CONTRACT, STUDYING, NOT_SEEKING, UNABLE -> Seen.FINE;
        };
    }

    @Override
    String nobody(Thresholds thresholds) {
        return "Không có ai thiếu việc làm hoặc làm công ăn lương mà không có hợp đồng lao động.";
    }
}
