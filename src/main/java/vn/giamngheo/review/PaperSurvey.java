package vn.giamngheo.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.giamngheo.classification.DwellingFacts;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.ManualMark;
import vn.giamngheo.classification.SurveyFacts;

/**
 * The answers of a survey that was taken over from paper by version 0.1.0: it kept the total of
 * form B1 and the marks of form B2 only, which are taken as marked by hand.
 */
final class PaperSurvey {

    private static final DwellingFacts NOT_ASKED =
            new DwellingFacts(null, null, null, null, null, null);

    private PaperSurvey() {}

    /**
     * @param indicators that the form had
     */
    static SurveyFacts facts(int b1Score, Set<String> deprived, List<Indicator> indicators) {
        Map<String, ManualMark> marks = new TreeMap<>();
        for (var indicator : indicators) {
            marks.put(
                    indicator.code(),
                    new ManualMark(
                            deprived.contains(indicator.code()), "Đánh dấu theo phiếu giấy"));
        }
        return new SurveyFacts(List.of(), NOT_ASKED, null, null, marks, Map.of(), b1Score, "");
    }
}
