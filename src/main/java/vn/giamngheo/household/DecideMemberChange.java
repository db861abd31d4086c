package vn.giamngheo.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.TerritoryScope;

/**
 * An official of the commune accepts a proposed change into the register, or refuses it (<i>xử lý
 * thay đổi sổ hộ</i>): the officer for poverty reduction or of civil status (Tư pháp - Hộ tịch),
 * never the person who proposed it.
 */
@UseCase
public class DecideMemberChange {

    public static final String NOT_ALLOWED = "FORBIDDEN";
    public static final String UNKNOWN = "NOT_FOUND";
    public static final String PROPOSER_DECIDES = "PROPOSER_DECIDES";
    public static final String ALREADY_DECIDED = "ALREADY_DECIDED";

    private static final int LONGEST_NOTE = 1000;

    private final MemberChangeStore changes;
    private final AcceptedChange acceptedChange;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideMemberChange(
            MemberChangeStore changes,
            AcceptedChange acceptedChange,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.acceptedChange = acceptedChange;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the open change is the actor's to decide; for pages, which show what can be done. */
    public boolean mayDecide(MemberChange change, Actor actor) {
        return change.isOpen()
                && isOfficial(actor)
                && actor.worksFor(change.communeKey())
                && !actor.username().equals(change.proposedBy());
    }

    /**
     * Writes the change into the register.
     *
     * @param newHeadId who becomes head; asked for when the head leaves others behind, otherwise
     *     ignored
     * @throws InvalidInput at {@code newHead}, or at the fact of the proposal that stands against
     *     it: {@code fullName}, {@code relation}, {@code identityNumber}, {@code happenedOn}
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA, FORBIDDEN, PROPOSER_DECIDES,
     *     ALREADY_DECIDED; HOUSEHOLD_CLOSED, MEMBER_LEFT when the register has moved on
     */
    public void accept(UUID changeId, @Nullable UUID newHeadId, Actor actor) {
        var found = find(changeId);
        requireRight(found, actor);
        acceptedChange.oneAtATime(found.communeKey());
        var change = lockOpen(changeId);
        var today = LocalDate.now(clock);
        var memberId = acceptedChange.write(change, newHeadId, today);
        changes.decide(changeId, ChangeState.ACCEPTED, memberId, "", actor, today);
        record("accept-member-change", change, memberId, actor);
        events.publishEvent(
                new MembersChanged(
                        change.communeKey(),
                        Set.of(change.householdId()),
                        change.happenedOn() == null ? today : change.happenedOn()));
    }

    /**
     * Leaves the register as it is.
     *
     * @param note why; at most 1000 characters
     * @throws InvalidInput at {@code note}
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA, FORBIDDEN, PROPOSER_DECIDES,
     *     ALREADY_DECIDED
     */
    public void refuse(UUID changeId, String note, Actor actor) {
        requireRight(find(changeId), actor);
        var change = lockOpen(changeId);
        var cleaned = VietnameseText.clean(note);
        if (cleaned.isEmpty()) {
            throw new InvalidInput("note", "Ghi lý do từ chối để người đề xuất biết.");
        }
        if (cleaned.length() > LONGEST_NOTE) {
            throw new InvalidInput("note", "Lý do dài quá 1.000 ký tự. Hãy rút gọn.");
        }
        changes.decide(changeId, ChangeState.REFUSED, null, cleaned, actor, LocalDate.now(clock));
        record("refuse-member-change", change, change.memberId(), actor);
    }

    private MemberChange find(UUID id) {
        return changes.find(id).orElseThrow(DecideMemberChange::unknown);
    }

    /** The second of two officials waits here, then reads what the first decided. */
    private MemberChange lockOpen(UUID id) {
        var change = changes.findAndLock(id).orElseThrow(DecideMemberChange::unknown);
        if (!change.isOpen()) {
            throw new BusinessException(
                    ALREADY_DECIDED,
                    "Đề xuất này đã được %s xử lý: %s."
                            .formatted(change.decidedByName(), lowered(change.state().label())));
        }
        return change;
    }

    private static void requireRight(MemberChange change, Actor actor) {
        TerritoryScope.of(actor).requireVillage(change.communeKey(), change.villageKey());
        if (!isOfficial(actor)) {
            throw new BusinessException(
                    NOT_ALLOWED,
                    "Thay đổi sổ hộ do công chức làm công tác giảm nghèo hoặc công chức Tư pháp -"
                            + " Hộ tịch của xã xử lý.");
        }
        if (actor.username().equals(change.proposedBy())) {
            throw new BusinessException(
                    PROPOSER_DECIDES,
                    "Bạn là người đề xuất thay đổi này nên người khác phải xử lý.");
        }
    }

    private static boolean isOfficial(Actor actor) {
        return actor.hasRole(Roles.POVERTY_OFFICER) || actor.hasRole(Roles.JUSTICE_OFFICER);
    }

    private static String lowered(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static BusinessException unknown() {
        return new BusinessException(
                UNKNOWN,
                "Không có đề xuất này. Phiếu rà soát có thể đã được ghi lại; mở lại danh sách"
                        + " Thay đổi sổ hộ.");
    }

    private void record(String action, MemberChange change, @Nullable UUID memberId, Actor actor) {
        audit.record(
                change.communeKey(),
                actor.username(),
                action,
                "member-change",
                change.id().toString(),
                "household=%s kind=%s member=%s"
                        .formatted(
                                change.householdId(),
                                change.kind(),
                                memberId == null ? "" : memberId));
    }
}
