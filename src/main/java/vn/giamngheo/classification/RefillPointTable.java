package vn.giamngheo.classification;

import java.util.Set;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.UseCase;

/** An administrator corrects a draft of a point table by another file. */
@UseCase
public class RefillPointTable {

    private final LawTable table;
    private final PointTablePart rows;
    private final LawChanges changes;

    RefillPointTable(LawTable table, PointTablePart rows, LawChanges changes) {
        this.table = table;
        this.rows = rows;
        this.changes = changes;
    }

    /**
     * @param seen count of changes that the person saw
     * @param content of an .xlsx file with the columns of {@link PointTableColumns}
     * @throws PointTableRefused field file, with the cells to repair
     * @throws BusinessException FORBIDDEN, NOT_FOUND, STALE, WRONG_STATE
     */
    public void refill(Actor actor, String id, long seen, String fileName, byte[] content) {
        LawAccess.requireAdministrator(actor);
        var version = table.lock(id, seen);
        LawSteps.requireState(version, "nhập lại", Set.of(LawState.DRAFT));
        if (version.kind() != LawKind.POINT_TABLE) {
            throw new BusinessException("NOT_FOUND", "Không có bảng điểm này.");
        }
        var errors = new InputErrors();
        var file = PointTableFile.read(fileName, content, errors);
        file.refuse(errors);
        rows.refill(id, file.name(), file.sha256(), file.questions());
        changes.edited(actor, id, "refill-point-table", file.sha256());
    }
}
