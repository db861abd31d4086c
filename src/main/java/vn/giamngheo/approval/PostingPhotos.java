package vn.giamngheo.approval;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;

/** Pictures of the board: with the list on it, and without it. */
@Component
class PostingPhotos {

    private final JdbcClient jdbc;
    private final Clock clock;

    PostingPhotos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new picture takes the place of the one before. */
    void keep(UUID postingId, PostingMoment moment, byte[] clean, Actor actor) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.posting_photo
                            (posting_id, moment, content, taken_by, taken_at)
                        VALUES (:posting, :moment, :content, :by, :at)
                        ON CONFLICT (posting_id, moment) DO UPDATE SET content = excluded.content,
                            taken_by = excluded.taken_by, taken_at = excluded.taken_at
                        """)
                .param("posting", postingId)
                .param("moment", moment.name())
                .param("content", clean)
                .param("by", actor.username())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    boolean has(UUID postingId, PostingMoment moment) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM giamngheo.posting_photo
                            WHERE posting_id = :posting AND moment = :moment)
                        """)
                .param("posting", postingId)
                .param("moment", moment.name())
                .query(Boolean.class)
                .single();
    }

    Optional<byte[]> of(UUID postingId, PostingMoment moment) {
        return jdbc.sql(
                        """
                        SELECT content FROM giamngheo.posting_photo
                        WHERE posting_id = :posting AND moment = :moment
                        """)
                .param("posting", postingId)
                .param("moment", moment.name())
                .query(byte[].class)
                .optional();
    }
}
