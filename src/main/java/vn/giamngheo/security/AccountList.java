package vn.giamngheo.security;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.security.AccountView.PostView;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** Who has an account and which posts, for the administrator who keeps them. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class AccountList {

    public static final int PAGE_SIZE = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Accounts whose name or username contains the words, accents aside, by name.
     *
     * @param page from 1
     */
    public List<AccountView> found(Actor actor, String words, int page) {
        AdministratorsOnly.check(actor);
        return withPosts(
                jdbc.sql(
                                """
SELECT username, full_name, title, active, email FROM giamngheo.account
WHERE giamngheo.folded(full_name || ' ' || username)
    LIKE '%' || :words || '%'
ORDER BY full_name COLLATE "vi-x-icu", username
LIMIT :size OFFSET :skip
""")
                        .param("words", pattern(words))
                        .param("size", PAGE_SIZE)
                        .param("skip", (Math.max(page, 1) - 1L) * PAGE_SIZE)
                        .query(AccountList::account)
                        .list());
    }

    /** How many accounts the words find. */
    public long count(Actor actor, String words) {
        AdministratorsOnly.check(actor);
        return jdbc.sql(
                        """
                        SELECT count(*) FROM giamngheo.account
                        WHERE giamngheo.folded(full_name || ' ' || username)
                            LIKE '%' || :words || '%'
                        """)
                .param("words", pattern(words))
                .query(Long.class)
                .single();
    }

    /**
     * @throws BusinessException NOT_FOUND when nobody has this username
     */
    public AccountView account(Actor actor, String username) {
        AdministratorsOnly.check(actor);
        var found =
                jdbc.sql(
                                """
SELECT username, full_name, title, active, email FROM giamngheo.account
WHERE username = :username
""")
                        .param("username", username)
                        .query(AccountList::account)
                        .list();
        return withPosts(found).stream().findFirst().orElseThrow(AdministratorsOnly::noAccount);
    }

    private List<AccountView> withPosts(List<AccountView> accounts) {
        if (accounts.isEmpty()) {
            return accounts;
        }
        var posts = posts(accounts.stream().map(AccountView::username).toList());
        return accounts.stream()
                .map(
                        account ->
                                new AccountView(
                                        account.username(),
                                        account.fullName(),
                                        account.title(),
                                        account.active(),
                                        account.email(),
                                        posts.getOrDefault(account.username(), List.of()).stream()
                                                .map(Held::post)
                                                .toList()))
                .toList();
    }

    private Map<String, List<Held>> posts(List<String> usernames) {
        var today = LocalDate.now(clock);
        return jdbc
                .sql(
                        """
                        SELECT r.username, r.id, r.role, r.valid_from, r.valid_to,
                            concat_ws(', ', v.name, u.full_name) AS place
                        FROM giamngheo.role_assignment r
                        LEFT JOIN giamngheo.village v ON v.village_key = r.village_key
                        LEFT JOIN giamngheo.administrative_unit u ON u.unit_key = r.commune_key
                        WHERE r.username IN (:usernames)
                        ORDER BY r.valid_to DESC NULLS FIRST, r.valid_from, r.id
                        """)
                .param("usernames", usernames)
                .query((row, number) -> held(row, today))
                .list()
                .stream()
                .collect(groupingBy(Held::username));
    }

    private static Held held(ResultSet row, LocalDate today) throws SQLException {
        var to = row.getObject("valid_to", LocalDate.class);
        return new Held(
                row.getString("username"),
                new PostView(
                        row.getObject("id", UUID.class),
                        row.getString("role"),
                        row.getString("place"),
                        row.getObject("valid_from", LocalDate.class),
                        to,
                        to != null && to.isBefore(today)));
    }

    private static AccountView account(ResultSet row, int number) throws SQLException {
        return new AccountView(
                row.getString("username"),
                row.getString("full_name"),
                row.getString("title"),
                row.getBoolean("active"),
                row.getString("email"),
                List.of());
    }

    private static String pattern(String words) {
        return VietnameseText.folded(words).replaceAll("[%_\\\\]", "");
    }

    private record Held(String username, PostView post) {}
}
