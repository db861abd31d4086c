package vn.giamngheo.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.InboxNotices;
import vn.giamngheo.shared.UseCase;

/**
 * Tells people what is no task of theirs but must be known: a deadline tomorrow, an authority that
 * is silent, a task nobody can do.
 */
@UseCase
public class Notices implements InboxNotices {

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void tell(
            String communeKey,
            String audience,
            String kind,
            String subjectKey,
            String sentence,
            String path) {
        var id = UUID.randomUUID();
        var told =
                jdbc.sql(
                                """
INSERT INTO giamngheo.notice (id, commune_key, audience, kind, subject_key,
    sentence, path, told_on)
VALUES (:id, :commune, :audience, :kind, :subject, :sentence, :path, :on)
ON CONFLICT ON CONSTRAINT uq_notice DO NOTHING
""")
                        .param("id", id)
                        .param("commune", communeKey)
                        .param("audience", audience)
                        .param("kind", kind)
                        .param("subject", subjectKey)
                        .param("sentence", sentence)
                        .param("path", path)
                        .param("on", LocalDate.now(clock))
                        .update();
        if (told > 0) {
            outbox.write(id, communeKey, audience, sentence, path);
        }
    }
}
