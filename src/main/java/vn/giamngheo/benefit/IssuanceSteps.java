package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the steps of a list; whether one may be taken is asked before, under the list's lock. */
@Component
class IssuanceSteps {

    private final JdbcClient jdbc;
    private final Clock clock;

    IssuanceSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void prepared(IssuanceRecord list, String by) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance SET state = :state, prepared_by = :by,
                            prepared_on = :today, approved_by = NULL, approved_on = NULL,
                            return_reason = '', version = version + 1
                        WHERE id = :id
                        """)
                .param(
                        "state",
                        (list.chairApproves() ? IssuanceState.SUBMITTED : IssuanceState.APPROVED)
                                .name())
                .param("by", by)
                .param("today", LocalDate.now(clock))
                .param("id", list.id())
                .update();
    }

    /** What the chair decided on cannot be taken back by whoever wrote it. */
    void approved(UUID id, String by) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance SET state = 'APPROVED', approved_by = :by,
                            approved_on = :today, version = version + 1
                        WHERE id = :id
                        """)
                .param("by", by)
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .update();
        forbidUndo(id);
    }

    void returned(UUID id) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance SET state = 'PREPARING', version = version + 1
                        WHERE id = :id
                        """)
                .param("id", id)
                .update();
    }

    void explainReturn(UUID id, String reason) {
        jdbc.sql("UPDATE giamngheo.issuance SET return_reason = :reason WHERE id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void done(UUID id, String by) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance SET state = 'DONE', done_by = :by,
                            done_on = :today, version = version + 1
                        WHERE id = :id
                        """)
                .param("by", by)
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .update();
        forbidUndo(id);
    }

    boolean batchRuns(UUID id) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM giamngheo.issuance_batch
                            WHERE issuance_id = :id AND state = 'RUNNING')
                        """)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    int waiting(UUID id) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM giamngheo.issuance_item WHERE issuance_id = :id
                            AND state IN ('OPEN', 'SENT', 'RETURNED', 'ACCEPTED')
                        """)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    boolean workedOnBy(UUID id, String username) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM giamngheo.issuance_item
                            WHERE issuance_id = :id AND changed_by = :who)
                        """)
                .param("id", id)
                .param("who", username)
                .query(Boolean.class)
                .single();
    }

    private void forbidUndo(UUID id) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance_item SET undo_state = NULL
                        WHERE issuance_id = :id AND undo_state IS NOT NULL
                        """)
                .param("id", id)
                .update();
    }
}
