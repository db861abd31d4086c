package vn.giamngheo.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of those invited and the ledger of who came and went, of one meeting. */
@Component
class RollCall {

    private final JdbcClient jdbc;

    RollCall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By category, then in the order in which they were put on the list. */
    List<Invitee> invitees(UUID meetingId) {
        return jdbc
                .sql(
                        """
                        SELECT id, category, full_name, post, unit, review_id
                        FROM giamngheo.meeting_invitee WHERE meeting_id = :meeting
                        ORDER BY ordinal, full_name COLLATE "vi-x-icu", id
                        """)
                .param("meeting", meetingId)
                .query(
                        (row, number) ->
                                new Invitee(
                                        row.getObject("id", UUID.class),
                                        InviteeCategory.valueOf(row.getString("category")),
                                        row.getString("full_name"),
                                        row.getString("post"),
                                        row.getString("unit"),
                                        row.getObject("review_id", UUID.class)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Invitee::category))
                .toList();
    }

    Attendance attendance(UUID meetingId) {
        var moves =
                jdbc.sql(
                                """
SELECT at, ordinal, invitee_id, people FROM giamngheo.meeting_presence
WHERE meeting_id = :meeting
""")
                        .param("meeting", meetingId)
                        .query(
                                (row, number) ->
                                        new Attendance.Move(
                                                row.getTimestamp("at").toInstant(),
                                                row.getInt("ordinal"),
                                                row.getObject("invitee_id", UUID.class),
                                                row.getInt("people")))
                        .list();
        return new Attendance(invitees(meetingId), moves);
    }

    void invite(UUID meetingId, Invitee invitee) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.meeting_invitee
                            (id, meeting_id, category, full_name, post, unit, review_id, ordinal)
                        VALUES (:id, :meeting, :category, :name, :post, :unit, :review,
                            (SELECT coalesce(max(ordinal), 0) + 1 FROM giamngheo.meeting_invitee
                             WHERE meeting_id = :meeting))
                        """)
                .param("id", invitee.id())
                .param("meeting", meetingId)
                .param("category", invitee.category().name())
                .param("name", invitee.fullName())
                .param("post", invitee.post())
                .param("unit", invitee.unit())
                .param("review", invitee.reviewId())
                .update();
    }

    /**
     * @return whether the meeting has such a person
     */
    boolean change(UUID meetingId, UUID inviteeId, String name, String post, String unit) {
        return jdbc.sql(
                                """
                                UPDATE giamngheo.meeting_invitee
                                SET full_name = :name, post = :post, unit = :unit
                                WHERE id = :id AND meeting_id = :meeting
                                """)
                        .param("name", name)
                        .param("post", post)
                        .param("unit", unit)
                        .param("id", inviteeId)
                        .param("meeting", meetingId)
                        .update()
                == 1;
    }

    /**
     * @return false for a reviewed household, and for who was called already
     */
    boolean strike(UUID meetingId, UUID inviteeId) {
        return jdbc.sql(
                                """
                                DELETE FROM giamngheo.meeting_invitee i
                                WHERE i.id = :id AND i.meeting_id = :meeting AND i.review_id IS NULL
                                    AND NOT EXISTS (SELECT FROM giamngheo.meeting_presence p
                                        WHERE p.invitee_id = i.id)
                                """)
                        .param("id", inviteeId)
                        .param("meeting", meetingId)
                        .update()
                == 1;
    }

    /** Asked twice with the same id it counts once. */
    void move(
            UUID id,
            UUID meetingId,
            Instant at,
            @Nullable UUID inviteeId,
            int people,
            String account) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.meeting_presence
                            (id, meeting_id, ordinal, at, invitee_id, people, recorded_by)
                        VALUES (:id, :meeting,
                            (SELECT coalesce(max(ordinal), 0) + 1 FROM giamngheo.meeting_presence
                             WHERE meeting_id = :meeting),
                            :at, :invitee, :people, :by)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("id", id)
                .param("meeting", meetingId)
                .param("at", Timestamp.from(at))
                .param("invitee", inviteeId)
                .param("people", people)
                .param("by", account)
                .update();
    }

    boolean known(UUID moveId) {
        return jdbc.sql("SELECT count(*) FROM giamngheo.meeting_presence WHERE id = :id")
                        .param("id", moveId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
