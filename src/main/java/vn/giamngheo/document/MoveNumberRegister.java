package vn.giamngheo.document;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.document.NumberRegister.Kind;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.Territory;

/**
 * An administrator tells the application how far the office's own register has come, so that it
 * goes on behind it. Only forward: a number that may be on a signed paper is never given out again.
 */
@UseCase
public class MoveNumberRegister {

    private static final int HIGHEST = 99_999;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Territory territory;
    private final AuditTrail audit;
    private final Clock clock;

    MoveNumberRegister(JdbcClient jdbc, Territory territory, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an administrator fills in.
     *
     * @param last the last number that is used in the office's register
     * @param reason why, for those who find numbers that no document of ours carries
     */
    public record Entry(
            String communeKey,
            @Nullable Integer year,
            @Nullable Kind kind,
            @Nullable Integer last,
            @Nullable String reason) {}

    /**
     * @throws InvalidInput fields year, kind, last, reason
     * @throws BusinessException FORBIDDEN for anyone but an administrator; UNKNOWN_COMMUNE
     */
    public void move(Actor actor, Entry entry) {
        RegisterAccess.check(actor);
        territory.commune(entry.communeKey());
        refuseIncomplete(entry);
        var year = requireNonNull(entry.year());
        var kind = requireNonNull(entry.kind());
        var last = requireNonNull(entry.last());
        var before = lockedLast(entry.communeKey(), year, kind);
        if (last <= before) {
            throw new InvalidInput(
                    "last",
                    "Sổ đã đến số %d. Chỉ chuyển được tới số lớn hơn, không lùi lại."
                            .formatted(before));
        }
        jdbc.sql(
                        """
                        UPDATE giamngheo.document_number SET last = :last
                        WHERE commune_key = :commune AND year = :year AND kind = :kind
                        """)
                .param("commune", entry.communeKey())
                .param("year", year)
                .param("kind", kind.name())
                .param("last", last)
                .update();
        keep(actor, entry, before);
        audit.record(
                entry.communeKey(),
                actor.username(),
                "move-number-register",
                "document-number",
                "%s %d %s".formatted(entry.communeKey(), year, kind),
                "%d -> %d".formatted(before, last));
    }

    /** The row is there and locked, so that nobody takes a number meanwhile. */
    private int lockedLast(String communeKey, int year, Kind kind) {
        return jdbc.sql(
                        """
                        INSERT INTO giamngheo.document_number AS n (commune_key, year, kind, last)
                        VALUES (:commune, :year, :kind, 0)
                        ON CONFLICT (commune_key, year, kind) DO UPDATE SET last = n.last
                        RETURNING last
                        """)
                .param("commune", communeKey)
                .param("year", year)
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    private void keep(Actor actor, Entry entry, int before) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.document_number_move (id, commune_key, year, kind,
                            last_before, last_after, reason, moved_by, moved_by_name, moved_at)
                        VALUES (:id, :commune, :year, :kind, :before, :after, :reason, :by,
                            :byName, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("commune", entry.communeKey())
                .param("year", entry.year())
                .param("kind", String.valueOf(entry.kind()))
                .param("before", before)
                .param("after", entry.last())
                .param("reason", clean(entry.reason()))
                .param("by", actor.username())
                .param("byName", actor.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private void refuseIncomplete(Entry entry) {
        var thisYear = LocalDate.now(clock).getYear();
        var year = entry.year();
        var last = entry.last();
        var reason = clean(entry.reason());
        new InputErrors()
                .addIf(
                        year == null || year < thisYear || year > thisYear + 1,
                        "year",
                        "Chọn năm %d hoặc %d.".formatted(thisYear, thisYear + 1))
                .addIf(entry.kind() == null, "kind", "Chọn loại văn bản.")
                .addIf(
                        last == null || last < 1 || last > HIGHEST,
                        "last",
                        "Nhập số cuối cùng đã dùng trong sổ của cơ quan, từ 1 đến %d."
                                .formatted(HIGHEST))
                .addIf(
                        reason.isEmpty(),
                        "reason",
                        "Ghi lý do, ví dụ: Sổ văn bản chung của xã đã đến số 812.")
                .addIf(
                        reason.length() > LONGEST_REASON,
                        "reason",
                        "Ghi ngắn hơn, nhiều nhất %d ký tự.".formatted(LONGEST_REASON))
                .throwIfAny();
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : VietnameseText.clean(text);
    }
}
