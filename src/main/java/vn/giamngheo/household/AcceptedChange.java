package vn.giamngheo.household;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;

/**
 * Writes an accepted change into the register, or says at the field why the register cannot take
 * it. A household always keeps a head and at least one member: one that nobody lives in is closed.
 */
@Component
class AcceptedChange {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Households households;
    private final HouseholdMembers members;
    private final RegisterStore register;

    AcceptedChange(Households households, HouseholdMembers members, RegisterStore register) {
        this.households = households;
        this.members = members;
        this.register = register;
    }

    /**
     * Until the transaction ends nobody else writes members of the commune, so that what is checked
     * here still holds when it is written.
     */
    void oneAtATime(String communeKey) {
        register.lock(communeKey);
    }

    /**
     * @return the member who left or joined
     * @throws InvalidInput at the field that stands against it
     * @throws BusinessException HOUSEHOLD_CLOSED, MEMBER_LEFT
     */
    UUID write(MemberChange change, @Nullable UUID newHeadId, LocalDate today) {
        var household = household(change.householdId());
        if (change.happenedOn() != null && change.happenedOn().isAfter(today)) {
            throw new InvalidInput(
                    "happenedOn",
                    "Ngày %s chưa đến. Ghi vào sổ từ ngày đó, hoặc từ chối nếu ngày bị ghi sai."
                            .formatted(DAY.format(change.happenedOn())));
        }
        var present =
                households
                        .membersOf(List.of(household.id()))
                        .getOrDefault(household.id(), List.of());
        return change.kind().isDeparture()
                ? depart(change, present, newHeadId)
                : join(change.person(), household, present);
    }

    private HouseholdSummary household(UUID id) {
        var household = households.summaries(List.of(id)).get(id);
        if (household.closedOn() != null) {
            throw new BusinessException(
                    "HOUSEHOLD_CLOSED",
                    "Hộ này đã đóng sổ ngày %s nên không ghi thay đổi được nữa. Từ chối đề xuất và"
                                    .formatted(DAY.format(household.closedOn()))
                            + " ghi lý do.");
        }
        return household;
    }

    private UUID depart(MemberChange change, List<MemberView> present, @Nullable UUID newHeadId) {
        var leaving =
                present.stream()
                        .filter(member -> member.id().equals(change.memberId()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "MEMBER_LEFT",
                                                "Người này không còn trong sổ hộ. Từ chối đề xuất"
                                                        + " và ghi lý do."));
        var staying = present.stream().filter(member -> member != leaving).toList();
        if (staying.isEmpty()) {
            throw new InvalidInput(
                    "fullName",
                    "Đây là thành viên cuối cùng của hộ. Hộ không còn ai thì phải đóng sổ hộ, không"
                            + " ghi giảm thành viên; đề xuất vẫn chờ đến khi hộ được đóng sổ.");
        }
        var headLeaves = leaving.relation() == Relation.HEAD;
        if (headLeaves && staying.stream().noneMatch(member -> member.id().equals(newHeadId))) {
            throw new InvalidInput(
                    "newHead",
                    "Người này là chủ hộ. Chọn chủ hộ mới trong các thành viên còn lại.");
        }
        members.leave(leaving.id(), change.happenedOn(), change.kind().label());
        if (headLeaves) {
            members.makeHead(newHeadId);
        }
        return leaving.id();
    }

    private UUID join(PersonEntry person, HouseholdSummary household, List<MemberView> present) {
        var errors =
                new InputErrors()
                        .addIf(
                                present.stream()
                                        .anyMatch(member -> person.looksLike(member.person())),
                                "fullName",
                                "Sổ hộ đã có người cùng họ tên và ngày sinh trong hộ này. Nếu là"
                                        + " một người thì từ chối đề xuất.")
                        .addIf(
                                person.relation() == Relation.HEAD,
                                "relation",
                                "Thành viên mới không ghi là chủ hộ được vì hộ đang có chủ hộ. Từ"
                                        + " chối đề xuất và ghi lý do.");
        checkNumber(person.identityNumber(), household.communeKey(), errors);
        errors.throwIfAny();
        return members.join(household, person);
    }

    private void checkNumber(@Nullable String number, String communeKey, InputErrors errors) {
        if (number == null) {
            return;
        }
        members.holderOf(number, communeKey)
                .ifPresent(
                        holder -> {
                            var id = holder.householdId();
                            var other = households.summaries(List.of(id)).get(id);
                            errors.add(
                                    "identityNumber",
                                    "Số CCCD này đang ghi cho %s, hộ %s (mã %s). Ghi người đó chuyển"
                                                    .formatted(
                                                            holder.fullName(),
                                                            other.title(),
                                                            other.code())
                                            + " đi trước, hoặc từ chối nếu số bị ghi sai.");
                        });
    }
}
