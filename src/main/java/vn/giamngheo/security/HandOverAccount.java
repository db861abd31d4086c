package vn.giamngheo.security;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.DailyWork;
import vn.giamngheo.shared.InboxNotices;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.OpenWork;
import vn.giamngheo.shared.UseCase;

/**
 * Bàn giao toàn bộ: one official takes over from another on a day. Posts change with their dates at
 * once; the tasks taken by the former move on that day.
 */
@UseCase
@Order(1)
public class HandOverAccount implements DailyWork {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int FARTHEST_DAYS = 90;

    /** Chain of what belongs to no commune. */
    private static final String NO_COMMUNE = "system";

    private final Accounts accounts;
    private final Handovers handovers;
    private final HandOverRules rules;
    private final OpenWork openWork;
    private final AuditTrail audit;
    private final InboxNotices notices;
    private final Clock clock;

    HandOverAccount(
            Accounts accounts,
            Handovers handovers,
            HandOverRules rules,
            OpenWork openWork,
            AuditTrail audit,
            InboxNotices notices,
            Clock clock) {
        this.accounts = accounts;
        this.handovers = handovers;
        this.rules = rules;
        this.openWork = openWork;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param from first day of the successor
     * @param reason why, as it stands in the audit
     * @return what became of the tasks today; null when they move on a later day
     * @throws InvalidInput fields to, from, reason
     */
    public OpenWork.@Nullable Outcome handOver(
            Actor actor,
            String former,
            @Nullable String successor,
            @Nullable LocalDate from,
            @Nullable String reason) {
        AdministratorsOnly.check(actor);
        var leaving = accounts.findById(former).orElseThrow(AdministratorsOnly::noAccount);
        var today = LocalDate.now(clock);
        var coming =
                successor == null || successor.equals(former)
                        ? null
                        : accounts.findById(successor).filter(Account::isActive).orElse(null);
        var errors = new InputErrors();
        errors.addIf(
                coming == null,
                "to",
                "Tìm theo họ tên rồi chọn người nhận bàn giao trong danh sách.");
        errors.addIf(
                from == null || from.isBefore(today) || from.isAfter(today.plusDays(FARTHEST_DAYS)),
                "from",
                "Nhập ngày nhận việc, từ hôm nay đến trong 90 ngày tới, ví dụ %s."
                        .formatted(DAY.format(today)));
        var why = Reason.of(reason, "reason", errors);
        errors.throwIfAny();
        var held = leaving.roles().stream().filter(post -> post.reaches(from)).toList();
        rules.check(actor, leaving, held, coming, from, errors);
        errors.throwIfAny();
        held.forEach(post -> pass(post, coming, from));
        accounts.saveAndFlush(leaving);
        accounts.saveAndFlush(coming);
        var handover =
                handovers.save(
                        new Handover(former, successor, from, actor.username(), clock.instant()));
        record(actor, leaving, held, "%s %s: %s".formatted(successor, from, why));
        tellBoth(leaving, coming, handover, held);
        return from.equals(today) ? move(handover, today) : null;
    }

    /**
     * In the chain of every commune where a post is handed over; where none is left, also of a
     * closed account, wherever the person had one.
     */
    private void record(Actor actor, Account leaving, List<RoleAssignment> held, String detail) {
        var posts = held.isEmpty() ? leaving.roles() : held;
        var communes = new TreeSet<String>();
        posts.stream()
                .map(RoleAssignment::communeKey)
                .filter(Objects::nonNull)
                .forEach(communes::add);
        if (communes.isEmpty()) {
            communes.add(NO_COMMUNE);
        }
        communes.forEach(
                commune ->
                        audit.record(
                                commune,
                                actor.username(),
                                "hand-over",
                                "account",
                                leaving.username(),
                                detail));
    }

    private static void pass(RoleAssignment post, Account coming, LocalDate from) {
        if (!HandOverRules.holdsAlready(coming, post, from)) {
            coming.hold(post.continuedFrom(from));
        }
        post.end(from.minusDays(1));
    }

    private void tellBoth(
            Account leaving, Account coming, Handover handover, List<RoleAssignment> held) {
        var commune =
                held.stream()
                        .map(RoleAssignment::communeKey)
                        .filter(Objects::nonNull)
                        .sorted()
                        .findFirst()
                        .orElse("");
        var day = DAY.format(handover.fromOn());
        tell(
                commune,
                leaving,
                handover.id(),
                "Từ %s, vai trò và việc của bạn được bàn giao cho %s."
                        .formatted(day, coming.fullName()));
        tell(
                commune,
                coming,
                handover.id(),
                "Từ %s, bạn nhận vai trò và việc của %s.".formatted(day, leaving.fullName()));
    }

    private void tell(String commune, Account to, UUID handover, String sentence) {
        notices.tell(
                commune,
                InboxNotices.person(to.username()),
                "HANDED_OVER",
                handover.toString(),
                sentence,
                "/viec");
    }

    /** Moves the tasks of handovers whose day has come. */
    @Override
    public void on(LocalDate today) {
        handovers
                .findByMovedOnIsNullAndFromOnLessThanEqual(today)
                .forEach(handover -> move(handover, today));
    }

    private OpenWork.Outcome move(Handover handover, LocalDate today) {
        var outcome =
                openWork.moveAll(
                        handover.fromAccount(),
                        handover.toAccount(),
                        handover.enteredBy(),
                        "Bàn giao toàn bộ");
        handover.moved(today);
        handovers.save(handover);
        return outcome;
    }

    /** Handed over and not yet moved, so that the page can say so. */
    public @Nullable LocalDate waitsUntil(Actor actor, String username) {
        AdministratorsOnly.check(actor);
        return handovers.findByFromAccountAndMovedOnIsNull(username).stream()
                .map(Handover::fromOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
