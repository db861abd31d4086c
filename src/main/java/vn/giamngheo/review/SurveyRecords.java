package vn.giamngheo.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.classification.SurveyFacts;
import vn.giamngheo.classification.SurveyFactsJson;
import vn.giamngheo.shared.Actor;

/** The recorded answers of a household, word for word; written once. */
@Component
class SurveyRecords {

    private final JdbcClient jdbc;
    private final PovertyStandards standards;
    private final Clock clock;

    SurveyRecords(JdbcClient jdbc, PovertyStandards standards, Clock clock) {
        this.jdbc = jdbc;
        this.standards = standards;
        this.clock = clock;
    }

    void write(UUID reviewId, SurveyFacts facts, Actor actor) {
        var text = SurveyFactsJson.write(facts);
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.survey_record
                            (review_id, facts, sha256, recorded_by, recorded_at)
                        VALUES (:review, CAST(:facts AS json), :sha256, :by, :at)
                        """)
                .param("review", reviewId)
                .param("facts", text)
                .param("sha256", sha256(text))
                .param("by", actor.username())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * The answers of a surveyed review. A survey of version 0.1.0 knows the total of the paper form
     * and the marks only; they are taken as marked by hand.
     */
    SurveyFacts of(HouseholdReview review) {
        return find(review.id()).orElseGet(() -> ofPaper(review));
    }

    /** The latest recorded answers of the household in an earlier year. */
    Optional<SurveyFacts> before(UUID householdId, int year) {
        return jdbc.sql(
                        """
                        SELECT s.facts FROM giamngheo.survey_record s
                        JOIN giamngheo.household_review r ON r.id = s.review_id
                        JOIN giamngheo.review_round round ON round.id = r.round_id
                        WHERE r.household_id = :household AND round.year < :year
                            AND r.state = 'CLASSIFIED'
                        ORDER BY round.year DESC, r.attempt DESC LIMIT 1
                        """)
                .param("household", householdId)
                .param("year", year)
                .query(String.class)
                .optional()
                .map(SurveyFactsJson::read);
    }

    private Optional<SurveyFacts> find(UUID reviewId) {
        return jdbc.sql("SELECT facts FROM giamngheo.survey_record WHERE review_id = :review")
                .param("review", reviewId)
                .query(String.class)
                .optional()
                .map(SurveyFactsJson::read);
    }

    private SurveyFacts ofPaper(HouseholdReview review) {
        var surveyedOn = review.surveyedOn();
        if (review.b1Score() == null || surveyedOn == null) {
            throw new IllegalStateException("review " + review.id() + " is not surveyed");
        }
        return PaperSurvey.facts(
                review.b1Score(), review.deprivations(), standards.indicatorsOn(surveyedOn));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
