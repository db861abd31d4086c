package vn.giamngheo.classification;

import java.util.Set;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/**
 * The second person looks at what the first one entered: confirms it, from when on it decides, or
 * sends it back. Whoever entered part of it can do neither.
 */
@UseCase
public class ConfirmLawData {

    private final LawTable table;
    private final LawParts parts;
    private final LawOverlaps overlaps;
    private final LawChanges changes;

    ConfirmLawData(LawTable table, LawParts parts, LawOverlaps overlaps, LawChanges changes) {
        this.table = table;
        this.parts = parts;
        this.overlaps = overlaps;
        this.changes = changes;
    }

    /**
     * From now on the version holds; the one that it replaces no longer does.
     *
     * @param seen count of changes that the person saw
     * @throws BusinessException FORBIDDEN, NOT_FOUND, STALE, WRONG_STATE, SAME_PERSON; INCOMPLETE
     *     naming what is missing; OVERLAP naming the version that holds at the same time
     */
    public void confirm(Actor actor, String id, long seen) {
        var version = waiting(actor, id, seen, "xác nhận");
        LawSteps.requireComplete(parts.gaps(version));
        overlaps.refuse(version);
        changes.move(actor, id, LawStep.CONFIRM, "");
        var replaced = version.replaces();
        if (replaced != null && table.find(replaced).state() == LawState.CONFIRMED) {
            changes.move(actor, replaced, LawStep.SUPERSEDE, id);
        }
    }

    /**
     * Back to whoever entered it, with a note on what to repair.
     *
     * @param seen count of changes that the person saw
     * @throws vn.giamngheo.shared.InvalidInput field note
     * @throws BusinessException FORBIDDEN, NOT_FOUND, STALE, WRONG_STATE, SAME_PERSON
     */
    public void sendBack(Actor actor, String id, long seen, String note) {
        waiting(actor, id, seen, "trả lại");
        var words = LawSteps.requireNote("note", note, "Ghi chỗ cần sửa để người nhập biết.");
        changes.move(actor, id, LawStep.SEND_BACK, words);
    }

    private LawVersion waiting(Actor actor, String id, long seen, String doing) {
        LawAccess.requireConfirmer(actor);
        var version = table.lock(id, seen);
        LawSteps.requireState(version, doing, Set.of(LawState.SUBMITTED));
        LawSteps.requireSecondPerson(actor, version, changes.editors(id));
        return version;
    }
}
