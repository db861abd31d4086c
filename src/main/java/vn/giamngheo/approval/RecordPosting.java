package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;

/**
 * Records that a list hangs, where and since when. The proof, a picture or a witness, is saved on
 * the page first; without it no task that says "posted" is taken, whichever face sends it.
 */
@UseCase
public class RecordPosting {

    private static final int OLDEST_DAYS = 30;

    private final PostingAccess access;
    private final PostingPhotos photos;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    RecordPosting(
            PostingAccess access,
            PostingPhotos photos,
            Deadlines deadlines,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.photos = photos;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where the list hangs and what proves it; a draft of the task.
     *
     * @param photo JPEG or PNG; null keeps the picture there is
     */
    public record Proof(
            boolean atVillageHouse,
            boolean atCommuneOffice,
            byte @Nullable [] photo,
            Witness witness) {}

    /**
     * @throws InvalidInput at {@code photo}, {@code witnessName} or {@code witnessPost}
     * @throws BusinessException FORBIDDEN, OUT_OF_AREA, POSTING_STATE
     */
    public void saveProof(UUID postingId, Proof proof, Actor actor) {
        var posting = access.ofCommittee(postingId, actor);
        posting.requirePrepared();
        var errors = new InputErrors();
        proof.witness().check(errors);
        errors.throwIfAny();
        var photo = proof.photo() == null ? null : CleanPicture.of(proof.photo(), "photo");
        posting.hang(proof.atVillageHouse(), proof.atCommuneOffice(), proof.witness());
        if (photo != null) {
            photos.keep(postingId, PostingMoment.HUNG, photo, actor);
        }
    }

    /**
     * Records that the list hangs.
     *
     * @param postedOn ISO date as the form hands it in
     * @return last day of the posting, by the working days of the law
     * @throws InvalidInput at {@code postedOn}, {@code atVillageHouse}, {@code atCommuneOffice} or
     *     {@code photo}
     */
    public LocalDate record(UUID postingId, @Nullable String postedOn, Actor actor) {
        var posting = access.ofCommittee(postingId, actor);
        posting.requirePrepared();
        var errors = new InputErrors();
        var day = day(postedOn, errors);
        errors.addIf(
                        !posting.atVillageHouse(),
                        "atVillageHouse",
                        "Chưa đánh dấu nơi dán ở thôn. Mở trang Niêm yết danh sách, đánh dấu khi đã"
                                + " dán tại nhà văn hóa thôn.")
                .addIf(
                        !posting.atCommuneOffice(),
                        "atCommuneOffice",
                        "Chưa đánh dấu nơi dán ở xã. Mở trang Niêm yết danh sách, đánh dấu khi đã"
                                + " dán tại trụ sở UBND xã.")
                .addIf(
                        !posting.hungWitness().named()
                                && !photos.has(postingId, PostingMoment.HUNG),
                        "photo",
                        "Chưa có bằng chứng niêm yết. Mở trang Niêm yết danh sách, gửi ảnh chụp"
                                + " danh sách đã dán hoặc ghi họ tên, chức vụ người chứng kiến.")
                .throwIfAny();
        var deadline =
                deadlines.set(
                        ClosePosting.SUBJECT,
                        postingId.toString(),
                        posting.kind().deadlineRule(),
                        day);
        posting.post(day, actor.username(), deadline.dueOn());
        audit.record(
                access.communeOf(posting),
                actor.username(),
                "post-list",
                ClosePosting.SUBJECT,
                postingId.toString(),
                day + " to " + deadline.dueOn());
        return deadline.dueOn();
    }

    /** The day of a form, or the wrong one noted. */
    private LocalDate day(@Nullable String text, InputErrors errors) {
        var today = LocalDate.now(clock);
        if (text == null || text.isBlank()) {
            errors.add("postedOn", "Nhập ngày niêm yết.");
            return today;
        }
        var day = TypedDate.read(text).orElse(null);
        if (day == null) {
            errors.add("postedOn", "Ngày niêm yết phải có dạng ngày/tháng/năm.");
            return today;
        }
        errors.addIf(day.isAfter(today), "postedOn", "Ngày niêm yết không được sau hôm nay.")
                .addIf(
                        day.isBefore(today.minusDays(OLDEST_DAYS)),
                        "postedOn",
                        "Ngày niêm yết sớm hơn hôm nay quá 30 ngày. Kiểm tra lại ngày trên biên bản"
                                + " niêm yết.");
        return day;
    }
}
