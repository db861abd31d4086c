package vn.giamngheo.benefit;

import java.util.Set;
import vn.giamngheo.benefit.CatalogueEntries.Kind;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;

/** Hands what one has entered into the catalogue over to a second person, or gives it up. */
@UseCase
public class SubmitCatalogueEntry {

    private final CatalogueEntries entries;

    SubmitCatalogueEntry(CatalogueEntries entries) {
        this.entries = entries;
    }

    /**
     * @param seen count of changes that the person saw
     * @throws BusinessException NOT_FOUND, STALE, FORBIDDEN, WRONG_STATE, NOT_YOURS; INCOMPLETE
     */
    public void submitRule(Actor actor, String id, int seen) {
        submit(actor, Kind.RULE, id, seen);
    }

    /** As {@link #submitRule}. */
    public void submitNumber(Actor actor, String id, int seen) {
        submit(actor, Kind.NUMBER, id, seen);
    }

    /**
     * @param seen count of changes that the person saw
     * @throws InvalidInput at reason
     * @throws BusinessException NOT_FOUND, STALE, FORBIDDEN, WRONG_STATE
     */
    public void dropRule(Actor actor, String id, int seen, String reason) {
        drop(actor, Kind.RULE, id, seen, reason);
    }

    /** As {@link #dropRule}. */
    public void dropNumber(Actor actor, String id, int seen, String reason) {
        drop(actor, Kind.NUMBER, id, seen, reason);
    }

    private void submit(Actor actor, Kind kind, String id, int seen) {
        var entry = entries.lock(kind, id, seen);
        CatalogueAccess.requireEnter(actor, entry.communeKey());
        EntrySteps.requireState(entry, "gửi xác nhận", Set.of(EntryState.DRAFT));
        EntrySteps.requireOwn(actor, entry);
        if (entry.from() == null) {
            throw new BusinessException(
                    "INCOMPLETE",
                    "Chưa có ngày bắt đầu hiệu lực. Bấm Sửa, nhập ngày rồi gửi xác nhận.");
        }
        entries.move(actor, entry, EntryState.SUBMITTED, "submit", "");
    }

    private void drop(Actor actor, Kind kind, String id, int seen, String reason) {
        var entry = entries.lock(kind, id, seen);
        CatalogueAccess.requireEnter(actor, entry.communeKey());
        EntrySteps.requireState(entry, "bỏ", Set.of(EntryState.DRAFT, EntryState.SUBMITTED));
        var note = EntrySteps.requireNote("reason", reason, "Ghi lý do bỏ bản nháp này.");
        entries.move(actor, entry, EntryState.DROPPED, "drop", note);
    }
}
