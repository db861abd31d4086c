package vn.giamngheo.territory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** An administrator says which old unit the merger table means, where its words leave it open. */
@UseCase
public class ResolveSuccessions {

    public static final int PAGE_SIZE = 50;

    private final JdbcClient jdbc;
    private final UnitQueries units;
    private final AuditTrail audit;
    private final Clock clock;

    ResolveSuccessions(JdbcClient jdbc, UnitQueries units, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many are open among those whose names contain the words, accents aside. */
    public int count(String words) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM giamngheo.unit_succession
                        WHERE old_key IS NULL AND folded LIKE '%' || :words || '%'
                        """)
                .param("words", pattern(words))
                .query(Integer.class)
                .single();
    }

    /**
     * @param page from 1
     */
    public List<OpenSuccession> open(String words, int page) {
        return jdbc
                .sql(
                        """
                        SELECT id, new_name, new_province, old_name, part, note
                        FROM giamngheo.unit_succession
                        WHERE old_key IS NULL AND folded LIKE '%' || :words || '%'
                        ORDER BY id LIMIT :size OFFSET :offset
                        """)
                .param("words", pattern(words))
                .param("size", PAGE_SIZE)
                .param("offset", (Math.max(page, 1) - 1) * PAGE_SIZE)
                .query(
                        (row, number) ->
                                new OpenSuccession(
                                        row.getLong("id"),
                                        row.getString("new_name"),
                                        row.getString("new_province"),
                                        row.getString("old_name"),
                                        row.getBoolean("part"),
                                        row.getString("note"),
                                        List.of()))
                .list()
                .stream()
                .map(this::withCandidates)
                .toList();
    }

    /**
     * @throws BusinessException NOT_ALLOWED, or SUCCESSION_ALREADY_RESOLVED when somebody was
     *     faster
     * @throws InvalidInput field "oldKey"
     */
    public void resolve(Actor actor, long id, String oldKey) {
        if (!actor.hasRole(Roles.ADMINISTRATOR)) {
            throw new BusinessException(
                    "NOT_ALLOWED", "Chỉ quản trị viên được chọn đơn vị hành chính cũ.");
        }
        if (!units.isOldUnit(oldKey)) {
            throw new InvalidInput("oldKey", "Chọn một xã, phường, thị trấn hoặc huyện cũ.");
        }
        int changed =
                jdbc.sql(
                                """
                                UPDATE giamngheo.unit_succession
                                SET old_key = :old, resolved_by = :actor, resolved_at = :at
                                WHERE id = :id AND old_key IS NULL
                                """)
                        .param("old", oldKey)
                        .param("actor", actor.username())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update();
        if (changed == 0) {
            throw new BusinessException(
                    "SUCCESSION_ALREADY_RESOLVED",
                    "Dòng này đã được chọn đơn vị cũ. Tải lại trang để xem.");
        }
        audit.record(
                oldKey,
                actor.username(),
                "resolve-succession",
                "unit-succession",
                String.valueOf(id),
                oldKey);
    }

    private OpenSuccession withCandidates(OpenSuccession open) {
        return new OpenSuccession(
                open.id(),
                open.newName(),
                open.newProvince(),
                open.oldName(),
                open.part(),
                open.note(),
                units.similarOldUnits(open.id()));
    }

    private static String pattern(String words) {
        return VietnameseText.folded(words).replaceAll("[%_\\\\]", "");
    }
}
