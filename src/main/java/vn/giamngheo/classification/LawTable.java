package vn.giamngheo.classification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/** The versions themselves and where each of them stands. */
@Component
class LawTable {

    private static final String SELECT = "SELECT * FROM giamngheo.law_data";

    private final JdbcClient jdbc;
    private final Clock clock;

    LawTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By kind, the newest first. */
    List<LawVersion> all() {
        return jdbc
                .sql(SELECT + " ORDER BY valid_from DESC, id DESC")
                .query(this::version)
                .list()
                .stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    LawVersion find(String id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(this::version)
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Không có bản này. Mở lại trang “Chuẩn nghèo, bảng điểm”"
                                                + " và chọn trong danh sách."));
    }

    /**
     * The version, with it and everything of its kind kept for this transaction: two confirmations
     * that would overlap in time are seen one after the other.
     *
     * @param seen count of changes that the person saw
     * @throws BusinessException NOT_FOUND, STALE
     */
    LawVersion lock(String id, long seen) {
        lockKind(find(id).kind());
        var current = find(id);
        if (current.version() != seen) {
            throw new StaleLawData();
        }
        return current;
    }

    void lockKind(LawKind kind) {
        jdbc.sql("SELECT id FROM giamngheo.law_data WHERE kind = :kind ORDER BY id FOR UPDATE")
                .param("kind", kind.name())
                .query(String.class)
                .list();
    }

    /** All versions of the same thing, whatever their state. */
    List<LawVersion> siblings(String id) {
        return jdbc.sql(SELECT + " WHERE split_part(id, '.', 1) = :root")
                .param("root", LawVersion.root(id))
                .query(this::version)
                .list();
    }

    /** The root itself for the first version, then {@code root.2}, {@code root.3}. */
    String nextId(String root) {
        var taken = siblings(root).stream().map(LawVersion::id).toList();
        var id = root;
        for (int suffix = 2; taken.contains(id); suffix++) {
            id = root + "." + suffix;
        }
        return id;
    }

    private LawVersion version(ResultSet row, int number) throws SQLException {
        var confirmedAt = row.getTimestamp("confirmed_at");
        return new LawVersion(
                row.getString("id"),
                LawKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("legal_basis"),
                row.getString("mark"),
                LawState.valueOf(row.getString("state")),
                row.getString("replaces"),
                row.getBoolean("example"),
                row.getString("submitted_by"),
                row.getString("confirmed_by"),
                confirmedAt == null
                        ? null
                        : LocalDate.ofInstant(confirmedAt.toInstant(), clock.getZone()),
                row.getString("note"),
                row.getLong("version"));
    }
}
