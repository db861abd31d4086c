package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;

/**
 * Closes the minutes of a village meeting. Households that half of those present did not agree to
 * go back to survey.
 */
@UseCase
public class RecordVillageMeeting {

    private final MeetingCases cases;
    private final MeetingSheets sheets;
    private final VillageMeetings meetings;
    private final HouseholdReviews reviews;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecordVillageMeeting(
            MeetingCases cases,
            MeetingSheets sheets,
            VillageMeetings meetings,
            HouseholdReviews reviews,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.meetings = meetings;
        this.reviews = reviews;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @return whether every household was agreed to
     * @throws InvalidInput naming what the saved fields still lack
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN for anybody but the head; MEETING_RECORDED
     */
    public boolean record(UUID villageReviewId, Actor actor) {
        var of = cases.ofHead(villageReviewId, actor);
        var reading = sheets.reading(of);
        var meeting = meetings.findById(of.meetingId()).orElseThrow();
        var allAgreed = meeting.record(reading, actor.username(), LocalDate.now(clock));
        keepTheRest(of.meetingId(), reading);
        var agreed =
                meeting.results().stream()
                        .filter(MeetingResult::isAgreed)
                        .map(MeetingResult::reviewId)
                        .toList();
        reviews.findByIdIn(agreed).forEach(HouseholdReview::agree);
        audit.record(
                of.communeKey(),
                actor.username(),
                "record-village-meeting",
                "village-meeting",
                meeting.id().toString(),
                "%d of %d agreed".formatted(agreed.size(), meeting.results().size()));
        return allAgreed;
    }

    /** Times of day go by SQL: an entity's would be turned to UTC. */
    private void keepTheRest(UUID meetingId, MeetingReading reading) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.village_meeting SET started_at = :started,
                            ended_at = :ended, signers = :signers, other_opinions = :opinions
                        WHERE id = :id
                        """)
                .param("started", reading.startedAt())
                .param("ended", reading.endedAt())
                .param("signers", reading.signers())
                .param("opinions", reading.otherOpinions())
                .param("id", meetingId)
                .update();
    }
}
