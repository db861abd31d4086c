package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giamngheo.shared.PostHolders;
import vn.giamngheo.shared.PublicAddress;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** From a notice through the outbox to a real mail server, once and with no household in it. */
@ApplicationTest
class MailTest {

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
                    .withConfiguration(
                            GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired Stage stage;
    @Autowired Notices withoutServer;
    @Autowired PostHolders posts;
    @Autowired PublicAddress address;
    @Autowired TransactionTemplate transaction;

    private PlayedCommune commune;
    private Notices notices;
    private SendMail sendMail;
    private JavaMailSenderImpl server;

    @BeforeEach
    void aMailServerAndAnOfficerWithAnAddress() {
        commune = stage.commune(1);
        stage.jdbc().sql("DELETE FROM giamngheo.outbox_mail").update();
        setAddress(commune.officer(), commune.officer() + "@xa.vn");
        server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(MAIL.getSmtp().getPort());
        ObjectProvider<JavaMailSender> provider =
                new StaticListableBeanFactory(Map.of("mail", server))
                        .getBeanProvider(JavaMailSender.class);
        notices =
                new Notices(
                        new Outbox(provider, posts, address, stage.jdbc(), stage.clock()),
                        stage.jdbc(),
                        stage.clock());
        sendMail =
                new SendMail(
                        provider, transaction, notices, stage.jdbc(), stage.clock(), "xa@xa.vn");
    }

    @Test
    void aNoticeIsMailedOnceThoughTheSenderRunsTwice() throws Exception {
        tell("poverty-officer", "Còn 1 ngày làm việc: Lập hồ sơ (1 việc).");
        tell("poverty-officer", "Còn 1 ngày làm việc: Lập hồ sơ (1 việc).");

        sendMail.sendDue();
        sendMail.sendDue();

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        var mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Giảm Nghèo: thông báo mới");
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo(commune.officer() + "@xa.vn");
        assertThat(mail.getHeader("Message-ID")[0]).isEqualTo("<" + key() + "@giamngheo>");
        assertThat(mail.getContent().toString())
                .contains("Còn 1 ngày làm việc: Lập hồ sơ", "http://localhost:8080/viec?loai=x");
    }

    @Test
    void peopleWithoutAnAddressAndClosedAccountsGetNone() {
        tell("user:" + commune.chair(), "Ngày hôm nay có việc quá hạn.");
        stage.jdbc()
                .sql("UPDATE giamngheo.account SET active = false WHERE username = :u")
                .param("u", commune.officer())
                .update();
        tell("user:" + commune.officer(), "Bạn được giao 1 việc.");

        sendMail.sendDue();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatWasNotCommittedIsNotMailed() {
        transaction.executeWithoutResult(
                status -> {
                    tell("poverty-officer", "Không được gửi.");
                    status.setRollbackOnly();
                });

        sendMail.sendDue();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void aFailingServerIsTriedLaterAndAfterManyTimesTheAdministratorIsTold() {
        tell("poverty-officer", "Quá hạn: Lập hồ sơ (1 việc).");
        server.setPort(1);
        sendMail.sendDue();
        sendMail.sendDue();
        assertThat(attempts()).isEqualTo(1);

        server.setPort(MAIL.getSmtp().getPort());
        sendMail.sendDue();
        assertThat(MAIL.getReceivedMessages()).as("not before its time").isEmpty();
        stage.clock().advance(Duration.ofMinutes(2));
        sendMail.sendDue();
        assertThat(MAIL.getReceivedMessages()).hasSize(1);

        notices.tell(commune.key(), "poverty-officer", "K", "2", "Lần nữa.", "/viec");
        server.setPort(1);
        for (var attempt = 0; attempt < SendMail.MOST_ATTEMPTS + 2; attempt++) {
            sendMail.sendDue();
            stage.clock().advance(Duration.ofDays(30));
        }
        assertThat(
                        stage.jdbc()
                                .sql(
                                        "SELECT max(attempts) FROM giamngheo.outbox_mail WHERE"
                                                + " given_up_at IS NOT NULL")
                                .query(Integer.class)
                                .single())
                .isEqualTo(SendMail.MOST_ATTEMPTS);
        assertThat(
                        stage.jdbc()
                                .sql(
                                        "SELECT sentence FROM giamngheo.notice WHERE kind ="
                                                + " 'MAIL_GIVEN_UP'")
                                .query(String.class)
                                .list())
                .singleElement()
                .asString()
                .contains(commune.officer());
    }

    @Test
    void withoutAMailServerNothingIsWritten() {
        withoutServer.tell(
                commune.key(),
                "poverty-officer",
                "K",
                UUID.randomUUID().toString(),
                "Chỉ trong ứng dụng.",
                "/viec");

        assertThat(
                        stage.jdbc()
                                .sql("SELECT count(*) FROM giamngheo.outbox_mail")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private void tell(String audience, String sentence) {
        notices.tell(commune.key(), audience, "K", "1", sentence, "/viec?loai=x");
    }

    private void setAddress(String username, String to) {
        stage.jdbc()
                .sql("UPDATE giamngheo.account SET email = :to WHERE username = :username")
                .param("to", to)
                .param("username", username)
                .update();
    }

    private String key() {
        return stage.jdbc()
                .sql("SELECT idempotency_key FROM giamngheo.outbox_mail")
                .query(String.class)
                .single();
    }

    private int attempts() {
        return stage.jdbc()
                .sql("SELECT attempts FROM giamngheo.outbox_mail")
                .query(Integer.class)
                .single();
    }
}
