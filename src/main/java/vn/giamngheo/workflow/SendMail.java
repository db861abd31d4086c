package vn.giamngheo.workflow;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giamngheo.shared.Roles;

/**
 * Sends what waits in the outbox, each mail in a transaction of its own, later and later after a
 * failure. A crash between sending and noting it sends the mail again: its Message-ID is the same,
 * so that mail programs show it once.
 */
@Component
class SendMail {

    static final int MOST_ATTEMPTS = 8;

    private static final int MOST_AT_ONCE = 200;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_ERROR = 300;

    private final ObjectProvider<JavaMailSender> sender;
    private final TransactionTemplate transaction;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String from;

    SendMail(
            ObjectProvider<JavaMailSender> sender,
            TransactionTemplate transaction,
            Notices notices,
            JdbcClient jdbc,
            Clock clock,
            @Value("${giamngheo.mail.from}") String from) {
        this.sender = sender;
        this.transaction = transaction;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
        this.from = from;
    }

    /** Sends every mail whose time has come; does nothing without a mail server. */
    void sendDue() {
        var server = sender.getIfAvailable();
        if (server == null) {
            return;
        }
        for (var sent = 0; sent < MOST_AT_ONCE; sent++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> sendNext(server)))) {
                return;
            }
        }
    }

    private boolean sendNext(JavaMailSender server) {
        var next = next();
        if (next.isEmpty()) {
            return false;
        }
        var mail = next.get();
        try {
            server.send(message(server, mail));
            jdbc.sql(
                            """
                            UPDATE giamngheo.outbox_mail
                            SET sent_at = :now, attempts = attempts + 1, last_error = NULL
                            WHERE id = :id
                            """)
                    .param("now", now())
                    .param("id", mail.id())
                    .update();
        } catch (MailException | MessagingException failure) {
            failed(mail, failure);
        }
        return true;
    }

    /** Another node that sends at the same time takes the next one. */
    private Optional<Mail> next() {
        return jdbc.sql(
                        """
                        SELECT id, recipient, address, subject, body, idempotency_key, attempts
                        FROM giamngheo.outbox_mail
                        WHERE sent_at IS NULL AND given_up_at IS NULL AND next_attempt_at <= :now
                        ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .param("now", now())
                .query(Mail.class)
                .optional();
    }

    private MimeMessage message(JavaMailSender server, Mail mail) throws MessagingException {
        var message = new KnownMessage(server.createMimeMessage(), mail.idempotencyKey());
        var helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom(from);
        helper.setTo(mail.address());
        helper.setSubject(mail.subject());
        helper.setText(mail.body());
        return message;
    }

    private void failed(Mail mail, Exception failure) {
        var attempts = mail.attempts() + 1;
        var givenUp = attempts >= MOST_ATTEMPTS;
        jdbc.sql(
                        """
                        UPDATE giamngheo.outbox_mail
                        SET attempts = :attempts, last_error = :error, next_attempt_at = :next,
                            given_up_at = CASE WHEN :givenUp THEN CAST(:now AS timestamptz) END
                        WHERE id = :id
                        """)
                .param("attempts", attempts)
                .param("error", words(failure))
                .param(
                        "next",
                        Timestamp.from(
                                clock.instant()
                                        .plus(
                                                FIRST_PAUSE.multipliedBy(
                                                        1L << (2 * mail.attempts())))))
                .param("givenUp", givenUp)
                .param("now", now())
                .param("id", mail.id())
                .update();
        if (givenUp) {
            notices.tell(
                    "",
                    Roles.ADMINISTRATOR,
                    "MAIL_GIVEN_UP",
                    LocalDate.now(clock).toString(),
                    "Có thư điện tử không gửi được sau %d lần, ví dụ cho tài khoản %s. Kiểm tra địa chỉ thư và máy chủ thư."
                            .formatted(MOST_ATTEMPTS, mail.recipient()),
                    "/quan-tri/tai-khoan/nguoi/" + mail.recipient());
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String words(Exception failure) {
        var text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }

    private record Mail(
            UUID id,
            String recipient,
            String address,
            String subject,
            String body,
            String idempotencyKey,
            int attempts) {}

    /** Keeps its Message-ID, which is otherwise made anew whenever a message is sent. */
    private static final class KnownMessage extends MimeMessage {

        private final String key;

        KnownMessage(MimeMessage made, String key) throws MessagingException {
            super(made.getSession());
            this.key = key;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + key + "@giamngheo>");
        }
    }
}
