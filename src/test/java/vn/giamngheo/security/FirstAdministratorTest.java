package vn.giamngheo.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;

/** One installation from the empty table of accounts to its second start. */
@ApplicationTest(properties = "first-administrator-test=its-own-database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final String PASSWORD = "KhoiDau@2026";

    @Autowired private Accounts accounts;
    @Autowired private OpenAccount openAccount;
    @Autowired private Officials officials;
    @Autowired private EngineIdentity engine;
    @Autowired private JdbcClient jdbc;
    @Autowired private Clock clock;
    @Autowired private TransactionTemplate transaction;

    @Test
    @Order(1)
    void withoutAPasswordOneSentenceSaysHowToOpenTheFirstAccount(CapturedOutput output) {
        assertThat(accounts.count()).isZero();
        assertThat(output.getAll())
                .containsOnlyOnce("Chưa có tài khoản nào")
                .contains("giamngheo.first-administrator.password", "quantri");
    }

    @Test
    @Order(2)
    void aWeakPasswordRefusesTheStart() {
        assertThatThrownBy(() -> start("quantri"))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("giamngheo.first-administrator.password chưa đạt")
                .hasMessageContaining("từ 10 ký tự");
        assertThat(accounts.count()).isZero();
    }

    @Test
    @Order(3)
    void aGoodPasswordOpensTheAdministratorsAccount(CapturedOutput output) {
        start(PASSWORD);

        assertThat(officials.official(FirstAdministrator.USERNAME))
                .hasValueSatisfying(
                        actor -> {
                            assertThat(actor.hasRole(Roles.ADMINISTRATOR)).isTrue();
                            assertThat(actor.displayName()).isEqualTo("Quản trị viên");
                            assertThat(actor.communes()).isEmpty();
                        });
        assertThat(engine.passwordIsRight(FirstAdministrator.USERNAME, PASSWORD)).isTrue();
        assertThat(output.getAll()).doesNotContain(PASSWORD);
    }

    @Test
    @Order(4)
    void afterwardsThePropertyChangesNothing(CapturedOutput output) {
        var before = output.getAll().length();
        start("MatKhauKhac@2026");
        start("");

        assertThat(accounts.count()).isEqualTo(1);
        assertThat(engine.passwordIsRight(FirstAdministrator.USERNAME, PASSWORD)).isTrue();
        assertThat(output.getAll().substring(before)).doesNotContain("Chưa có tài khoản nào");
    }

    @Test
    @Order(5)
    void theTrainingCommuneHasItsOwnAccounts() {
        assertThat(FirstAdministrator.class.getAnnotation(Profile.class).value())
                .containsExactly("!training");
    }

    private void start(String password) {
        var first = new FirstAdministrator(accounts, openAccount, jdbc, clock, password);
        transaction.executeWithoutResult(status -> first.afterSingletonsInstantiated());
    }
}
