package vn.giamngheo.classification;

import java.util.Optional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/** The invented point table of a course while it is in use, and its withdrawal. */
@UseCase
public class ExampleTable {

    private final LawTable table;
    private final LawChanges changes;

    ExampleTable(LawTable table, LawChanges changes) {
        this.table = table;
        this.changes = changes;
    }

    /** The confirmed one; empty when none is in use. */
    public Optional<LawVersion> current() {
        return table.all().stream()
                .filter(each -> each.example() && each.state() == LawState.CONFIRMED)
                .findFirst();
    }

    /**
     * From now on the B1 total is typed from paper again.
     *
     * @throws BusinessException FORBIDDEN; NO_EXAMPLE when none is in use
     */
    public void withdraw(Actor actor) {
        LawAccess.requireAdministrator(actor);
        table.lockKind(LawKind.POINT_TABLE);
        var example =
                current()
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NO_EXAMPLE",
                                                "Không có bảng điểm ví dụ nào đang dùng."));
        changes.move(actor, example.id(), LawStep.WITHDRAW_EXAMPLE, "");
    }
}
