package vn.giamngheo.security;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InboxNotices;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** A person enters their own absence and who acts for them; an administrator may do it for them. */
@UseCase
public class KeepAbsences {

    static final String PAGE = "/vang-mat";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_REASON = 200;

    private final Absences absences;
    private final AbsenceRules rules;
    private final PostsHeld posts;
    private final AccountAudit audit;
    private final InboxNotices notices;
    private final Clock clock;
    private final JdbcClient jdbc;

    KeepAbsences(
            Absences absences,
            AbsenceRules rules,
            PostsHeld posts,
            AccountAudit audit,
            InboxNotices notices,
            Clock clock,
            JdbcClient jdbc) {
        this.absences = absences;
        this.rules = rules;
        this.posts = posts;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** An absence as filled in; without a deputy the colleagues of the same post go on alone. */
    public record Entry(
            @Nullable String deputy,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {}

    /**
     * @throws InvalidInput fields from, to, deputy, reason
     * @throws BusinessException FORBIDDEN when it is another's and the actor no administrator
     */
    public UUID enter(Actor actor, String username, Entry entry) {
        requireOwn(actor, username);
        oneAfterTheOther();
        var person =
                posts.person(username, LocalDate.now(clock))
                        .orElseThrow(AdministratorsOnly::noAccount);
        var deputy = entry.deputy() == null || entry.deputy().isBlank() ? null : entry.deputy();
        var reason = entry.reason() == null ? "" : VietnameseText.clean(entry.reason());
        var errors = new InputErrors();
        errors.addIf(
                reason.length() > LONGEST_REASON,
                "reason",
                "Lý do dài quá 200 ký tự. Ghi ngắn lại.");
        rules.checkDays(username, entry.from(), entry.to(), errors);
        if (entry.from() != null && entry.to() != null) {
            rules.checkDeputy(username, deputy, entry.from(), entry.to(), errors);
        }
        errors.throwIfAny();
        var absence =
                absences.save(
                        new Absence(
                                username,
                                deputy,
                                Objects.requireNonNull(entry.from()),
                                Objects.requireNonNull(entry.to()),
                                reason,
                                actor.username(),
                                clock.instant()));
        audit.record(
                actor,
                "enter-absence",
                person,
                "%s %s %s"
                        .formatted(absence.fromOn(), absence.toOn(), deputy == null ? "" : deputy));
        tellDeputy(
                absence,
                person,
                "DEPUTY_NAMED",
                "Bạn làm thay %s từ %s đến %s."
                        .formatted(
                                person.fullName(),
                                DAY.format(absence.fromOn()),
                                DAY.format(absence.toOn())));
        return absence.id();
    }

    /**
     * The person is back earlier, or does not go.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN; ABSENCE_OVER when its last day has passed
     */
    public void withdraw(Actor actor, UUID id) {
        oneAfterTheOther();
        var absence =
                absences.findById(id)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND", "Không có lần vắng mặt này."));
        requireOwn(actor, absence.username());
        var today = LocalDate.now(clock);
        if (!absence.isOpenOn(today)) {
            throw new BusinessException(
                    "ABSENCE_OVER", "Lần vắng mặt này đã qua hoặc đã bỏ, không còn gì để bỏ.");
        }
        absence.withdraw(today);
        absences.save(absence);
        posts.person(absence.username(), today)
                .ifPresent(
                        person -> {
                            audit.record(actor, "withdraw-absence", person, id.toString());
                            tellDeputy(
                                    absence,
                                    person,
                                    "DEPUTY_ENDED",
                                    "Bạn thôi làm thay %s từ hôm nay %s."
                                            .formatted(person.fullName(), DAY.format(today)));
                        });
    }

    private void tellDeputy(
            Absence absence, PostsHeld.Person person, String kind, String sentence) {
        var deputy = absence.deputy();
        if (deputy != null) {
            person.communes().stream()
                    .sorted()
                    .findFirst()
                    .ifPresent(
                            commune ->
                                    notices.tell(
                                            commune,
                                            InboxNotices.person(deputy),
                                            kind,
                                            absence.id().toString(),
                                            sentence,
                                            PAGE));
        }
    }

    /** Two people naming each other would otherwise both be let through. */
    private void oneAfterTheOther() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('absence', 0))")
                .query((row, number) -> number)
                .single();
    }

    static void requireOwn(Actor actor, String username) {
        if (!actor.username().equals(username) && !actor.hasRole(Roles.ADMINISTRATOR)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Mỗi người ghi vắng mặt của mình; ghi thay người khác là việc của quản trị"
                            + " viên.");
        }
    }
}
