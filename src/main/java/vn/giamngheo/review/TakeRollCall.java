package vn.giamngheo.review;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/**
 * Điểm danh: who came to the meeting and who left, each with its time, so that every vote knows how
 * many were present.
 */
@UseCase
public class TakeRollCall {

    /** A phone that was without a network tells what it ticked at most so long ago. */
    private static final Duration LONGEST_AGO = Duration.ofHours(12);

    private static final int MOST_AT_ONCE = 1000;

    private final MeetingCases cases;
    private final RollCall rollCall;
    private final Clock clock;

    TakeRollCall(MeetingCases cases, RollCall rollCall, Clock clock) {
        this.cases = cases;
        this.rollCall = rollCall;
        this.clock = clock;
    }

    /**
     * Who is there, for whoever may see the village.
     *
     * @throws BusinessException NOT_FOUND; OUT_OF_AREA
     */
    public Attendance attendance(UUID villageReviewId, Actor actor) {
        return attendance(villageReviewId, null, actor);
    }

    /**
     * @param number of the meeting, null for the latest
     * @throws BusinessException NOT_FOUND; OUT_OF_AREA
     */
    public Attendance attendance(UUID villageReviewId, @Nullable Integer number, Actor actor) {
        return rollCall.attendance(cases.visible(villageReviewId, number, actor).meetingId());
    }

    /**
     * Takes over ticks in the order in which they were made. Sent twice they count once; somebody
     * who is there already does not come again; of those nobody named no more go than came.
     *
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN; MEETING_RECORDED; NOT_INVITED for a person
     *     who is not on the list of this meeting
     */
    public void take(UUID villageReviewId, List<Tick> ticks, Actor actor) {
        var of = cases.writable(villageReviewId, actor);
        var invited =
                rollCall.invitees(of.meetingId()).stream()
                        .map(Invitee::id)
                        .collect(Collectors.toSet());
        requireInvited(ticks, invited);
        var now = clock.instant();
        for (var tick : ticks) {
            var standing = rollCall.attendance(of.meetingId());
            var people = effective(tick, standing);
            if (people != 0 && !rollCall.known(tick.key())) {
                rollCall.move(
                        tick.key(),
                        of.meetingId(),
                        now.minus(ago(tick)),
                        tick.inviteeId(),
                        people,
                        actor.username());
            }
        }
        cases.nextRevision(of.meetingId());
    }

    private static void requireInvited(List<Tick> ticks, Set<UUID> invited) {
        var ticked = new HashSet<UUID>();
        for (var tick : ticks) {
            if (tick.inviteeId() != null) {
                ticked.add(tick.inviteeId());
            }
        }
        if (!invited.containsAll(ticked)) {
            throw new BusinessException(
                    "NOT_INVITED",
                    "Có người không còn trong danh sách. Tải lại trang rồi điểm danh tiếp.");
        }
    }

    private static int effective(Tick tick, Attendance standing) {
        if (tick.inviteeId() == null) {
            return Math.min(Math.max(tick.people(), -standing.unnamed()), MOST_AT_ONCE);
        }
        var there = standing.isPresent(tick.inviteeId());
        return there == tick.people() > 0 ? 0 : Integer.signum(tick.people());
    }

    private static Duration ago(Tick tick) {
        var ago = Duration.ofSeconds(Math.max(0, tick.secondsAgo()));
        return ago.compareTo(LONGEST_AGO) > 0 ? LONGEST_AGO : ago;
    }

    /**
     * One tick.
     *
     * @param key made by the screen, the same when it sends again
     * @param inviteeId null for people nobody named
     * @param people positive when they came, negative when they went
     * @param secondsAgo how long the tick waited for a network
     */
    public record Tick(UUID key, @Nullable UUID inviteeId, int people, long secondsAgo) {}
}
