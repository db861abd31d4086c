package vn.giamngheo.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.classification.SurveyFacts;
import vn.giamngheo.classification.SurveyFactsJson;
import vn.giamngheo.shared.PovertyCategory;

/**
 * Reads the classified reviews of a round one after the other, however many: one query, and never
 * more rows in memory than the database sends at a time.
 */
@Component
class RecordedSurveys {

    private static final int ROWS_AT_A_TIME = 500;
    private static final String RECORDED_B1 = "Điểm B1 đã ghi nhận khi rà soát";

    private static final String LATEST =
            """
            SELECT r.id, r.household_id, v.village_key, r.surveyed_on, r.category, r.standard_id,
                r.b1_score, r.b1_max, r.b2_score, r.b2_min, s.facts,
                ARRAY(SELECT d.indicator_code FROM giamngheo.household_review_deprivation d
                    WHERE d.review_id = r.id) AS deprived
            FROM giamngheo.household_review r
            JOIN giamngheo.village_review v ON v.id = r.village_review_id
            LEFT JOIN giamngheo.survey_record s ON s.review_id = r.id
            WHERE r.round_id = :round AND r.state = 'CLASSIFIED' AND NOT EXISTS (
                SELECT 1 FROM giamngheo.household_review later
                WHERE later.round_id = r.round_id AND later.household_id = r.household_id
                    AND later.attempt > r.attempt AND later.state = 'CLASSIFIED')
            """;

    private final JdbcClient jdbc;
    private final PovertyStandards standards;

    RecordedSurveys(DataSource dataSource, PovertyStandards standards) {
        var rows = new JdbcTemplate(dataSource);
        rows.setFetchSize(ROWS_AT_A_TIME);
        this.jdbc = JdbcClient.create(rows);
        this.standards = standards;
    }

    /**
     * The latest classified review of every household of the round, in no order. To be called
     * within a transaction: without one the driver reads all rows at once.
     */
    void forEachOf(UUID roundId, Consumer<RecordedSurvey> work) {
        Map<String, List<Indicator>> indicators = new HashMap<>();
        jdbc.sql(LATEST)
                .param("round", roundId)
                .query(
                        row -> {
                            work.accept(recorded(row, indicators));
                        });
    }

    /** Households that Phiếu A kept off the list: they have no answers to judge. */
    int screenedOutOf(UUID roundId) {
        return jdbc.sql(
                        """
                        SELECT count(DISTINCT household_id) FROM giamngheo.household_review
                        WHERE round_id = :round AND state = 'SCREENED_OUT'
                        """)
                .param("round", roundId)
                .query(Integer.class)
                .single();
    }

    private RecordedSurvey recorded(ResultSet row, Map<String, List<Indicator>> indicators)
            throws SQLException {
        var result =
                new RecordedSurvey.Result(
                        PovertyCategory.valueOf(row.getString("category")),
                        row.getString("standard_id"),
                        row.getInt("b1_score"),
                        row.getObject("b1_max", Integer.class),
                        row.getInt("b2_score"),
                        row.getObject("b2_min", Integer.class),
                        Set.of((String[]) row.getArray("deprived").getArray()));
        return new RecordedSurvey(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("village_key"),
                row.getObject("surveyed_on", LocalDate.class),
                result,
                facts(row.getString("facts"), result, indicators));
    }

    private SurveyFacts facts(
            @Nullable String recorded,
            RecordedSurvey.Result result,
            Map<String, List<Indicator>> indicators) {
        if (recorded == null) {
            return PaperSurvey.facts(
                    result.b1Score(),
                    result.deprived(),
                    indicators.computeIfAbsent(
                            result.standardId(), id -> standards.byId(id).indicators()));
        }
        var facts = SurveyFactsJson.read(recorded);
        return new SurveyFacts(
                facts.members(),
                facts.dwelling(),
                facts.internet(),
                facts.devices(),
                facts.marks(),
                facts.points(),
                result.b1Score(),
                RECORDED_B1);
    }
}
