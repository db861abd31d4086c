package vn.giamngheo.approval;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Khiếu nại: takes what people object to while a list hangs, until 24:00 of its last day (Quyết
 * định 24/2021/QĐ-TTg, Điều 4 khoản 4).
 */
@UseCase
public class ReceiveComplaint {

    private static final int MOST_PAGES = 5;

    private final PostingAccess access;
    private final OpenComplaints openComplaints;
    private final Households households;
    private final ApprovalProcesses processes;
    private final AuditTrail audit;
    private final Clock clock;

    ReceiveComplaint(
            PostingAccess access,
            OpenComplaints openComplaints,
            Households households,
            ApprovalProcesses processes,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.openComplaints = openComplaints;
        this.households = households;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param complaintId what the result is contested by, with others perhaps
     * @param voiceId the person who gets a slip now and a letter later
     * @param joined whether the result was contested before
     */
    public record Received(UUID complaintId, UUID voiceId, boolean joined) {}

    /**
     * Takes a complaint about one household of a list that hangs now.
     *
     * @throws InvalidInput at {@code reviewId}, {@code complainant}, {@code householdId}, {@code
     *     address}, {@code phone}, {@code content} or {@code letter}
     * @throws BusinessException POSTING_OVER after 24:00 of the last day; FORBIDDEN, OUT_OF_AREA
     */
    public Received receive(UUID postingId, NewComplaint said, Actor actor) {
        var listed = access.whileRoundStands(postingId);
        var commune = access.communeOf(listed);
        TerritoryScope.of(actor).requireVillage(commune, listed.villageKey());
        var channel =
                ComplaintChannel.of(actor, listed.villageKey())
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "FORBIDDEN",
                                                "Khiếu nại do trưởng thôn, Ban Chỉ đạo rà soát,"
                                                    + " công chức làm công tác giảm nghèo hoặc Mặt"
                                                    + " trận Tổ quốc xã tiếp nhận."));
        if (!listed.takesComplaintsAt(clock.instant())) {
            throw over(listed);
        }
        var kept = checked(listed, said, actor);
        var letter = kept.letter().stream().map(page -> CleanPicture.of(page, "letter")).toList();
        var filed = openComplaints.file(listed, kept, channel, actor);
        if (filed.first()) {
            processes.complaintReceived(postingId);
        }
        openComplaints.keepLetter(filed.voiceId(), letter);
        audit.record(
                commune,
                actor.username(),
                filed.first() ? "receive-complaint" : "join-complaint",
                "complaint",
                filed.complaintId().toString(),
                String.valueOf(kept.reviewId()));
        return new Received(filed.complaintId(), filed.voiceId(), !filed.first());
    }

    /** Whether the person is one of those who take complaints about lists of the village. */
    public boolean mayReceive(String communeKey, String villageKey, Actor actor) {
        return TerritoryScope.of(actor).coversVillage(communeKey, villageKey)
                && ComplaintChannel.of(actor, villageKey).isPresent();
    }

    private static BusinessException over(Posting listed) {
        var endsOn = listed.endsOn();
        return new BusinessException(
                "POSTING_OVER",
                endsOn == null
                        ? "Danh sách này chưa được niêm yết nên chưa nhận khiếu nại."
                        : ("Danh sách này đã hết thời hạn niêm yết lúc 24 giờ 00 ngày %td/%<tm/%<tY"
                               + " nên không nhận khiếu nại theo đợt rà soát. Hướng dẫn người dân"
                               + " nộp giấy đề nghị rà soát thường xuyên.")
                                .formatted(endsOn));
    }

    private NewComplaint checked(Posting listed, NewComplaint said, Actor actor) {
        var household = complainingHousehold(said, actor);
        var name = household == null ? VietnameseText.clean(said.name()) : household.headName();
        var typed = VietnameseText.clean(said.address());
        var address = typed.isEmpty() && household != null ? household.villageName() : typed;
        var phone = VietnameseText.clean(said.phone());
        var content = VietnameseText.clean(said.content());
        new InputErrors()
                .addIf(
                        said.reviewId() == null || !listed.shows(said.reviewId()),
                        "reviewId",
                        "Chọn hộ bị khiếu nại trong danh sách niêm yết.")
                .addIf(
                        said.complainantHouseholdId() != null && household == null,
                        "householdId",
                        "Tìm hộ khiếu nại theo tên rồi chọn, hoặc ghi họ tên người khiếu nại.")
                .addIf(
                        said.complainantHouseholdId() == null && name.isEmpty(),
                        "complainant",
                        "Ghi họ tên người khiếu nại, hoặc tìm và chọn hộ khiếu nại.")
                .addIf(name.length() > 200, "complainant", "Họ tên dài quá 200 ký tự.")
                .addIf(address.length() > 300, "address", "Địa chỉ dài quá 300 ký tự.")
                .addIf(
                        !phone.matches("[0-9+. ]{0,20}"),
                        "phone",
                        "Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678.")
                .addIf(content.isEmpty(), "content", "Ghi nội dung khiếu nại.")
                .addIf(content.length() > 2000, "content", "Nội dung dài quá 2.000 ký tự.")
                .addIf(
                        said.letter().size() > MOST_PAGES,
                        "letter",
                        "Gửi nhiều nhất 5 ảnh của đơn khiếu nại.")
                .throwIfAny();
        return new NewComplaint(
                said.reviewId(),
                said.complainantHouseholdId(),
                name,
                address,
                phone,
                content,
                said.letter());
    }

    /** Null for another person, and for a household the receiver may not see. */
    private @Nullable HouseholdSummary complainingHousehold(NewComplaint said, Actor actor) {
        var id = said.complainantHouseholdId();
        if (id == null) {
            return null;
        }
        var scope = TerritoryScope.of(actor);
        return households.summaries(List.of(id)).values().stream()
                .filter(one -> scope.coversVillage(one.communeKey(), one.villageKey()))
                .findFirst()
                .orElse(null);
    }
}
