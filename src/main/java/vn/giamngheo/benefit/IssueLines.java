package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;

/**
 * Officials write what became of the people on a list, one line or many at once. Each line is
 * written once, whoever comes second is told. What many lines need longer for goes on in the
 * background.
 */
@UseCase
public class IssueLines {

    /** More lines than this are written in the background. */
    static final int MOST_AT_ONCE = 500;

    private final IssuanceRecords records;
    private final IssuanceAccess access;
    private final LineWriting writing;
    private final SelectedLines selected;
    private final LastChange lastChange;
    private final IssuanceBatches batches;
    private final AuditTrail audit;
    private final Clock clock;

    IssueLines(
            IssuanceRecords records,
            IssuanceAccess access,
            LineWriting writing,
            SelectedLines selected,
            LastChange lastChange,
            IssuanceBatches batches,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.access = access;
        this.writing = writing;
        this.selected = selected;
        this.lastChange = lastChange;
        this.batches = batches;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the act would do now; nothing is changed.
     *
     * @throws BusinessException FORBIDDEN, ISSUANCE_STATE
     */
    public Preview preview(UUID issuanceId, LineSelection lines, LineState state, Actor actor) {
        var list = workable(issuanceId, actor);
        return selected.preview(list, lines, state);
    }

    /**
     * Checks an act before it is shown for confirmation.
     *
     * @throws InvalidInput as {@link #write}
     */
    public void check(LineAct act) {
        act.check(LocalDate.now(clock));
    }

    /**
     * @throws InvalidInput at the fields of the act; at {@code lines} when none is selected
     * @throws BusinessException FORBIDDEN, ISSUANCE_STATE; BATCH_RUNNING; LINE_CHANGED and
     *     AMOUNT_MISSING for a single line that cannot be written
     */
    public Result write(UUID issuanceId, LineSelection lines, LineAct act, Actor actor) {
        var list = workable(issuanceId, actor);
        act.check(LocalDate.now(clock));
        var ids = selected.ids(list, lines, act.state());
        if (ids.size() > MOST_AT_ONCE) {
            return new Result(0, ids.size(), batches.start(list, ids, act, actor.username()));
        }
        if (lines.lines().size() != 1 && ids.isEmpty()) {
            throw new InvalidInput(
                    "lines",
                    "Không có dòng nào ghi được việc này. Tích chọn dòng, hoặc xem lại trạng thái"
                            + " của các dòng đã chọn.");
        }
        var wanted = lines.lines().isEmpty() ? ids : lines.lines();
        var changed = writing.write(list, wanted, act, actor.username());
        if (changed == 0 && wanted.size() == 1) {
            throw lastChange.of(issuanceId, wanted.get(0));
        }
        if (changed > 0) {
            audit.record(
                    list.communeKey(),
                    actor.username(),
                    "write-issuance-lines",
                    "issuance",
                    issuanceId.toString(),
                    "%s %d%s"
                            .formatted(
                                    act.state(),
                                    changed,
                                    wanted.size() == 1 ? " " + wanted.get(0) : ""));
        }
        return new Result(changed, wanted.size(), null);
    }

    /**
     * Takes the last act on a line back while the list is in the step in which it was done.
     *
     * @throws BusinessException FORBIDDEN, ISSUANCE_STATE; NOTHING_TO_UNDO
     */
    public void undo(UUID issuanceId, UUID line, Actor actor) {
        var list = workable(issuanceId, actor);
        if (writing.undo(list, line, actor.username()) == 0) {
            throw new BusinessException(
                    "NOTHING_TO_UNDO",
                    "Dòng này không hoàn tác được nữa: đã duyệt, hoặc chưa có gì để hoàn tác. Mở"
                            + " lại danh sách để xem.");
        }
        audit.record(
                list.communeKey(),
                actor.username(),
                "undo-issuance-line",
                "issuance",
                issuanceId.toString(),
                line.toString());
    }

    private IssuanceRecord workable(UUID issuanceId, Actor actor) {
        var list = records.forLines(issuanceId);
        list.requireBeingWorkedOn();
        if (list.state() == IssuanceState.PREPARING) {
            access.requireOwner(list, actor);
        } else {
            access.requireIssuer(list, actor);
        }
        return list;
    }

    /**
     * @param ready lines the act would change
     * @param notReady selected lines in a state in which it cannot be done
     * @param withoutAmount of these, lines whose money cannot be counted yet
     * @param money what the ready lines add up to
     */
    public record Preview(int ready, int notReady, int withoutAmount, long money) {}

    /**
     * @param changed lines that were written
     * @param wanted lines that were meant
     * @param batchId when they are being written in the background
     */
    public record Result(int changed, int wanted, @Nullable UUID batchId) {}

    /** Acts that can be chosen in the step of the list. */
    public static List<LineState> acts(IssuanceState state) {
        return state == IssuanceState.APPROVED
                ? List.of(
                        LineState.ISSUED,
                        LineState.REFUSED,
                        LineState.NOT_NEEDED,
                        LineState.COVERED)
                : List.of(LineState.COVERED, LineState.NOT_NEEDED, LineState.REFUSED);
    }
}
