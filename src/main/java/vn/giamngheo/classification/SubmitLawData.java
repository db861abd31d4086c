package vn.giamngheo.classification;

import java.util.Set;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/** An administrator hands a draft over to a second person, or gives it up. */
@UseCase
public class SubmitLawData {

    private final LawTable table;
    private final LawParts parts;
    private final LawChanges changes;

    SubmitLawData(LawTable table, LawParts parts, LawChanges changes) {
        this.table = table;
        this.parts = parts;
        this.changes = changes;
    }

    /**
     * @param seen count of changes that the person saw
     * @throws BusinessException FORBIDDEN, NOT_FOUND, STALE, WRONG_STATE; INCOMPLETE naming what is
     *     missing
     */
    public void submit(Actor actor, String id, long seen) {
        LawAccess.requireAdministrator(actor);
        var version = table.lock(id, seen);
        LawSteps.requireState(version, "gửi xác nhận", Set.of(LawState.DRAFT));
        LawSteps.requireComplete(parts.gaps(version));
        changes.move(actor, id, LawStep.SUBMIT, "");
    }

    /**
     * @param seen count of changes that the person saw
     * @throws vn.giamngheo.shared.InvalidInput field reason
     * @throws BusinessException FORBIDDEN, NOT_FOUND, STALE, WRONG_STATE
     */
    public void discard(Actor actor, String id, long seen, String reason) {
        LawAccess.requireAdministrator(actor);
        var note = LawSteps.requireNote("reason", reason, "Ghi lý do bỏ bản này.");
        var version = table.lock(id, seen);
        LawSteps.requireState(version, "bỏ", Set.of(LawState.DRAFT, LawState.SUBMITTED));
        changes.move(actor, id, LawStep.DISCARD, note);
    }
}
