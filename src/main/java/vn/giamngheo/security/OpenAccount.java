package vn.giamngheo.security;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** Gives a person an account, a password and their posts. */
@UseCase
public class OpenAccount {

    /** What a first password has to be, as a person reads it. */
    public static final String PASSWORD_RULE =
            "Mật khẩu cần từ 10 ký tự, có chữ hoa, chữ thường, chữ số và ký tự đặc biệt, không"
                    + " chứa tên đăng nhập, tên hoặc họ đệm của người dùng.";

    private final Accounts accounts;
    private final EngineIdentity engine;

    OpenAccount(Accounts accounts, EngineIdentity engine) {
        this.accounts = accounts;
        this.engine = engine;
    }

    /**
     * @throws BusinessException ACCOUNT_EXISTS when the name is taken
     * @throws InvalidInput field password, when it is too weak
     */
    public void open(NewAccount command) {
        if (accounts.existsById(command.username())) {
            throw new BusinessException(
                    "ACCOUNT_EXISTS",
                    "Tên đăng nhập %s đã có người dùng. Hãy chọn tên khác."
                            .formatted(command.username()));
        }
        if (!engine.allowsPassword(command.username(), command.fullName(), command.password())) {
            throw new InvalidInput("password", PASSWORD_RULE);
        }
        var account =
                new Account(
                        command.username(),
                        VietnameseText.clean(command.fullName()),
                        VietnameseText.clean(command.title()));
        command.posts()
                .forEach(
                        post ->
                                account.hold(
                                        new RoleAssignment(
                                                post.role(),
                                                post.communeKey(),
                                                post.villageKey(),
                                                post.from())));
        accounts.save(account);
        engine.createUser(account, command.password());
    }

    /** An account with that name exists, open or closed. */
    public boolean exists(String username) {
        return accounts.existsById(username);
    }

    /** A person with a first password and the posts they hold. */
    public record NewAccount(
            String username, String password, String fullName, String title, List<Post> posts) {}

    /** A role in a commune, in one of its villages, or (administrator) nowhere in particular. */
    public record Post(
            String role,
            @Nullable String communeKey,
            @Nullable String villageKey,
            LocalDate from) {}
}
