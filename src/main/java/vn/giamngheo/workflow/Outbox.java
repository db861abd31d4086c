package vn.giamngheo.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.InboxNotices;
import vn.giamngheo.shared.PostHolders;
import vn.giamngheo.shared.PublicAddress;
import vn.giamngheo.shared.Roles;

/**
 * Mail that waits to be sent, written with the notice in one transaction: what was not committed is
 * not mailed, and what was is mailed even after a crash. Without a mail server nothing is written.
 */
@Component
class Outbox {

    private static final String SUBJECT = "Giảm Nghèo: thông báo mới";

    private final ObjectProvider<JavaMailSender> mail;
    private final PostHolders posts;
    private final PublicAddress address;
    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(
            ObjectProvider<JavaMailSender> mail,
            PostHolders posts,
            PublicAddress address,
            JdbcClient jdbc,
            Clock clock) {
        this.mail = mail;
        this.posts = posts;
        this.address = address;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(UUID noticeId, String communeKey, String audience, String sentence, String path) {
        if (mail.getIfAvailable() == null) {
            return;
        }
        posts.accounts(recipients(communeKey, audience))
                .values()
                .forEach(
                        account -> {
                            if (account.active() && account.email() != null) {
                                write(noticeId, account, sentence, path);
                            }
                        });
    }

    private Collection<String> recipients(String communeKey, String audience) {
        var person = InboxNotices.person("");
        if (audience.startsWith(person)) {
            return List.of(audience.substring(person.length()));
        }
        if (audience.equals(Roles.ADMINISTRATOR)) {
            return posts.administrators();
        }
        return posts.inCommunes(List.of(communeKey)).stream()
                .filter(holder -> holder.group().equals(audience))
                .filter(holder -> communeKey.equals(holder.communeKey()))
                .map(PostHolders.Holder::username)
                .collect(Collectors.toCollection(() -> new java.util.LinkedHashSet<>()));
    }

    private void write(UUID noticeId, PostHolders.Account account, String sentence, String path) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.outbox_mail (id, recipient, address, subject, body,
                            idempotency_key, created_at, next_attempt_at)
                        VALUES (:id, :recipient, :address, :subject, :body, :key, :now, :now)
                        ON CONFLICT ON CONSTRAINT uq_outbox_mail DO NOTHING
                        """)
                .param("id", UUID.randomUUID())
                .param("recipient", account.username())
                .param("address", account.email())
                .param("subject", SUBJECT)
                .param(
                        "body",
                        """
%s

Mở trang: %s

Thư tự động, không trả lời. Địa chỉ nhận thư do quản trị viên ghi ở tài khoản.
"""
                                .formatted(sentence, address.of(path)))
                .param("key", noticeId + "." + account.username())
                .param("now", now)
                .update();
    }
}
