package vn.giamngheo.household;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;

/** Keeps an uploaded list between its dry run and its confirmation. */
@Component
class UploadedLists {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadedLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UploadedList add(
            String communeKey, String fileName, byte[] content, ImportCounts counts, Actor actor) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.household_import (id, commune_key, file_name, sha256,
                            content, uploaded_by, uploaded_at, state, rows_in, new_rows,
                            changed_rows, unchanged_rows, refused_rows, missing_members)
                        VALUES (:id, :commune, :name, :sha256, :content, :by, :at, 'PREVIEWED',
                            :rowsIn, :new, :changed, :unchanged, :refused, :missing)
                        """)
                .param("id", id)
                .param("commune", communeKey)
                .param("name", shortened(fileName))
                .param("sha256", sha256(content))
                .param("content", content)
                .param("by", actor.username())
                .param("at", Timestamp.from(clock.instant()))
                .param("rowsIn", counts.rowsIn())
                .param("new", counts.newRows())
                .param("changed", counts.changedRows())
                .param("unchanged", counts.unchangedRows())
                .param("refused", counts.refusedRows())
                .param("missing", counts.missingMembers())
                .update();
        return find(id).orElseThrow();
    }

    Optional<UploadedList> find(UUID id) {
        return select(id, "");
    }

    /** Until the transaction ends nobody else can finish it. */
    Optional<UploadedList> findAndLock(UUID id) {
        return select(id, " FOR UPDATE");
    }

    void applied(UUID id, ImportCounts counts, Actor actor) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.household_import SET state = 'APPLIED', finished_by = :by,
                            finished_at = :at, rows_in = :rowsIn, new_rows = :new,
                            changed_rows = :changed, unchanged_rows = :unchanged,
                            refused_rows = :refused, missing_members = :missing
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("by", actor.username())
                .param("at", Timestamp.from(clock.instant()))
                .param("rowsIn", counts.rowsIn())
                .param("new", counts.newRows())
                .param("changed", counts.changedRows())
                .param("unchanged", counts.unchangedRows())
                .param("refused", counts.refusedRows())
                .param("missing", counts.missingMembers())
                .update();
    }

    void discarded(UUID id, Actor actor) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.household_import SET state = 'DISCARDED', content = NULL,
                            finished_by = :by, finished_at = :at
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("by", actor.username())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<UploadedList> select(UUID id, String suffix) {
        return jdbc.sql("SELECT * FROM giamngheo.household_import WHERE id = :id" + suffix)
                .param("id", id)
                .query(
                        (row, number) ->
                                new UploadedList(
                                        id,
                                        row.getString("commune_key"),
                                        row.getString("file_name"),
                                        row.getTimestamp("uploaded_at").toInstant(),
                                        ImportState.valueOf(row.getString("state")),
                                        row.getBytes("content"),
                                        new ImportCounts(
                                                row.getInt("rows_in"),
                                                row.getInt("new_rows"),
                                                row.getInt("changed_rows"),
                                                row.getInt("unchanged_rows"),
                                                row.getInt("refused_rows"),
                                                row.getInt("missing_members"))))
                .optional();
    }

    private static String shortened(String fileName) {
        var name = fileName.replaceAll("[\\p{Cntrl}/\\\\]+", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A list that was uploaded.
     *
     * @param content null once it was discarded
     */
    record UploadedList(
            UUID id,
            String communeKey,
            String fileName,
            Instant uploadedAt,
            ImportState state,
            byte @Nullable [] content,
            ImportCounts counts) {}
}
