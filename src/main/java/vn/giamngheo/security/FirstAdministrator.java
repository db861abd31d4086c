package vn.giamngheo.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;

/**
 * Opens the account that opens all others. A commune starts without any account, and nobody could
 * sign in to open one; so whoever installs the application gives a first password once.
 */
@Component
@Profile("!training")
class FirstAdministrator implements SmartInitializingSingleton {

    static final String USERNAME = "quantri";
    static final String PROPERTY = "giamngheo.first-administrator.password";

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    /** Two nodes that start together do this one after the other. */
    private static final long LOCK = 7_241_002L;

    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String password;

    FirstAdministrator(
            Accounts accounts,
            OpenAccount openAccount,
            JdbcClient jdbc,
            Clock clock,
            @Value("${" + PROPERTY + ":}") String password) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.jdbc = jdbc;
        this.clock = clock;
        this.password = password;
    }

    /**
     * Before the first request is taken.
     *
     * @throws BusinessException FIRST_PASSWORD_REFUSED, which ends the start with its sentence
     */
    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Integer.class)
                .single();
        if (accounts.count() > 0) {
            return;
        }
        if (password.isBlank()) {
            log.warn(
                    "Chưa có tài khoản nào, nên chưa ai đăng nhập được: hãy khởi động lại một lần"
                            + " với biến môi trường GIAMNGHEO_FIRSTADMINISTRATOR_PASSWORD (hoặc"
                            + " thuộc tính {}) là mật khẩu đầu tiên của tài khoản {}.",
                    PROPERTY,
                    USERNAME);
            return;
        }
        open();
    }

    private void open() {
        try {
            openAccount.open(
                    new OpenAccount.NewAccount(
                            USERNAME,
                            password,
                            "Quản trị viên",
                            "",
                            List.of(
                                    new OpenAccount.Post(
                                            Roles.ADMINISTRATOR,
                                            null,
                                            null,
                                            LocalDate.now(clock)))));
        } catch (InvalidInput weak) {
            throw new BusinessException(
                    "FIRST_PASSWORD_REFUSED",
                    "Không khởi động được: mật khẩu trong %s chưa đạt. %s"
                            .formatted(PROPERTY, weak.getMessage()));
        }
        log.info("Đã mở tài khoản đầu tiên: {}. Hãy bỏ mật khẩu khỏi cấu hình.", USERNAME);
    }
}
