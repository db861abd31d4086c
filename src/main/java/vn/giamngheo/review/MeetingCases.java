package vn.giamngheo.review;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.TerritoryScope;

/** Finds the meeting of a village for whoever may see it, and says who may write in it. */
@Component
class MeetingCases {

    private final Rounds rounds;
    private final JdbcClient jdbc;

    MeetingCases(Rounds rounds, JdbcClient jdbc) {
        this.rounds = rounds;
        this.jdbc = jdbc;
    }

    /**
     * The latest meeting of the village.
     *
     * @throws BusinessException OUT_OF_AREA; NOT_FOUND before the first sheet is prepared
     */
    MeetingCase visible(UUID villageReviewId, Actor actor) {
        return visible(villageReviewId, null, actor);
    }

    /**
     * @param number of the meeting, null for the latest
     * @throws BusinessException OUT_OF_AREA; NOT_FOUND
     */
    MeetingCase visible(UUID villageReviewId, @Nullable Integer number, Actor actor) {
        var village = rounds.village(villageReviewId);
        TerritoryScope.of(actor).requireVillage(village.communeKey(), village.villageKey());
        return find(village, number)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Thôn chưa đến bước họp dân: còn hộ chưa rà soát xong."));
    }

    /**
     * The running meeting, locked until the transaction ends, for the head of the village and the
     * secretary whom the head let write.
     *
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN for anybody else; MEETING_RECORDED
     */
    MeetingCase writable(UUID villageReviewId, Actor actor) {
        var of = visible(villageReviewId, actor);
        if (!mayWrite(of, actor)) {
            throw new BusinessException("FORBIDDEN", "Biên bản họp dân do trưởng thôn ghi.");
        }
        return locked(of);
    }

    /**
     * The running meeting, locked, for the head of the village alone.
     *
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN for anybody else; MEETING_RECORDED
     */
    MeetingCase ofHead(UUID villageReviewId, Actor actor) {
        var of = visible(villageReviewId, actor);
        if (!isHead(of, actor)) {
            throw new BusinessException(
                    "FORBIDDEN", "Việc này do trưởng thôn, người chủ trì cuộc họp, làm.");
        }
        return locked(of);
    }

    boolean mayWrite(MeetingCase of, Actor actor) {
        return isHead(of, actor)
                || of.secretary().equals(actor.username())
                        && actor.hasRole(Roles.ofVillage(Roles.ENUMERATOR, of.villageKey()));
    }

    boolean isHead(MeetingCase of, Actor actor) {
        return actor.hasRole(Roles.ofVillage(Roles.VILLAGE_HEAD, of.villageKey()));
    }

    /** The next revision of a locked meeting. */
    long nextRevision(UUID meetingId) {
        return jdbc.sql(
                        """
                        UPDATE giamngheo.village_meeting SET revision = revision + 1
                        WHERE id = :id RETURNING revision
                        """)
                .param("id", meetingId)
                .query(Long.class)
                .single();
    }

    private MeetingCase locked(MeetingCase of) {
        var draft =
                jdbc.sql(
                                """
                                SELECT state = 'DRAFT' FROM giamngheo.village_meeting
                                WHERE id = :id FOR UPDATE
                                """)
                        .param("id", of.meetingId())
                        .query(Boolean.class)
                        .single();
        if (!draft) {
            throw new BusinessException(
                    "MEETING_RECORDED",
                    "Biên bản cuộc họp này đã được ghi nhận, không sửa được nữa.");
        }
        return of;
    }

    private Optional<MeetingCase> find(Rounds.VillagePart village, @Nullable Integer number) {
        return jdbc.sql(
                        """
SELECT m.id, m.number, m.state, m.revision, coalesce(f.value, '') AS secretary
FROM giamngheo.village_meeting m
LEFT JOIN giamngheo.meeting_field f
    ON f.meeting_id = m.id AND f.field = 'secretaryAccount'
WHERE m.village_review_id = :village
    AND (CAST(:number AS integer) IS NULL OR m.number = :number)
ORDER BY m.number DESC LIMIT 1
""")
                .param("village", village.id())
                .param("number", number)
                .query(
                        (row, line) ->
                                new MeetingCase(
                                        village.id(),
                                        village.roundId(),
                                        village.communeKey(),
                                        village.villageKey(),
                                        village.year(),
                                        row.getObject("id", UUID.class),
                                        row.getInt("number"),
                                        row.getString("state").equals("DRAFT"),
                                        row.getLong("revision"),
                                        row.getString("secretary")))
                .optional();
    }
}
