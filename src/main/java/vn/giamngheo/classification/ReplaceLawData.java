package vn.giamngheo.classification;

import java.util.Set;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/**
 * A confirmed version is never edited: an administrator corrects it by a draft that takes its place
 * (<i>bản thay thế</i>) once it is confirmed. A discarded draft can be taken up again the same way.
 */
@UseCase
public class ReplaceLawData {

    static final Set<LawState> FROM = Set.of(LawState.CONFIRMED, LawState.DISCARDED);

    private final LawTable table;
    private final LawParts parts;
    private final LawChanges changes;

    ReplaceLawData(LawTable table, LawParts parts, LawChanges changes) {
        this.table = table;
        this.parts = parts;
        this.changes = changes;
    }

    /**
     * Makes a draft with all rows of the version.
     *
     * @return its id
     * @throws BusinessException FORBIDDEN, NOT_FOUND, WRONG_STATE; EXAMPLE for an example of
     *     training; ALREADY_OPEN while another draft of the same thing is open
     */
    public String replace(Actor actor, String id) {
        LawAccess.requireAdministrator(actor);
        table.lockKind(table.find(id).kind());
        var version = table.find(id);
        LawSteps.requireState(version, "lập bản thay thế", FROM);
        if (version.example()) {
            throw new BusinessException(
                    "EXAMPLE",
                    "Bảng ví dụ không có bản thay thế. Gỡ bảng này ra và nạp lại ở trang “Tập"
                            + " huấn”.");
        }
        var siblings = table.siblings(id);
        siblings.stream()
                .filter(LawVersion::isOpen)
                .findFirst()
                .ifPresent(
                        open -> {
                            throw new BusinessException(
                                    "ALREADY_OPEN",
                                    "Đã có một bản khác của “%s” đang nhập hoặc chờ xác nhận. Sửa tiếp bản đó, hoặc bỏ bản đó trước."
                                            .formatted(open.name()));
                        });
        var draft = draftOf(version, table.nextId(LawVersion.root(id)));
        changes.add(actor, draft, "replace-law-data", id);
        parts.copy(version, draft.id());
        return draft.id();
    }

    private static LawVersion draftOf(LawVersion version, String id) {
        return new LawVersion(
                id,
                version.kind(),
                version.name(),
                version.validFrom(),
                version.validTo(),
                version.legalBasis(),
                version.mark(),
                LawState.DRAFT,
                version.state() == LawState.CONFIRMED ? version.id() : version.replaces(),
                version.example(),
                null,
                null,
                null,
                "",
                0);
    }
}
