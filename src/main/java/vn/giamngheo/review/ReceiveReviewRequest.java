package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.CategoryRecord;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Takes the request of a household to be reviewed (Mẫu số 01, Quyết định 24/2021/QĐ-TTg). It joins
 * the list of the periodic review while that list is being made.
 */
@UseCase
public class ReceiveReviewRequest {

    private final ReviewRequests requests;
    private final Households households;
    private final CategoryRecord categories;
    private final AuditTrail audit;
    private final Clock clock;

    ReceiveReviewRequest(
            ReviewRequests requests,
            Households households,
            CategoryRecord categories,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.households = households;
        this.categories = categories;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return id of the request
     * @throws InvalidInput at {@code householdId}, {@code receivedOn} or {@code reason}
     */
    public UUID receive(
            UUID householdId, @Nullable LocalDate receivedOn, String reason, Actor actor) {
        if (!actor.hasRole(Roles.POVERTY_OFFICER) && !actor.hasRole(Roles.STEERING_COMMITTEE)) {
            throw new BusinessException(
                    "FORBIDDEN", "Giấy đề nghị do công chức làm công tác giảm nghèo tiếp nhận.");
        }
        var household = households.detail(householdId).summary();
        if (!actor.worksFor(household.communeKey())) {
            throw new BusinessException("OUT_OF_AREA", "Hộ này không thuộc xã của bạn.");
        }
        var today = LocalDate.now(clock);
        var cleaned = VietnameseText.clean(reason);
        var listed = categories.on(List.of(householdId), today).get(householdId);
        new InputErrors()
                .addIf(
                        listed != null,
                        "householdId",
                        "Hộ này đang trong danh sách hộ nghèo, hộ cận nghèo nên được rà soát mà"
                                + " không cần giấy đề nghị.")
                .addIf(
                        requests.existsByHouseholdIdAndRoundIdIsNull(householdId),
                        "householdId",
                        "Hộ này đã có giấy đề nghị đang chờ rà soát.")
                .addIf(receivedOn == null, "receivedOn", "Nhập ngày nhận giấy đề nghị.")
                .addIf(
                        receivedOn != null && receivedOn.isAfter(today),
                        "receivedOn",
                        "Ngày nhận không được sau hôm nay.")
                .addIf(cleaned.isEmpty(), "reason", "Ghi lý do đề nghị như trong giấy đề nghị.")
                .addIf(cleaned.length() > 1000, "reason", "Lý do dài quá 1.000 ký tự. Hãy rút gọn.")
                .throwIfAny();
        var request =
                requests.save(
                        new ReviewRequest(
                                householdId,
                                household.communeKey(),
                                receivedOn,
                                actor.username(),
                                cleaned));
        audit.record(
                household.communeKey(),
                actor.username(),
                "receive-request",
                "review-request",
                request.id().toString(),
                householdId.toString());
        return request.id();
    }
}
