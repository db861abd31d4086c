package vn.giamngheo.benefit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.InboxNotices;
import vn.giamngheo.shared.UseCase;

/**
 * Acts on many lines, piece by piece: each piece and how far the act has come are one transaction,
 * so that a killed program goes on where it stopped and writes no line twice.
 */
@UseCase
class IssuanceBatches {

    private static final int PIECE = 1000;

    private final IssuanceRecords records;
    private final LineWriting writing;
    private final InboxNotices notices;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssuanceBatches(
            IssuanceRecords records,
            LineWriting writing,
            InboxNotices notices,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.records = records;
        this.writing = writing;
        this.notices = notices;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Fixes which lines are meant; they are written later.
     *
     * @throws vn.giamngheo.shared.BusinessException BATCH_RUNNING while another act on the list is
     *     going on
     */
    UUID start(IssuanceRecord list, List<UUID> lines, LineAct act, String by) {
        var id = UUID.randomUUID();
        var started =
                jdbc.sql(
                                """
                                INSERT INTO giamngheo.issuance_batch (id, issuance_id, act, done_on,
                                    received_by, number, reason, total, state, started_by,
                                    started_at)
                                VALUES (:id, :list, :act, :on, :receiver, :number, :reason, :total,
                                    'RUNNING', :by, :at)
                                ON CONFLICT (issuance_id) WHERE state = 'RUNNING' DO NOTHING
                                """)
                        .param("id", id)
                        .param("list", list.id())
                        .param("act", act.state().name())
                        .param("on", act.doneOn(), Types.DATE)
                        .param("receiver", act.receivedBy())
                        .param("number", act.number())
                        .param("reason", act.reason())
                        .param("total", lines.size())
                        .param("by", by)
                        .param("at", Timestamp.from(clock.instant()))
                        .update();
        if (started == 0) {
            throw BatchRunning.refuse();
        }
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.issuance_batch_item (batch_id, position, item_id)
                        SELECT :id, place, line
                        FROM unnest(:lines) WITH ORDINALITY AS chosen (line, place)
                        """)
                .param("id", id)
                .param("lines", lines.toArray(UUID[]::new))
                .update();
        audit.record(
                list.communeKey(),
                by,
                "start-issuance-batch",
                "issuance",
                list.id().toString(),
                "%s %s %d".formatted(id, act.state(), lines.size()));
        return id;
    }

    /**
     * Writes the next piece of the oldest act that nobody else is writing.
     *
     * @return false when there is none
     */
    public boolean writeNextPiece() {
        var batch =
                jdbc.sql(
                                """
                                SELECT id, issuance_id, act, done_on, received_by, number, reason,
                                    total, done, changed, started_by
                                FROM giamngheo.issuance_batch WHERE state = 'RUNNING'
                                ORDER BY started_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
                                """)
                        .query(Batch.class)
                        .optional();
        batch.ifPresent(this::writePiece);
        return batch.isPresent();
    }

    private void writePiece(Batch batch) {
        var list = records.forLines(batch.issuanceId());
        var lines =
                jdbc.sql(
                                """
                                SELECT item_id FROM giamngheo.issuance_batch_item
                                WHERE batch_id = :id AND position > :done AND position <= :last
                                """)
                        .param("id", batch.id())
                        .param("done", batch.done())
                        .param("last", batch.done() + PIECE)
                        .query(
                                (row, number) ->
                                        Objects.requireNonNull(row.getObject(1, UUID.class)))
                        .list();
        var changed = writing.write(list, lines, batch.what(), batch.startedBy());
        var done = batch.done() + lines.size();
        var finished = done == batch.total();
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance_batch SET done = :done, changed = changed + :more,
                            state = CASE WHEN :finished THEN 'FINISHED' ELSE state END,
                            finished_at = :at
                        WHERE id = :id
                        """)
                .param("done", done)
                .param("more", changed)
                .param("finished", finished)
                .param("at", finished ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .param("id", batch.id())
                .update();
        if (finished) {
            tell(list, batch, batch.changed() + changed);
        }
    }

    private void tell(IssuanceRecord list, Batch batch, int changed) {
        notices.tell(
                list.communeKey(),
                InboxNotices.person(batch.startedBy()),
                "ISSUANCE_BATCH",
                batch.id().toString(),
                "Đã ghi xong “%s” cho %d/%d dòng của danh sách %s, %s."
                        .formatted(
                                batch.act().label(),
                                changed,
                                batch.total(),
                                list.benefitName(),
                                list.periodName()),
                "/chinh-sach/danh-sach/" + list.id());
        audit.record(
                list.communeKey(),
                batch.startedBy(),
                "finish-issuance-batch",
                "issuance",
                list.id().toString(),
                "%s %d".formatted(batch.id(), changed));
    }

    private record Batch(
            UUID id,
            UUID issuanceId,
            LineState act,
            @Nullable LocalDate doneOn,
            String receivedBy,
            String number,
            String reason,
            int total,
            int done,
            int changed,
            String startedBy) {

        LineAct what() {
            return new LineAct(act, doneOn, receivedBy, number, reason);
        }
    }
}
