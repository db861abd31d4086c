package vn.giamngheo.benefit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** Money that came for a list, was paid from it and went back: the three add up to zero. */
@UseCase
public class IssuanceMoney {

    private static final int LONGEST_PAPER = 100;
    private static final long MOST = 1_000_000_000_000L;

    private final IssuanceRecords records;
    private final IssuanceAccess access;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssuanceMoney(
            IssuanceRecords records,
            IssuanceAccess access,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.records = records;
        this.access = access;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param kind RECEIVED from finance or RETURNED to it
     * @param paper number of the voucher; entered twice it counts once
     * @throws InvalidInput at {@code amount}, {@code paper}, {@code movedOn}
     * @throws BusinessException FORBIDDEN, ISSUANCE_STATE, NO_MONEY
     */
    public void enter(
            UUID issuanceId,
            Kind kind,
            @Nullable Long amount,
            String paper,
            @Nullable LocalDate movedOn,
            Actor actor) {
        var list = records.forLines(issuanceId);
        list.require(IssuanceState.APPROVED);
        access.requireIssuer(list, actor);
        if (!list.paysMoney()) {
            throw new BusinessException("NO_MONEY", "Danh sách này không chi tiền.");
        }
        var voucher = VietnameseText.clean(paper);
        check(amount, voucher, movedOn);
        var entered =
                jdbc.sql(
                                """
                                INSERT INTO giamngheo.issuance_money
                                    (id, issuance_id, kind, amount, paper, moved_on, entered_by,
                                        entered_at)
                                VALUES (:id, :list, :kind, :amount, :paper, :on, :by, :at)
                                ON CONFLICT ON CONSTRAINT uq_issuance_money_paper DO NOTHING
                                """)
                        .param("id", UUID.randomUUID())
                        .param("list", issuanceId)
                        .param("kind", kind.name())
                        .param("amount", amount)
                        .param("paper", voucher)
                        .param("on", movedOn)
                        .param("by", actor.username())
                        .param("at", Timestamp.from(clock.instant()))
                        .update();
        if (entered == 0) {
            throw new InvalidInput(
                    "paper", "Phiếu này đã được ghi. Mở lại danh sách để xem số tiền đã ghi.");
        }
        audit.record(
                list.communeKey(),
                actor.username(),
                kind == Kind.RECEIVED ? "receive-issuance-money" : "return-issuance-money",
                "issuance",
                issuanceId.toString(),
                String.valueOf(amount));
    }

    private void check(@Nullable Long amount, String voucher, @Nullable LocalDate movedOn) {
        var today = LocalDate.now(clock);
        new InputErrors()
                .addIf(
                        amount == null || amount <= 0 || amount > MOST,
                        "amount",
                        "Nhập số tiền bằng số nguyên đồng, lớn hơn 0.")
                .addIf(voucher.isEmpty(), "paper", "Nhập số phiếu thu, phiếu chi hoặc lệnh chuyển.")
                .addIf(voucher.length() > LONGEST_PAPER, "paper", "Số phiếu dài quá 100 ký tự.")
                .addIf(movedOn == null, "movedOn", "Nhập ngày ghi trên phiếu.")
                .addIf(
                        movedOn != null && movedOn.isAfter(today),
                        "movedOn",
                        "Ngày trên phiếu không được sau hôm nay.")
                .throwIfAny();
    }

    /** Takes an entry back while the list is not done. */
    public void remove(UUID issuanceId, UUID entryId, Actor actor) {
        var list = records.forLines(issuanceId);
        list.require(IssuanceState.APPROVED);
        access.requireIssuer(list, actor);
        var removed =
                jdbc.sql(
                                "DELETE FROM giamngheo.issuance_money WHERE id = :id AND"
                                        + " issuance_id = :list")
                        .param("id", entryId)
                        .param("list", issuanceId)
                        .update();
        if (removed > 0) {
            audit.record(
                    list.communeKey(),
                    actor.username(),
                    "remove-issuance-money",
                    "issuance",
                    issuanceId.toString(),
                    entryId.toString());
        }
    }

    /** What came and went, the latest last. */
    public List<Entry> entries(UUID issuanceId, Actor actor) {
        access.reading(records.of(issuanceId), actor)
                .requireWholeCommune(records.of(issuanceId).communeKey());
        return jdbc.sql(
                        """
                        SELECT id, kind, amount, paper, moved_on FROM giamngheo.issuance_money
                        WHERE issuance_id = :list ORDER BY moved_on, entered_at
                        """)
                .param("list", issuanceId)
                .query(Entry.class)
                .list();
    }

    MoneyBalance balance(UUID issuanceId) {
        return jdbc.sql(
                        """
                        SELECT
                            (SELECT coalesce(sum(amount), 0) FROM giamngheo.issuance_item
                             WHERE issuance_id = :list AND state IN ('OPEN', 'SENT', 'RETURNED',
                                'ACCEPTED', 'ISSUED')) AS listed,
                            (SELECT coalesce(sum(amount), 0) FROM giamngheo.issuance_money
                             WHERE issuance_id = :list AND kind = 'RECEIVED') AS received,
                            (SELECT coalesce(sum(amount), 0) FROM giamngheo.issuance_item
                             WHERE issuance_id = :list AND state = 'ISSUED') AS paid,
                            (SELECT coalesce(sum(amount), 0) FROM giamngheo.issuance_money
                             WHERE issuance_id = :list AND kind = 'RETURNED') AS returned
                        """)
                .param("list", issuanceId)
                .query(MoneyBalance.class)
                .single();
    }

    /**
     * @throws BusinessException MONEY_OPEN
     */
    void requireReconciled(UUID issuanceId) {
        var balance = balance(issuanceId);
        if (balance.left() > 0) {
            throw new BusinessException(
                    "MONEY_OPEN",
                    "Còn %s đồng đã nhận mà chưa chi. Ghi số đã nộp lại rồi kết thúc danh sách."
                            .formatted(dong(balance.left())));
        }
        if (balance.left() < 0) {
            throw new BusinessException(
                    "MONEY_OPEN",
                    "Đã chi nhiều hơn số tiền đã nhận %s đồng. Ghi đủ số tiền đã nhận rồi kết thúc danh sách."
                            .formatted(dong(-balance.left())));
        }
    }

    private static String dong(long amount) {
        return "%,d".formatted(amount).replace(',', '.');
    }

    /** Which way money went. */
    public enum Kind {
        RECEIVED("Nhận từ tài chính"),
        RETURNED("Nộp lại");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Vietnamese words for people. */
        public String label() {
            return label;
        }
    }

    /** One voucher. */
    public record Entry(UUID id, Kind kind, long amount, String paper, LocalDate movedOn) {}
}
