package vn.giamngheo.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Báo thay đổi nhân khẩu: what the village hears between two surveys - a birth, a death, a move -
 * is proposed for the register at once, because rights begin and end with it. An official of the
 * commune decides on it as on what a survey found.
 */
@UseCase
public class ReportMemberChange {

    private static final int LONGEST_NAME = 100;

    private final MemberChangeStore changes;
    private final Households households;
    private final AuditTrail audit;
    private final Clock clock;

    ReportMemberChange(
            MemberChangeStore changes, Households households, AuditTrail audit, Clock clock) {
        this.changes = changes;
        this.households = households;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor may report for a household there; for pages. */
    public boolean mayReport(HouseholdSummary household, Actor actor) {
        return household.closedOn() == null
                && TerritoryScope.of(actor)
                        .coversVillage(household.communeKey(), household.villageKey())
                && (actor.hasRole(Roles.POVERTY_OFFICER)
                        || actor.hasRole(Roles.JUSTICE_OFFICER)
                        || actor.hasRole(
                                Roles.ofVillage(Roles.VILLAGE_HEAD, household.villageKey())));
    }

    /**
     * @throws InvalidInput at {@code kind}, {@code member}, {@code fullName}, {@code relation},
     *     {@code birthDate}, {@code sex}, {@code identityNumber}, {@code happenedOn}
     * @throws BusinessException NOT_FOUND, FORBIDDEN; CHANGE_OPEN when the same is waiting already
     */
    public void report(UUID householdId, Reported reported, Actor actor) {
        var household = households.detail(householdId).summary();
        if (!mayReport(household, actor)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Thay đổi nhân khẩu do trưởng thôn của thôn, công chức làm công tác giảm nghèo"
                            + " hoặc công chức Tư pháp - Hộ tịch của xã báo, khi hộ chưa đóng sổ.");
        }
        var present =
                households.membersOf(List.of(householdId)).getOrDefault(householdId, List.of());
        var change = checked(reported, present);
        var known =
                changes.ofHousehold(householdId).stream()
                        .anyMatch(older -> older.isOpen() && older.covers(change));
        if (known || !changes.add(householdId, null, change, actor, LocalDate.now(clock))) {
            throw new BusinessException(
                    "CHANGE_OPEN",
                    "Thay đổi này đã được báo và đang chờ xử lý. Xem ở mục Thay đổi đang chờ xử"
                            + " lý.");
        }
        audit.record(
                household.communeKey(),
                actor.username(),
                "report-member-change",
                "household",
                householdId.toString(),
                change.kind().name());
    }

    private ProposedChange checked(Reported reported, List<MemberView> present) {
        var today = LocalDate.now(clock);
        var errors =
                new InputErrors()
                        .addIf(reported.kind() == null, "kind", "Chọn điều đã xảy ra.")
                        .addIf(
                                reported.happenedOn() != null
                                        && reported.happenedOn().isAfter(today),
                                "happenedOn",
                                "Ngày này chưa đến. Báo khi việc đã xảy ra.");
        if (reported.kind() == null) {
            errors.throwIfAny();
        }
        if (reported.kind().isDeparture()) {
            checkDeparture(reported, present, errors);
            errors.throwIfAny();
            return new ProposedChange(
                    reported.kind(), reported.memberId(), null, reported.happenedOn());
        }
        checkPerson(reported, today, present, errors);
        errors.throwIfAny();
        return ProposedChange.joined(person(reported), reported.happenedOn());
    }

    private static void checkDeparture(
            Reported reported, List<MemberView> present, InputErrors errors) {
        errors.addIf(
                        present.stream()
                                .noneMatch(member -> member.id().equals(reported.memberId())),
                        "member",
                        "Chọn người trong hộ.")
                .addIf(
                        reported.happenedOn() == null,
                        "happenedOn",
                        "Ghi ngày theo mẫu ngày/tháng/năm, ví dụ 05/10/2023.");
    }

    private static void checkPerson(
            Reported reported, LocalDate today, List<MemberView> present, InputErrors errors) {
        var name = VietnameseText.clean(reported.fullName());
        var identity = reported.identityNumber().replace(" ", "");
        errors.addIf(name.isEmpty(), "fullName", "Nhập họ và tên.")
                .addIf(name.length() > LONGEST_NAME, "fullName", "Họ và tên dài quá 100 ký tự.")
                .addIf(
                        reported.relation() == null || reported.relation() == Relation.HEAD,
                        "relation",
                        "Chọn quan hệ với chủ hộ. Hộ chỉ có một chủ hộ.")
                .addIf(
                        reported.birthDate() == null,
                        "birthDate",
                        "Ghi ngày sinh theo mẫu ngày/tháng/năm, ví dụ 05/10/2023.")
                .addIf(
                        reported.birthDate() != null && reported.birthDate().isAfter(today),
                        "birthDate",
                        "Ngày sinh chưa đến. Kiểm tra lại ngày sinh.")
                .addIf(reported.sex() == null, "sex", "Chọn nam hoặc nữ.")
                .addIf(
                        !identity.matches("|[0-9]{9}|[0-9]{12}"),
                        "identityNumber",
                        "Số CCCD có 12 chữ số, số CMND có 9 chữ số; chưa có thì để trống.");
        if (errors.isEmpty()) {
            var joining = person(reported);
            errors.addIf(
                    present.stream().anyMatch(member -> joining.looksLike(member.person())),
                    "fullName",
                    "Sổ hộ đã có người cùng họ tên, ngày sinh trong hộ này.");
        }
    }

    private static PersonEntry person(Reported reported) {
        return new PersonEntry(
                reported.fullName(),
                reported.relation(),
                reported.birthDate(),
                BirthPrecision.DAY,
                reported.sex(),
                reported.identityNumber());
    }

    /**
     * What was typed; of a departure only member and day are looked at.
     *
     * @param memberId who died or moved out
     * @param birthDate null when nothing readable was typed, as is {@code happenedOn}
     */
    public record Reported(
            @Nullable ChangeKind kind,
            @Nullable UUID memberId,
            String fullName,
            @Nullable Relation relation,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            String identityNumber,
            @Nullable LocalDate happenedOn) {}
}
