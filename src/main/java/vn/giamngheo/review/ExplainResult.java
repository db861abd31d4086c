package vn.giamngheo.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.classification.Classification;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;

/**
 * Tells line by line why a household is poor, near-poor or neither, from what was kept when it was
 * classified: nothing is computed anew.
 */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class ExplainResult {

    private final SurveyCases cases;
    private final ReviewOutcomes outcomes;
    private final JdbcClient jdbc;

    ExplainResult(SurveyCases cases, ReviewOutcomes outcomes, JdbcClient jdbc) {
        this.cases = cases;
        this.outcomes = outcomes;
        this.jdbc = jdbc;
    }

    /**
     * For whoever may see the village; empty before the household is classified, and for a review
     * of version 0.1.0, which kept no items.
     *
     * @throws BusinessException OUT_OF_AREA; NOT_FOUND
     */
    public Optional<Explanation> explanation(UUID reviewId, Actor actor) {
        var of = cases.visible(reviewId, actor);
        return outcomes.ofRecord(reviewId)
                .map(
                        result ->
                                new Explanation(
                                        result,
                                        outcomes.beside(reviewId).orElse(null),
                                        earlier(of)
                                                .map(before -> before.changesTo(result))
                                                .orElse(null)));
    }

    /**
     * The reasons kept at classification, the first says it all; for letters that a machine step
     * writes, which acts for nobody. A review of version 0.1.0 has its one sentence.
     */
    public List<String> reasonsOfRecord(UUID reviewId) {
        return outcomes.ofRecord(reviewId)
                .map(Classification::reasons)
                .orElseGet(() -> List.of(sentenceOf(reviewId)));
    }

    private String sentenceOf(UUID reviewId) {
        return jdbc.sql("SELECT reason FROM giamngheo.household_review WHERE id = :id")
                .param("id", reviewId)
                .query(String.class)
                .single();
    }

    private Optional<EarlierResult> earlier(SurveyCase of) {
        return jdbc.sql(
                        """
                        SELECT round.year, r.category, r.b1_score, r.b2_score,
                            ARRAY(SELECT d.indicator_code
                                FROM giamngheo.household_review_deprivation d
                                WHERE d.review_id = r.id) AS deprived
                        FROM giamngheo.household_review r
                        JOIN giamngheo.review_round round ON round.id = r.round_id
                        WHERE r.household_id = :household AND round.year < :year
                            AND r.state = 'CLASSIFIED'
                        ORDER BY round.year DESC, r.attempt DESC LIMIT 1
                        """)
                .param("household", of.household().summary().id())
                .param("year", of.year())
                .query(
                        (row, number) ->
                                new EarlierResult(
                                        row.getInt("year"),
                                        PovertyCategory.valueOf(row.getString("category")),
                                        row.getInt("b1_score"),
                                        row.getInt("b2_score"),
                                        Set.of((String[]) row.getArray("deprived").getArray())))
                .optional();
    }

    /**
     * @param result under the national standard
     * @param beside under the province's own standard; null where it has none
     * @param changes since the review of an earlier year; null when there was none
     */
    public record Explanation(
            Classification result,
            @Nullable Classification beside,
            @Nullable List<String> changes) {}
}
