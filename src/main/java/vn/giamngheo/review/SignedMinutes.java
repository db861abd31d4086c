package vn.giamngheo.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.document.ScannedPage;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;

/** Pictures or scans of the minutes as they were signed, kept beside the recorded minutes. */
@UseCase
public class SignedMinutes {

    private static final int MOST_PAGES = 20;

    private final MeetingCases cases;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignedMinutes(MeetingCases cases, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a page; what a camera or scanner wrote into it besides the picture is left out.
     *
     * @param number of the meeting
     * @param content JPEG, PNG or PDF, at most 20 MB
     * @throws InvalidInput at {@code signedSheet}
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN for anybody but the head of the village and
     *     the steering committee; NOT_RECORDED
     */
    public void attach(
            UUID villageReviewId, @Nullable Integer number, byte[] content, Actor actor) {
        var of = cases.visible(villageReviewId, number, actor);
        if (!mayAttach(of, actor)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Ảnh biên bản đã ký do trưởng thôn hoặc Ban Chỉ đạo rà soát đưa lên.");
        }
        if (of.draft()) {
            throw new BusinessException(
                    "NOT_RECORDED",
                    "Biên bản chưa được ghi nhận. Hãy kết thúc cuộc họp trước khi đưa ảnh bản đã"
                            + " ký.");
        }
        var page = ScannedPage.of(content, "signedSheet");
        if (sheets(of).size() >= MOST_PAGES) {
            throw new InvalidInput(
                    "signedSheet", "Biên bản đã có %d ảnh, đủ rồi.".formatted(MOST_PAGES));
        }
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.meeting_signed_sheet
                            (id, meeting_id, ordinal, media_type, content, added_by, added_at)
                        VALUES (:id, :meeting,
                            (SELECT coalesce(max(ordinal), 0) + 1
                             FROM giamngheo.meeting_signed_sheet WHERE meeting_id = :meeting),
                            :type, :content, :by, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("meeting", of.meetingId())
                .param("type", page.mediaType())
                .param("content", page.content())
                .param("by", actor.username())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(
                of.communeKey(),
                actor.username(),
                "attach-signed-minutes",
                "village-meeting",
                of.meetingId().toString(),
                page.mediaType());
    }

    /**
     * The pages of a meeting's signed minutes, for whoever may see the village.
     *
     * @param number of the meeting, null for the latest
     * @throws BusinessException OUT_OF_AREA; NOT_FOUND
     */
    public Pages pages(UUID villageReviewId, @Nullable Integer number, Actor actor) {
        var of = cases.visible(villageReviewId, number, actor);
        return new Pages(sheets(of), !of.draft() && mayAttach(of, actor));
    }

    /**
     * One page.
     *
     * @throws BusinessException OUT_OF_AREA; NOT_FOUND
     */
    public ScannedPage page(UUID villageReviewId, UUID pageId, Actor actor) {
        cases.visible(villageReviewId, actor);
        return jdbc.sql(
                        """
                        SELECT s.media_type, s.content FROM giamngheo.meeting_signed_sheet s
                        JOIN giamngheo.village_meeting m ON m.id = s.meeting_id
                        WHERE s.id = :id AND m.village_review_id = :village
                        """)
                .param("id", pageId)
                .param("village", villageReviewId)
                .query((row, line) -> new ScannedPage(row.getString(1), row.getBytes(2)))
                .optional()
                .orElseThrow(() -> new BusinessException("NOT_FOUND", "Không có ảnh này."));
    }

    private boolean mayAttach(MeetingCase of, Actor actor) {
        return cases.isHead(of, actor) || actor.hasRole(Roles.STEERING_COMMITTEE);
    }

    private List<Page> sheets(MeetingCase of) {
        return jdbc.sql(
                        """
                        SELECT id, ordinal, media_type, added_at
                        FROM giamngheo.meeting_signed_sheet
                        WHERE meeting_id = :meeting ORDER BY ordinal
                        """)
                .param("meeting", of.meetingId())
                .query(
                        (row, line) ->
                                new Page(
                                        row.getObject("id", UUID.class),
                                        row.getInt("ordinal"),
                                        row.getString("media_type"),
                                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /**
     * @param mayAttach the actor may add another
     */
    public record Pages(List<Page> pages, boolean mayAttach) {}

    /** A page without its content. */
    public record Page(UUID id, int ordinal, String mediaType, Instant addedAt) {

        public boolean picture() {
            return mediaType.startsWith("image/");
        }
    }
}
