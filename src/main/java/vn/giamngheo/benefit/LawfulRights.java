package vn.giamngheo.benefit;

import java.util.List;

/**
 * What the law gives a household and its members from a day on, and what it does not give on that
 * day.
 *
 * @param rights without overlap of one kind for one subject
 */
public record LawfulRights(List<RightPeriod> rights, List<BenefitAnswer> answers) {

    public LawfulRights {
        rights = List.copyOf(rights);
        answers = List.copyOf(answers);
    }
}
