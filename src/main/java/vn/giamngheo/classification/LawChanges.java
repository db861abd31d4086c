package vn.giamngheo.classification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;

/** What people do to versions, who took part in which, and the record of every act. */
@Component
class LawChanges {

    private final LawAudit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    LawChanges(LawAudit audit, JdbcClient jdbc, Clock clock) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody who entered part of the version or handed it in. */
    List<String> editors(String id) {
        return jdbc.sql(
                        """
                        SELECT username FROM giamngheo.law_data_editor
                        WHERE law_data_id = :id ORDER BY username
                        """)
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** Adds a draft; the one who adds it counts as having entered it. */
    void add(Actor actor, LawVersion draft, String action, String detail) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.law_data (id, kind, name, valid_from, valid_to,
                            legal_basis, mark, state, replaces, example)
                        VALUES (:id, :kind, :name, :from, :to, :basis, :mark, 'DRAFT', :replaces,
                            :example)
                        """)
                .param("id", draft.id())
                .param("kind", draft.kind().name())
                .param("name", draft.name())
                .param("from", draft.validFrom())
                .param("to", draft.validTo())
                .param("basis", draft.legalBasis())
                .param("mark", draft.mark())
                .param("replaces", draft.replaces())
                .param("example", draft.example())
                .update();
        remember(actor, draft.id());
        audit.record(actor, action, draft.id(), detail);
    }

    /** Somebody changed something in the version. */
    void edited(Actor actor, String id, String action, String detail) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.law_data SET mark = :mark, version = version + 1
                        WHERE id = :id
                        """)
                .param("mark", LawMark.ENTERED)
                .param("id", id)
                .update();
        remember(actor, id);
        audit.record(actor, action, id, detail);
    }

    /** Whoever hands a version in counts as having taken part in it, whoever confirms does not. */
    void move(Actor actor, String id, LawStep step, String words) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.law_data
                        SET state = :to, note = :note, version = version + 1,
                            submitted_by = CASE :to WHEN 'SUBMITTED' THEN :actor
                                WHEN 'DRAFT' THEN NULL ELSE submitted_by END,
                            submitted_at = CASE :to WHEN 'SUBMITTED' THEN :at
                                WHEN 'DRAFT' THEN NULL ELSE submitted_at END,
                            confirmed_by = CASE :to WHEN 'CONFIRMED' THEN :actor
                                ELSE confirmed_by END,
                            confirmed_at = CASE :to WHEN 'CONFIRMED' THEN :at
                                ELSE confirmed_at END
                        WHERE id = :id
                        """)
                .param("to", step.to().name())
                .param("note", step.isNoted() ? words : "")
                .param("actor", actor.username())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        if (step == LawStep.SUBMIT) {
            remember(actor, id);
        }
        audit.record(actor, step.action(), id, words);
    }

    private void remember(Actor actor, String id) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.law_data_editor (law_data_id, username)
                        VALUES (:id, :username) ON CONFLICT DO NOTHING
                        """)
                .param("id", id)
                .param("username", actor.username())
                .update();
    }
}
