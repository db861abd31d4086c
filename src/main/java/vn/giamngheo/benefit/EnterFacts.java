package vn.giamngheo.benefit;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import vn.giamngheo.household.HouseholdDetail;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Officials enter what rights hang on and the register does not hold (<i>thông tin hưởng chính
 * sách</i>). A fact that is no longer true is ended, one entered by mistake is withdrawn; nothing
 * is overwritten.
 */
@UseCase
public class EnterFacts {

    private static final int LONGEST_DETAIL = 300;

    private final Households households;
    private final FactStore facts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnterFacts(
            Households households,
            FactStore facts,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.households = households;
        this.facts = facts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a fact from a day on; one of the same kind that still holds ends the day before.
     *
     * @throws InvalidInput at fact, from, to, detail
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA, FORBIDDEN
     */
    public void enter(Actor actor, UUID householdId, NewFact typed) {
        var household = households.detail(householdId);
        FactAccess.requireVisible(actor, household.summary());
        var member = member(household, typed.memberId());
        var errors = new InputErrors();
        var choice = FactChoice.read(typed.fact(), member != null);
        errors.addIf(choice == null, "fact", "Chọn thông tin cần nhập.");
        var from =
                WrittenDay.required(
                        typed.from(), "from", "Nhập ngày bắt đầu của thông tin này.", errors);
        var to = WrittenDay.optional(typed.to(), "to", errors);
        checkDays(household, member, from, to, errors);
        var detail = VietnameseText.clean(typed.detail());
        errors.addIf(
                detail.length() > LONGEST_DETAIL,
                "detail",
                "Ghi chú dài quá %d chữ. Viết ngắn lại.".formatted(LONGEST_DETAIL));
        errors.throwIfAny();
        write(actor, household, typed, requireNonNull(choice), requireNonNull(from), to, detail);
    }

    /**
     * The fact is no longer true from the day after.
     *
     * @throws InvalidInput at to
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA, FORBIDDEN, WITHDRAWN
     */
    public void end(Actor actor, UUID factId, String lastDay) {
        var fact = mine(actor, factId);
        var errors = new InputErrors();
        var day = WrittenDay.required(lastDay, "to", "Nhập ngày cuối cùng còn đúng.", errors);
        if (day != null) {
            errors.addIf(
                    day.isBefore(fact.from()),
                    "to",
                    "Ngày cuối không trước ngày bắt đầu %s. Nếu nhập nhầm thì rút thông tin này."
                            .formatted(TypedDay.words(fact.from())));
            var held = fact.to();
            errors.addIf(
                    held != null && day.isAfter(held),
                    "to",
                    "Thông tin này đã kết thúc trước ngày đó. Nhập thông tin mới nếu lại đúng.");
        }
        errors.throwIfAny();
        facts.end(List.of(new FactStore.Ending(factId, requireNonNull(day))));
        changed(actor, fact.householdId(), "end-fact", factId, day.plusDays(1));
    }

    /**
     * The fact was entered by mistake and never counted.
     *
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA, FORBIDDEN, WITHDRAWN
     */
    public void withdraw(Actor actor, UUID factId) {
        var fact = mine(actor, factId);
        facts.withdraw(List.of(factId), actor.username());
        changed(actor, fact.householdId(), "withdraw-fact", factId, fact.from());
    }

    private void write(
            Actor actor,
            HouseholdDetail household,
            NewFact typed,
            FactChoice choice,
            LocalDate from,
            @Nullable LocalDate to,
            String detail) {
        var summary = household.summary();
        FactAccess.requireMayEnter(actor, summary, choice.kind());
        facts.lock(summary.communeKey());
        var subject = typed.memberId() == null ? summary.id() : typed.memberId();
        endHeld(summary.id(), subject, choice.kind(), from, to);
        var id = UUID.randomUUID();
        facts.insert(
                List.of(
                        new FactStore.Entry(
                                id,
                                summary.communeKey(),
                                summary.id(),
                                typed.memberId(),
                                choice.kind(),
                                choice.value(),
                                detail,
                                from,
                                to,
                                null,
                                actor.username())));
        changed(actor, summary.id(), "enter-fact", id, from);
    }

    /** One of the kind that is true without an end ends the day before; any other is in the way. */
    private void endHeld(
            UUID householdId, UUID subject, FactKind kind, LocalDate from, @Nullable LocalDate to) {
        for (var held : facts.of(List.of(householdId))) {
            if (!held.subjectId().equals(subject)
                    || held.kind() != kind
                    || !held.overlaps(from, to)) {
                continue;
            }
            if (held.to() != null || !held.from().isBefore(from)) {
                throw new InvalidInput(
                        "from",
                        "Đã có thông tin “%s: %s” từ %s. Kết thúc hoặc rút thông tin đó trước."
                                .formatted(
                                        held.kind().label(),
                                        held.valueWords(),
                                        TypedDay.words(held.from())));
            }
            facts.end(List.of(new FactStore.Ending(held.id(), from.minusDays(1))));
        }
    }

    private void checkDays(
            HouseholdDetail household,
            @Nullable MemberView member,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            InputErrors errors) {
        if (from == null) {
            return;
        }
        errors.addIf(
                from.isAfter(LocalDate.now(clock).plusYears(1)),
                "from",
                "Ngày bắt đầu cách hôm nay hơn một năm. Kiểm tra lại ngày.");
        errors.addIf(
                member != null && from.isBefore(member.birthDate()),
                "from",
                "Ngày bắt đầu trước ngày sinh. Kiểm tra lại ngày.");
        errors.addIf(
                to != null && to.isBefore(from),
                "to",
                "Ngày cuối trước ngày bắt đầu. Kiểm tra lại ngày.");
        errors.addIf(
                household.summary().closedOn() != null,
                "from",
                "Hộ này đã đóng sổ, không nhập thêm thông tin.");
    }

    private static @Nullable MemberView member(HouseholdDetail household, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        return household.members().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        Households.UNKNOWN,
                                        "Người này không còn trong hộ. Tải lại trang của hộ."));
    }

    private FactView mine(Actor actor, UUID factId) {
        var asked = facts.find(factId).orElseThrow(HouseholdFacts::unknown);
        var household = households.detail(asked.householdId()).summary();
        FactAccess.requireMayEnter(actor, household, asked.kind());
        facts.lock(household.communeKey());
        var fact = facts.find(factId).orElseThrow(HouseholdFacts::unknown);
        if (fact.withdrawn()) {
            throw new BusinessException("WITHDRAWN", "Thông tin này đã được rút trước đó.");
        }
        return fact;
    }

    private void changed(Actor actor, UUID householdId, String act, UUID factId, LocalDate from) {
        var commune = households.detail(householdId).summary().communeKey();
        audit.record(commune, actor.username(), act, "benefit-fact", factId.toString(), "");
        events.publishEvent(new FactsChanged(householdId, commune, from));
    }

    /**
     * A fact as it was typed.
     *
     * @param memberId null for the household
     * @param fact kind and value, see {@link FactChoice}
     * @param from first day, dd/MM/yyyy
     * @param to last day, dd/MM/yyyy; empty while it holds
     */
    public record NewFact(
            @Nullable UUID memberId, String fact, String detail, String from, String to) {}
}
