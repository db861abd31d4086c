package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** Gỡ danh sách: records when a list came off the board, and what proves it. */
@UseCase
public class TakeDownList {

    private final PostingAccess access;
    private final PostingPhotos photos;
    private final AuditTrail audit;
    private final Clock clock;

    TakeDownList(PostingAccess access, PostingPhotos photos, AuditTrail audit, Clock clock) {
        this.access = access;
        this.photos = photos;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * When it came down and what proves it; a draft of the task.
     *
     * @param removedOn as typed
     * @param photo JPEG or PNG; null keeps the picture there is
     * @param remark for example that the list was torn; may be empty
     */
    public record Removal(
            String removedOn, byte @Nullable [] photo, Witness witness, String remark) {}

    /**
     * @throws InvalidInput at {@code removedOn}, {@code photo}, {@code witnessName}, {@code
     *     witnessPost} or {@code remark}
     * @throws BusinessException FORBIDDEN, OUT_OF_AREA, POSTING_STATE
     */
    public void save(UUID postingId, Removal removal, Actor actor) {
        var posting = access.ofCommittee(postingId, actor);
        posting.requireOnTheBoard();
        var remark = VietnameseText.clean(removal.remark());
        var errors = new InputErrors();
        var day = TypedDate.read(removal.removedOn()).orElse(null);
        var endsOn = posting.endsOn();
        if (day == null) {
            errors.add("removedOn", "Nhập ngày gỡ, ví dụ 05/10/2026.");
        } else if (endsOn != null && !day.isAfter(endsOn)) {
            errors.add(
                    "removedOn",
                    "Danh sách phải treo đến hết ngày %td/%<tm/%<tY, nên ngày gỡ phải sau ngày đó."
                            .formatted(endsOn));
        } else if (day.isAfter(LocalDate.now(clock))) {
            errors.add("removedOn", "Ngày gỡ không được sau hôm nay.");
        }
        removal.witness().check(errors);
        errors.addIf(remark.length() > 1000, "remark", "Ghi chú dài quá 1.000 ký tự.")
                .addIf(
                        removal.photo() == null
                                && !removal.witness().named()
                                && !photos.has(postingId, PostingMoment.REMOVED),
                        "photo",
                        "Gửi ảnh bảng tin đã gỡ danh sách, hoặc ghi họ tên, chức vụ người chứng"
                                + " kiến.")
                .throwIfAny();
        var photo = removal.photo() == null ? null : CleanPicture.of(removal.photo(), "photo");
        posting.noteRemoval(day, removal.witness(), remark);
        if (photo != null) {
            photos.keep(postingId, PostingMoment.REMOVED, photo, actor);
        }
    }

    /**
     * Makes the draft final.
     *
     * @throws BusinessException NOTHING_SAVED without a draft
     */
    public void record(UUID postingId, Actor actor) {
        var posting = access.ofCommittee(postingId, actor);
        posting.requireOnTheBoard();
        var day = posting.removedOn();
        if (day == null) {
            throw new BusinessException(
                    "NOTHING_SAVED",
                    "Chưa có bằng chứng gỡ danh sách. Hãy mở trang Gỡ danh sách, ghi ngày gỡ, gửi"
                            + " ảnh hoặc ghi người chứng kiến.");
        }
        posting.remove(actor.username());
        audit.record(
                access.communeOf(posting),
                actor.username(),
                "take-down-list",
                ClosePosting.SUBJECT,
                postingId.toString(),
                day.toString());
    }
}
