package vn.giamngheo.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;

/** Keeps the offices' versions of the templates; a file once kept is never changed. */
@Component
class TemplateVersions {

    private static final String COLUMNS =
            "id, template, commune_key, version, file_name, missing_tags, note, state,"
                    + " uploaded_by_name, uploaded_on, used_from";

    private final JdbcClient jdbc;

    TemplateVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else changes what this scope uses. */
    void lock(OfficeTemplate template, @Nullable String communeKey) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:scope, 0))")
                .param("scope", "office-template %s %s".formatted(template, communeKey))
                .query((row, number) -> row)
                .single();
    }

    TemplateVersion addDraft(
            OfficeTemplate template,
            @Nullable String communeKey,
            String fileName,
            byte[] content,
            List<String> missing,
            String note,
            Actor actor,
            LocalDate today) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.office_template (id, template, commune_key, version,
                            file_name, content, sha256, missing_tags, note, state, uploaded_by,
                            uploaded_by_name, uploaded_on)
                        SELECT :id, :template, :commune, coalesce(max(version), 0) + 1, :file,
                            :content, :sha256, :missing, :note, 'DRAFT', :by, :byName, :on
                        FROM giamngheo.office_template
                        WHERE template = :template AND commune_key IS NOT DISTINCT FROM :commune
                        """)
                .param("id", id)
                .param("template", template.name())
                .param("commune", communeKey, Types.VARCHAR)
                .param("file", fileName)
                .param("content", content)
                .param("sha256", sha256(content))
                .param("missing", String.join(" ", missing))
                .param("note", note)
                .param("by", actor.username())
                .param("byName", actor.displayName())
                .param("on", today)
                .update();
        return find(id).orElseThrow();
    }

    Optional<TemplateVersion> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM giamngheo.office_template WHERE id = :id")
                .param("id", id)
                .query(TemplateVersions::version)
                .optional();
    }

    /** Latest first. */
    List<TemplateVersion> of(OfficeTemplate template, @Nullable String communeKey) {
        return jdbc.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM giamngheo.office_template WHERE template = :template"
                                + " AND commune_key IS NOT DISTINCT FROM :commune"
                                + " ORDER BY version DESC")
                .param("template", template.name())
                .param("commune", communeKey, Types.VARCHAR)
                .query(TemplateVersions::version)
                .list();
    }

    /** What the commune uses: its own version, else the one for all; the commune's first. */
    List<TemplateVersion> inUse(OfficeTemplate template, @Nullable String communeKey) {
        return jdbc.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM giamngheo.office_template WHERE template = :template AND"
                                + " state = 'ACTIVE' AND (commune_key IS NULL OR commune_key ="
                                + " :commune) ORDER BY commune_key NULLS LAST")
                .param("template", template.name())
                .param("commune", communeKey, Types.VARCHAR)
                .query(TemplateVersions::version)
                .list();
    }

    byte[] content(UUID id) {
        return jdbc.sql("SELECT content FROM giamngheo.office_template WHERE id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** Ends what is in that state within the template and the commune. */
    void move(
            OfficeTemplate template,
            @Nullable String communeKey,
            TemplateState from,
            TemplateState to) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.office_template SET state = :to
                        WHERE template = :template AND state = :from
                            AND commune_key IS NOT DISTINCT FROM :commune
                        """)
                .param("template", template.name())
                .param("commune", communeKey, Types.VARCHAR)
                .param("from", from.name())
                .param("to", to.name())
                .update();
    }

    void putToUse(UUID id, LocalDate today) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.office_template SET state = 'ACTIVE', used_from = :today
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("today", today)
                .update();
    }

    private static TemplateVersion version(ResultSet row, int number) throws SQLException {
        var missing = row.getString("missing_tags");
        return new TemplateVersion(
                row.getObject("id", UUID.class),
                OfficeTemplate.valueOf(row.getString("template")),
                row.getString("commune_key"),
                row.getInt("version"),
                row.getString("file_name"),
                missing.isEmpty() ? List.of() : List.of(missing.split(" ")),
                row.getString("note"),
                TemplateState.valueOf(row.getString("state")),
                row.getString("uploaded_by_name"),
                row.getObject("uploaded_on", LocalDate.class),
                row.getObject("used_from", LocalDate.class));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
