package vn.giamngheo.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;

/** The picture of the dwelling that the enumerator takes; shown beside the one of last year. */
@UseCase
public class SurveyPhotos {

    static final int LARGEST = 2_000_000;

    private final SurveyCases cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    SurveyPhotos(SurveyCases cases, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A new picture takes the place of the one before.
     *
     * @param jpeg at most 2 MB
     * @throws InvalidInput at {@code photo}
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN; REVIEW_STATE when the survey is final
     */
    public void keep(UUID reviewId, byte[] jpeg, Actor actor) {
        cases.surveyable(reviewId, actor).review().requireOpen();
        if (jpeg.length > LARGEST) {
            throw new InvalidInput(
                    "photo", "Ảnh lớn quá 2 MB. Chụp lại với độ phân giải thấp hơn.");
        }
        if (!isJpeg(jpeg)) {
            throw new InvalidInput("photo", "Tệp này không phải ảnh JPEG. Chọn ảnh khác.");
        }
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.survey_photo (review_id, content, taken_by, taken_at)
                        VALUES (:review, :content, :by, :at)
                        ON CONFLICT (review_id) DO UPDATE SET content = excluded.content,
                            taken_by = excluded.taken_by, taken_at = excluded.taken_at
                        """)
                .param("review", reviewId)
                .param("content", jpeg)
                .param("by", actor.username())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Which pictures there are. */
    public Taken taken(UUID reviewId, Actor actor) {
        return new Taken(
                of(reviewId, actor).isPresent(), ofEarlierYear(reviewId, actor).isPresent());
    }

    /** The picture of this review, for whoever may see the village. */
    public Optional<byte[]> of(UUID reviewId, Actor actor) {
        cases.visible(reviewId, actor);
        return jdbc.sql("SELECT content FROM giamngheo.survey_photo WHERE review_id = :review")
                .param("review", reviewId)
                .query(byte[].class)
                .optional();
    }

    /** The latest picture of the household from an earlier year. */
    public Optional<byte[]> ofEarlierYear(UUID reviewId, Actor actor) {
        var of = cases.visible(reviewId, actor);
        return jdbc.sql(
                        """
                        SELECT p.content FROM giamngheo.survey_photo p
                        JOIN giamngheo.household_review r ON r.id = p.review_id
                        JOIN giamngheo.review_round round ON round.id = r.round_id
                        WHERE r.household_id = :household AND round.year < :year
                        ORDER BY round.year DESC, r.attempt DESC LIMIT 1
                        """)
                .param("household", of.household().summary().id())
                .param("year", of.year())
                .query(byte[].class)
                .optional();
    }

    private static boolean isJpeg(byte[] content) {
        return content.length > 3
                && content[0] == (byte) 0xFF
                && content[1] == (byte) 0xD8
                && content[2] == (byte) 0xFF;
    }

    /**
     * @param now of this review
     * @param earlier of an earlier year
     */
    public record Taken(boolean now, boolean earlier) {}
}
