package vn.giamngheo.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.OpenWork;
import vn.giamngheo.shared.UseCase;

/**
 * Closes and reopens accounts. What a closed account had taken goes back to its group, so that no
 * task waits for somebody who cannot sign in.
 */
@UseCase
public class CloseAccounts {

    private final Accounts accounts;
    private final OpenWork openWork;
    private final AuditTrail audit;
    private final Clock clock;
    private final JdbcClient jdbc;

    CloseAccounts(
            Accounts accounts, OpenWork openWork, AuditTrail audit, Clock clock, JdbcClient jdbc) {
        this.accounts = accounts;
        this.openWork = openWork;
        this.audit = audit;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * What closing leaves behind.
     *
     * @param work open tasks the person has taken or was given
     * @param posts posts that nobody else holds, as role and place
     */
    public record Before(List<OpenWork.Kind> work, List<SolePost> posts) {}

    public record SolePost(String role, String place) {}

    /** Shown before an account is closed or handed over. */
    public Before before(Actor actor, String username) {
        AdministratorsOnly.check(actor);
        return new Before(openWork.of(username), solePosts(username));
    }

    /**
     * From now on the person cannot sign in, and acts no more where still signed in.
     *
     * @return what became of the tasks they had taken
     */
    public OpenWork.Outcome close(Actor actor, String username) {
        AdministratorsOnly.check(actor);
        if (actor.username().equals(username)) {
            throw new BusinessException(
                    "OWN_ACCOUNT",
                    "Bạn không tự đóng tài khoản của mình được. Nhờ quản trị viên khác.");
        }
        var account = existing(username);
        account.close();
        accounts.save(account);
        recordEverywhere(actor, "close-account", account);
        return openWork.freeAll(username, actor.username(), "Đóng tài khoản");
    }

    /** The person may sign in again, with the password and posts they had. */
    public void reopen(Actor actor, String username) {
        AdministratorsOnly.check(actor);
        var account = existing(username);
        account.reopen();
        accounts.save(account);
        recordEverywhere(actor, "reopen-account", account);
    }

    private List<SolePost> solePosts(String username) {
        return jdbc.sql(
                        """
                        SELECT r.role, concat_ws(', ', v.name, u.full_name) AS place
                        FROM giamngheo.role_assignment r
                        LEFT JOIN giamngheo.village v ON v.village_key = r.village_key
                        LEFT JOIN giamngheo.administrative_unit u ON u.unit_key = r.commune_key
                        WHERE r.username = :username
                            AND (r.valid_to IS NULL OR r.valid_to >= :today)
                            AND NOT EXISTS (SELECT FROM giamngheo.role_assignment o
                                JOIN giamngheo.account a ON a.username = o.username AND a.active
                                WHERE o.username <> r.username AND o.role = r.role
                                    AND o.commune_key IS NOT DISTINCT FROM r.commune_key
                                    AND o.village_key IS NOT DISTINCT FROM r.village_key
                                    AND (o.valid_to IS NULL OR o.valid_to >= :today))
                        ORDER BY r.role, place
                        """)
                .param("username", username)
                .param("today", LocalDate.now(clock))
                .query(SolePost.class)
                .list();
    }

    private Account existing(String username) {
        return accounts.findById(username).orElseThrow(AdministratorsOnly::noAccount);
    }

    private void recordEverywhere(Actor actor, String action, Account account) {
        account.roles().stream()
                .filter(role -> role.reaches(LocalDate.now(clock)))
                .map(RoleAssignment::communeKey)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(
                        commune ->
                                audit.record(
                                        commune,
                                        actor.username(),
                                        action,
                                        "account",
                                        account.username(),
                                        ""));
    }
}
