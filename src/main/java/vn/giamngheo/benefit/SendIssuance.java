package vn.giamngheo.benefit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.document.NumberRegister;
import vn.giamngheo.document.NumberRegister.Kind;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/**
 * Sends people of a list, on a numbered list, to the body that decides; those who came back are
 * sent again on a further one. People who lost what they had go on a list of decreases.
 */
@UseCase
public class SendIssuance {

    private final IssuanceRecords records;
    private final IssuanceAccess access;
    private final NumberRegister numbers;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    SendIssuance(
            IssuanceRecords records,
            IssuanceAccess access,
            NumberRegister numbers,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.records = records;
        this.access = access;
        this.numbers = numbers;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Sends everybody who was not sent yet or came back.
     *
     * @return id of the numbered list
     * @throws BusinessException FORBIDDEN, ISSUANCE_STATE; NOTHING_TO_SEND, also for the second of
     *     two clicks
     */
    public UUID send(UUID issuanceId, Actor actor) {
        var list = records.forStep(issuanceId);
        list.require(IssuanceState.APPROVED);
        access.requireIssuer(list, actor);
        if (!list.bodyDecides()) {
            throw new BusinessException(
                    "NOTHING_TO_SEND", "Chính sách này không cần gửi cơ quan khác quyết định.");
        }
        if (count(issuanceId) == 0) {
            throw new BusinessException(
                    "NOTHING_TO_SEND",
                    "Không còn ai phải gửi: mọi dòng đã gửi hoặc đã có kết quả.");
        }
        var submission =
                enter(list.communeKey(), list.benefitCode(), list.body(), issuanceId, actor);
        jdbc.sql(
                        """
                        WITH sent AS (
                            UPDATE giamngheo.issuance_item
                            SET state = 'SENT', submission_id = :submission, answer_reason = '',
                                undo_state = NULL, changed_by = :by, changed_at = :at,
                                version = version + 1
                            WHERE issuance_id = :list AND state IN ('OPEN', 'RETURNED')
                            RETURNING id)
                        INSERT INTO giamngheo.issuance_submission_item (submission_id, item_id)
                        SELECT :submission, id FROM sent
                        """)
                .param("submission", submission.id())
                .param("by", actor.username())
                .param("at", Timestamp.from(clock.instant()))
                .param("list", issuanceId)
                .update();
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance SET list_number = :number
                        WHERE id = :list AND list_number = ''
                        """)
                .param("number", submission.number())
                .param("list", issuanceId)
                .update();
        record(list.communeKey(), actor, "send-issuance", submission);
        return submission.id();
    }

    /**
     * Puts everybody who had the benefit and lost it on a list of decreases.
     *
     * @return id of the numbered list
     * @throws BusinessException FORBIDDEN, NOTHING_TO_SEND
     */
    public UUID sendDecrease(String communeKey, String benefitCode, Actor actor) {
        var benefit = decidedElsewhere(benefitCode);
        if (!actor.hasRole(benefit.ownerRole()) || !actor.worksFor(communeKey)) {
            throw new BusinessException(
                    "FORBIDDEN", "Danh sách giảm do công chức phụ trách chính sách gửi.");
        }
        var lines = lost(communeKey, benefitCode);
        if (lines.isEmpty()) {
            throw new BusinessException(
                    "NOTHING_TO_SEND", "Không còn ai phải báo giảm của chính sách này.");
        }
        var submission = enter(communeKey, benefitCode, benefit.body(), null, actor);
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance_item
                        SET decrease_id = :submission, version = version + 1
                        WHERE id = ANY(:lines)
                        """)
                .param("submission", submission.id())
                .param("lines", lines.toArray(UUID[]::new))
                .update();
        record(communeKey, actor, "send-decrease", submission);
        return submission.id();
    }

    private Decided decidedElsewhere(String benefitCode) {
        return jdbc.sql(
                        """
                        SELECT owner_role, body FROM giamngheo.benefit
                        WHERE code = :code AND body_decides FOR SHARE
                        """)
                .param("code", benefitCode)
                .query(Decided.class)
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND", "Chính sách này không có danh sách giảm."));
    }

    /** Issued lines whose right is over and that no list has reported. */
    private List<UUID> lost(String communeKey, String benefitCode) {
        return jdbc.sql(
                        """
                        SELECT i.id FROM giamngheo.issuance_item i
                        JOIN giamngheo.issuance s ON s.id = i.issuance_id
                        WHERE i.commune_key = :commune AND i.state = 'ISSUED'
                            AND s.benefit_code = :code AND i.ended_on IS NOT NULL
                            AND i.decrease_id IS NULL
                        ORDER BY i.id FOR UPDATE OF i
                        """)
                .param("commune", communeKey)
                .param("code", benefitCode)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private int count(UUID issuanceId) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM giamngheo.issuance_item
                        WHERE issuance_id = :list AND state IN ('OPEN', 'RETURNED')
                        """)
                .param("list", issuanceId)
                .query(Integer.class)
                .single();
    }

    private Submission enter(
            String communeKey,
            String benefitCode,
            String body,
            @Nullable UUID issuanceId,
            Actor actor) {
        var today = LocalDate.now(clock);
        var submission =
                new Submission(
                        UUID.randomUUID(),
                        Kind.LIST.print(numbers.take(communeKey, today.getYear(), Kind.LIST, 1)));
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.issuance_submission (id, issuance_id, commune_key,
                            benefit_code, kind, number, sent_on, sent_by, body)
                        VALUES (:id, CAST(:list AS uuid), :commune, :benefit, :kind, :number, :on,
                            :by, :body)
                        """)
                .param("id", submission.id())
                .param("list", issuanceId, Types.OTHER)
                .param("commune", communeKey)
                .param("benefit", benefitCode)
                .param("kind", issuanceId == null ? "DECREASE" : "INCREASE")
                .param("number", submission.number())
                .param("on", today)
                .param("by", actor.username())
                .param("body", body)
                .update();
        return submission;
    }

    private void record(String communeKey, Actor actor, String action, Submission submission) {
        audit.record(
                communeKey,
                actor.username(),
                action,
                "issuance-submission",
                submission.id().toString(),
                submission.number());
    }

    private record Submission(UUID id, String number) {}

    private record Decided(String ownerRole, String body) {}
}
