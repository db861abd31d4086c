package vn.giamngheo.classification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The answers of a survey as of its day.
 *
 * @param residents the oldest first, so that the order of the answers never matters
 */
record SurveyedHousehold(SurveyFacts facts, List<Resident> residents) {

    private static final Comparator<MemberFacts> OLDEST_FIRST =
            Comparator.comparing(MemberFacts::birthDate).thenComparing(MemberFacts::id);

    static SurveyedHousehold on(SurveyFacts facts, LocalDate day) {
        return new SurveyedHousehold(
                facts,
                facts.members().stream()
                        .sorted(OLDEST_FIRST)
                        .map(member -> Resident.on(member, day))
                        .toList());
    }

    DwellingFacts dwelling() {
        return facts.dwelling();
    }

    int size() {
        return residents.size();
    }
}
