package vn.giamngheo.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Ý kiến giám sát: what the commune's Fatherland Front, invited to supervise the meeting, has to
 * say about it. Changes nothing of the meeting; what was said is never changed.
 */
@UseCase
public class SuperviseMeeting {

    private static final int LONGEST = 2000;

    private final MeetingCases cases;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    SuperviseMeeting(MeetingCases cases, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param number of the meeting
     * @param givenOn day of the opinion, not after today
     * @throws InvalidInput at {@code givenOn}, {@code words}
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN for anybody but the Fatherland Front
     */
    public void giveOpinion(
            UUID villageReviewId,
            @Nullable Integer number,
            @Nullable LocalDate givenOn,
            String words,
            Actor actor) {
        var of = cases.visible(villageReviewId, number, actor);
        if (!maySpeak(actor)) {
            throw new BusinessException(
                    "FORBIDDEN", "Ý kiến giám sát do Mặt trận Tổ quốc cấp xã ghi.");
        }
        var said = VietnameseText.clean(words);
        var today = LocalDate.now(clock);
        new InputErrors()
                .addIf(givenOn == null, "givenOn", "Nhập ngày có ý kiến.")
                .addIf(
                        givenOn != null && givenOn.isAfter(today),
                        "givenOn",
                        "Ngày có ý kiến không được sau hôm nay.")
                .addIf(said.isEmpty(), "words", "Nhập nội dung ý kiến giám sát.")
                .addIf(
                        said.length() > LONGEST,
                        "words",
                        "Ý kiến dài quá %d ký tự. Hãy rút gọn hoặc ghi thành hai ý kiến."
                                .formatted(LONGEST))
                .throwIfAny();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.meeting_supervision
                            (id, meeting_id, given_on, words, in_minutes, given_by, given_by_name,
                             given_at)
                        VALUES (:id, :meeting, :on, :words,
                            (SELECT state = 'DRAFT' FROM giamngheo.village_meeting
                             WHERE id = :meeting FOR SHARE),
                            :by, :name, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("meeting", of.meetingId())
                .param("on", givenOn)
                .param("words", said)
                .param("by", actor.username())
                .param("name", actor.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(
                of.communeKey(),
                actor.username(),
                "supervise-village-meeting",
                "village-meeting",
                of.meetingId().toString(),
                "opinion given");
    }

    public boolean maySpeak(Actor actor) {
        return actor.hasRole(Roles.FATHERLAND_FRONT);
    }

    /**
     * What was said of a meeting, the first first; for whoever may see the village.
     *
     * @param number of the meeting, null for the latest
     * @throws BusinessException OUT_OF_AREA; NOT_FOUND
     */
    public List<Opinion> opinions(UUID villageReviewId, @Nullable Integer number, Actor actor) {
        return jdbc.sql(
                        """
                        SELECT s.given_on, s.words, s.given_by_name, s.in_minutes
                        FROM giamngheo.meeting_supervision s
                        WHERE s.meeting_id = :meeting ORDER BY s.given_at, s.id
                        """)
                .param("meeting", cases.visible(villageReviewId, number, actor).meetingId())
                .query(Opinion.class)
                .list();
    }

    /**
     * @param givenByName who wrote it
     * @param inMinutes given before the minutes were recorded, so part of them
     */
    public record Opinion(LocalDate givenOn, String words, String givenByName, boolean inMinutes) {}
}
