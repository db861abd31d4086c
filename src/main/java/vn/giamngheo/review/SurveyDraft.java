package vn.giamngheo.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;

/**
 * The survey while it is filled, field by field. Each saving is a revision; a field that somebody
 * else changed since the person's screen showed it is not overwritten but given back.
 */
@Component
class SurveyDraft {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    SurveyDraft(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    long revision(UUID reviewId) {
        return jdbc.sql("SELECT revision FROM giamngheo.household_review WHERE id = :id")
                .param("id", reviewId)
                .query(Long.class)
                .single();
    }

    Map<String, String> values(UUID reviewId) {
        Map<String, String> values = new LinkedHashMap<>();
        since(reviewId, -1).forEach(entered -> values.put(entered.field(), entered.value()));
        return values;
    }

    /** Fields changed after a revision. */
    List<EnteredField> since(UUID reviewId, long revision) {
        return jdbc.sql(
                        """
                        SELECT field, value, revision, changed_by, changed_by_name
                        FROM giamngheo.survey_field
                        WHERE review_id = :id AND revision > :revision
                        ORDER BY field
                        """)
                .param("id", reviewId)
                .param("revision", revision)
                .query(SurveyDraft::entered)
                .list();
    }

    /**
     * Writes what nobody else has changed meanwhile; one saving at a time for a survey.
     *
     * @return fields that were not written, as they stand
     */
    List<EnteredField> write(UUID reviewId, Map<String, FieldChange> changes, Actor actor) {
        var next =
                jdbc.sql(
                                        """
                                        SELECT revision FROM giamngheo.household_review
                                        WHERE id = :id FOR UPDATE
                                        """)
                                .param("id", reviewId)
                                .query(Long.class)
                                .single()
                        + 1;
        Map<String, EnteredField> standing = new LinkedHashMap<>();
        since(reviewId, -1).forEach(entered -> standing.put(entered.field(), entered));
        List<EnteredField> conflicts = new ArrayList<>();
        List<MapSqlParameterSource> rows = new ArrayList<>();
        changes.forEach(
                (field, change) -> {
                    var now = standing.get(field);
                    if (now != null && now.value().equals(change.value())
                            || now == null && change.value().isEmpty()) {
                        return;
                    }
                    if (now != null && now.revision() > change.base()) {
                        conflicts.add(now);
                    } else {
                        rows.add(row(reviewId, field, change.value(), next, actor));
                    }
                });
        if (!rows.isEmpty()) {
            batches.batchUpdate(
                    """
                    INSERT INTO giamngheo.survey_field (review_id, field, value, revision,
                        changed_by, changed_by_name, changed_at)
                    VALUES (:review, :field, :value, :revision, :by, :byName, :at)
                    ON CONFLICT (review_id, field) DO UPDATE SET value = excluded.value,
                        revision = excluded.revision, changed_by = excluded.changed_by,
                        changed_by_name = excluded.changed_by_name,
                        changed_at = excluded.changed_at
                    """,
                    rows.toArray(MapSqlParameterSource[]::new));
            jdbc.sql("UPDATE giamngheo.household_review SET revision = :next WHERE id = :id")
                    .param("next", next)
                    .param("id", reviewId)
                    .update();
        }
        return conflicts;
    }

    private MapSqlParameterSource row(
            UUID reviewId, String field, String value, long revision, Actor actor) {
        return new MapSqlParameterSource("review", reviewId)
                .addValue("field", field)
                .addValue("value", value)
                .addValue("revision", revision)
                .addValue("by", actor.username())
                .addValue("byName", actor.displayName())
                .addValue("at", Timestamp.from(clock.instant()));
    }

    private static EnteredField entered(ResultSet row, int number) throws SQLException {
        return new EnteredField(
                row.getString("field"),
                row.getString("value"),
                row.getLong("revision"),
                row.getString("changed_by"),
                row.getString("changed_by_name"));
    }
}
