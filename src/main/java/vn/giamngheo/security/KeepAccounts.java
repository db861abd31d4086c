package vn.giamngheo.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * An administrator opens accounts, gives and ends posts. Nothing is ever removed, so that who held
 * which post on a day stays known.
 */
@UseCase
public class KeepAccounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

    /** Names that mean the machine in the records. */
    private static final Set<String> RESERVED = Set.of("system", "camunda-admin");

    /** Stands in for a username that cannot be one, while the password is looked at. */
    private static final String UNKNOWN = "chua-biet";

    private static final int LONGEST_TITLE = 100;

    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final EngineIdentity engine;
    private final PostRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    KeepAccounts(
            Accounts accounts,
            OpenAccount openAccount,
            EngineIdentity engine,
            PostRules rules,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.engine = engine;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person with a first password and a first post, as filled in. */
    public record Opening(
            @Nullable String fullName,
            @Nullable String title,
            @Nullable String username,
            @Nullable String password,
            NewPost post) {}

    /** A post as filled in; the village only counts for a role of a village. */
    public record NewPost(
            @Nullable String role,
            @Nullable String communeKey,
            @Nullable String villageKey,
            @Nullable LocalDate from) {}

    /**
     * @return the username as it is stored
     * @throws InvalidInput fields fullName, username, password, role, communeKey, villageKey, from
     */
    public String open(Actor actor, Opening opening) {
        AdministratorsOnly.check(actor);
        var username = clean(opening.username()).toLowerCase(Locale.ROOT);
        var fullName = clean(opening.fullName());
        var password = Objects.requireNonNullElse(opening.password(), "");
        var errors = new InputErrors();
        errors.addIf(fullName.isEmpty(), "fullName", "Nhập họ và tên.");
        var wellFormed = USERNAME.matcher(username).matches();
        if (!wellFormed) {
            errors.add(
                    "username",
                    "Nhập tên đăng nhập từ 2 đến 63 ký tự: chữ không dấu, chữ số, dấu chấm hoặc"
                            + " gạch nối.");
        } else if (RESERVED.contains(username)
                || openAccount.exists(username)
                || engine.knows(username)) {
            errors.add("username", "Tên đăng nhập này đã có người dùng. Chọn tên khác.");
        }
        errors.addIf(
                !engine.allowsPassword(wellFormed ? username : UNKNOWN, fullName, password),
                "password",
                OpenAccount.PASSWORD_RULE);
        rules.check(opening.post(), List.of(), errors);
        errors.throwIfAny();
        var post = rules.accepted(opening.post());
        openAccount.open(
                new OpenAccount.NewAccount(
                        username, password, fullName, clean(opening.title()), List.of(post)));
        record(actor, "open-account", username, post.communeKey(), words(post));
        return username;
    }

    /**
     * @throws InvalidInput fields role, communeKey, villageKey, from
     */
    public void addPost(Actor actor, String username, NewPost given) {
        AdministratorsOnly.check(actor);
        var account = existing(username);
        var errors = new InputErrors();
        rules.check(given, account.roles(), errors);
        errors.throwIfAny();
        var post = rules.accepted(given);
        account.hold(
                new RoleAssignment(post.role(), post.communeKey(), post.villageKey(), post.from()));
        accounts.save(account);
        record(actor, "add-post", username, post.communeKey(), words(post));
    }

    /**
     * @param lastDay last day on which the post is held
     * @param reason why, as it stands in the audit
     * @throws InvalidInput fields lastDay, reason
     */
    public void endPost(
            Actor actor,
            String username,
            UUID postId,
            @Nullable LocalDate lastDay,
            @Nullable String reason) {
        AdministratorsOnly.check(actor);
        var account = existing(username);
        var post =
                account.roles().stream()
                        .filter(role -> role.id().equals(postId))
                        .findFirst()
                        .orElseThrow(AdministratorsOnly::noAccount);
        var errors = new InputErrors();
        if (lastDay == null) {
            errors.add("lastDay", "Nhập ngày cuối giữ vai trò, ví dụ 31/12/2026.");
        } else if (lastDay.isBefore(post.validFrom())) {
            errors.add("lastDay", "Ngày cuối không được trước ngày bắt đầu.");
        } else if (!post.reaches(LocalDate.now(clock))) {
            errors.add("lastDay", "Vai trò này đã thôi. Không đổi được ngày đã qua.");
        } else if (post.role().equals(Roles.ADMINISTRATOR) && actor.username().equals(username)) {
            errors.add("lastDay", "Bạn không tự thôi quản trị được. Nhờ quản trị viên khác.");
        }
        var why = Reason.of(reason, "reason", errors);
        errors.throwIfAny();
        post.end(lastDay);
        accounts.save(account);
        record(
                actor,
                "end-post",
                username,
                post.communeKey(),
                "%s %s: %s".formatted(post.group(), lastDay, why));
    }

    /**
     * Where mail goes; without an address the person is told in the inbox only.
     *
     * @throws InvalidInput field email
     */
    public void receiveMail(Actor actor, String username, @Nullable String address) {
        AdministratorsOnly.check(actor);
        var account = existing(username);
        var cleaned = clean(address);
        if (!cleaned.isEmpty() && !ADDRESS.matcher(cleaned).matches()) {
            throw new InvalidInput("email", "Nhập địa chỉ thư điện tử, ví dụ ngan@quangkhai.vn.");
        }
        account.receiveMailAt(cleaned.isEmpty() ? null : cleaned);
        accounts.save(account);
        recordEverywhere(actor, "set-mail-address", account);
    }

    /**
     * Puts right what is printed under the person's signature from now on; papers that are signed
     * keep theirs.
     *
     * @throws InvalidInput field newTitle
     */
    public void entitle(Actor actor, String username, @Nullable String given) {
        AdministratorsOnly.check(actor);
        var title = clean(given);
        if (title.length() > LONGEST_TITLE) {
            throw new InvalidInput("newTitle", "Chức danh dài quá 100 ký tự. Hãy rút gọn.");
        }
        var account = existing(username);
        account.entitle(title);
        accounts.save(account);
        recordEverywhere(actor, "entitle", account);
    }

    private void recordEverywhere(Actor actor, String action, Account account) {
        account.roles().stream()
                .map(RoleAssignment::communeKey)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(commune -> record(actor, action, account.username(), commune, ""));
    }

    private Account existing(String username) {
        return accounts.findById(username).orElseThrow(AdministratorsOnly::noAccount);
    }

    private void record(
            Actor actor, String action, String username, @Nullable String commune, String detail) {
        if (commune != null) {
            audit.record(commune, actor.username(), action, "account", username, detail);
        }
    }

    private static String words(OpenAccount.Post post) {
        var village = post.villageKey();
        var group = village == null ? post.role() : Roles.ofVillage(post.role(), village);
        return "%s %s".formatted(group, post.from());
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : VietnameseText.clean(text);
    }
}
