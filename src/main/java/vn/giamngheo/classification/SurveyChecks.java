package vn.giamngheo.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What in the answers of a survey cannot be, and what is unusual enough to want a reason. */
public final class SurveyChecks {

    private SurveyChecks() {}

    /** Sentences by the field they belong to; empty when nothing contradicts. */
    public static Map<String, String> contradictions(SurveyFacts facts, LocalDate on) {
        return new Contradictions(on).of(facts);
    }

    /**
     * In the order of the page.
     *
     * @param lastYear the answers of the review before, if there are any
     * @param judgement the running result
     */
    public static List<Oddity> oddities(
            SurveyFacts facts, @Nullable SurveyFacts lastYear, Judgement judgement, LocalDate on) {
        return new Oddities(facts, lastYear, judgement, on).all();
    }
}
