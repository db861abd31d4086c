package vn.giamngheo.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/** Absences of a person, for whom they act, and who could act for them. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class AbsenceList {

    private static final int MOST = 50;

    private final PostsHeld posts;
    private final AbsenceRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceList(PostsHeld posts, AbsenceRules rules, JdbcClient jdbc, Clock clock) {
        this.posts = posts;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest absences of the person, those to come first. */
    public List<AbsenceView> of(Actor actor, String username) {
        KeepAbsences.requireOwn(actor, username);
        return absences("b.username = :username", username);
    }

    /** Absences of others, today or later, in which this person acts for them. */
    public List<AbsenceView> actingIn(Actor actor, String username) {
        KeepAbsences.requireOwn(actor, username);
        return absences("b.deputy = :username", username).stream()
                .filter(AbsenceView::canBeWithdrawn)
                .toList();
    }

    /** Account to words, for the field of the deputy; empty when nothing waits for this person. */
    public Map<String, String> possibleDeputies(Actor actor, String username) {
        KeepAbsences.requireOwn(actor, username);
        var person =
                posts.person(username, LocalDate.now(clock))
                        .orElseThrow(AdministratorsOnly::noAccount);
        var choices = new LinkedHashMap<String, String>();
        rules.possible(person)
                .forEach(
                        each ->
                                choices.put(
                                        each.username(),
                                        each.title().isEmpty()
                                                ? each.fullName()
                                                : each.fullName() + " - " + each.title()));
        return choices;
    }

    private List<AbsenceView> absences(String condition, String username) {
        var today = LocalDate.now(clock);
        return jdbc.sql(
                        """
                        SELECT b.id, b.from_on, b.to_on, b.reason, b.withdrawn_on,
                            p.full_name AS person, d.full_name AS deputy
                        FROM giamngheo.absence b
                        JOIN giamngheo.account p ON p.username = b.username
                        LEFT JOIN giamngheo.account d ON d.username = b.deputy
                        WHERE %s ORDER BY b.from_on DESC, b.entered_at DESC LIMIT :most
                        """
                                .formatted(condition))
                .param("username", username)
                .param("most", MOST)
                .query(
                        (row, number) ->
                                new AbsenceView(
                                        row.getObject("id", UUID.class),
                                        row.getString("person"),
                                        row.getString("deputy"),
                                        row.getObject("from_on", LocalDate.class),
                                        row.getObject("to_on", LocalDate.class),
                                        row.getString("reason"),
                                        row.getObject("withdrawn_on", LocalDate.class),
                                        today))
                .list();
    }

    /**
     * One absence.
     *
     * @param deputy name of who acts; null for nobody
     * @param withdrawnOn day on which it was taken back; null when it was not
     */
    public record AbsenceView(
            UUID id,
            String person,
            @Nullable String deputy,
            LocalDate from,
            LocalDate to,
            String reason,
            @Nullable LocalDate withdrawnOn,
            LocalDate today) {

        public boolean canBeWithdrawn() {
            return withdrawnOn == null && !to.isBefore(today);
        }

        /** "đang vắng mặt", "sắp tới", "đã qua", "đã bỏ". */
        public String state() {
            if (withdrawnOn != null) {
                return "đã bỏ";
            }
            if (to.isBefore(today)) {
                return "đã qua";
            }
            return from.isAfter(today) ? "sắp tới" : "đang vắng mặt";
        }
    }
}
