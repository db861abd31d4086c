package vn.giamngheo.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.Judgement;
import vn.giamngheo.classification.Oddity;
import vn.giamngheo.classification.PointTable;
import vn.giamngheo.classification.SurveyFacts;

/**
 * A survey as it stands, looked at.
 *
 * @param people everybody of the household, also who died or moved away
 * @param table the confirmed point table; null: B1 is typed from paper
 * @param formA null where Phiếu A is not asked
 * @param judgement null when the law's data has a gap
 * @param contradictions sentences by field; such a survey is not recorded
 * @param lawGap why nobody can be classified on that day; null when all is there
 */
public record Assessment(
        List<SurveyMember> people,
        List<Indicator> indicators,
        @Nullable PointTable table,
        SurveyFacts facts,
        @Nullable FormAReading formA,
        @Nullable Judgement judgement,
        Map<String, String> contradictions,
        List<Explained> oddities,
        @Nullable String lawGap) {

    /** Something unusual with the reason given for it; empty while there is none. */
    public record Explained(Oddity oddity, String reason) {}
}
