package vn.giamngheo.benefit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes acts on lines. A line is changed only from a state in which the act is allowed, in the
 * same statement: of two who write the same line at once, one changes it.
 */
@Component
class LineWriting {

    private final JdbcClient jdbc;
    private final Clock clock;

    LineWriting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** States from which an act may be written. */
    static List<LineState> from(IssuanceRecord list, LineState to) {
        if (list.state() == IssuanceState.PREPARING) {
            return to == LineState.ISSUED ? List.of() : List.of(LineState.OPEN);
        }
        if (to == LineState.ISSUED) {
            return List.of(list.bodyDecides() ? LineState.ACCEPTED : LineState.OPEN);
        }
        return List.of(LineState.OPEN, LineState.RETURNED, LineState.ACCEPTED);
    }

    /**
     * @return how many lines were changed; the others were not in a state for it, or, where money
     *     is paid, have no amount
     */
    int write(IssuanceRecord list, Collection<UUID> lines, LineAct act, String by) {
        return jdbc.sql(
                        """
                        WITH chosen AS (
                            SELECT id FROM giamngheo.issuance_item
                            WHERE id = ANY(:lines) AND issuance_id = :list AND state = ANY(:from)
                                AND (NOT :paid OR amount IS NOT NULL)
                            ORDER BY position FOR UPDATE)
                        UPDATE giamngheo.issuance_item i
                        SET undo_state = i.state, state = :state, done_on = :on,
                            received_by = :receiver,
                            number = CASE WHEN :number = '' THEN i.number ELSE :number END,
                            reason = :reason, changed_by = :by, changed_at = :at,
                            version = i.version + 1
                        FROM chosen WHERE i.id = chosen.id
                        """)
                .param("lines", lines.toArray(UUID[]::new))
                .param("list", list.id())
                .param("from", names(from(list, act.state())))
                .param("paid", act.issues() && list.paysMoney())
                .param("state", act.state().name())
                .param("on", act.doneOn(), Types.DATE)
                .param("receiver", act.receivedBy())
                .param("number", act.number())
                .param("reason", act.reason())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Takes the last act on a line back, or an answer of the deciding body.
     *
     * @return 1, or 0 when there is nothing to take back any more
     */
    int undo(IssuanceRecord list, UUID line, String by) {
        return jdbc.sql(
                        """
WITH undone AS (
    SELECT id, state, submission_id FROM giamngheo.issuance_item
    WHERE id = :line AND issuance_id = :list AND ended_on IS NULL
        AND (undo_state IS NOT NULL
            AND state IN ('ISSUED', 'REFUSED', 'NOT_NEEDED', 'COVERED')
            OR state IN ('ACCEPTED', 'RETURNED'))
    FOR UPDATE),
unanswered AS (
    UPDATE giamngheo.issuance_submission_item s
    SET answer = NULL, answer_reason = ''
    FROM undone WHERE undone.state IN ('ACCEPTED', 'RETURNED')
        AND s.submission_id = undone.submission_id AND s.item_id = undone.id)
UPDATE giamngheo.issuance_item i
SET state = CASE WHEN i.state IN ('ACCEPTED', 'RETURNED') THEN 'SENT'
        ELSE i.undo_state END,
    undo_state = NULL, done_on = NULL, received_by = '', number = '',
    reason = '', changed_by = :by, changed_at = :at,
    answer_reason = CASE WHEN i.state = 'RETURNED' THEN ''
        ELSE i.answer_reason END,
    version = i.version + 1
FROM undone WHERE i.id = undone.id
""")
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("line", line)
                .param("list", list.id())
                .update();
    }

    static String[] names(List<LineState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }
}
