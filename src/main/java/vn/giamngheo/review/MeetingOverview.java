package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/** The village meetings of a round at one glance, for whoever follows or supervises them. */
@UseCase
public class MeetingOverview {

    private final JdbcClient jdbc;

    MeetingOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The villages of the newest round of each commune that the actor may see, with their latest
     * meeting.
     */
    public List<VillageLine> newest(Actor actor) {
        var scope = TerritoryScope.of(actor);
        if (scope.seesNothing()) {
            return List.of();
        }
        return jdbc.sql(
                        """
SELECT r.id AS village_review_id, v.name AS village_name,
    round.commune_key, round.year, m.number, m.state, m.held_on,
    (SELECT f.value FROM giamngheo.meeting_field f
     WHERE f.meeting_id = m.id AND f.field = 'plannedOn') AS planned_on,
    (SELECT f.value FROM giamngheo.meeting_field f
     WHERE f.meeting_id = m.id AND f.field = 'plannedAt') AS planned_at,
    (SELECT count(*) FROM giamngheo.village_meeting_result x
     WHERE x.meeting_id = m.id) AS households,
    (SELECT count(*) FROM giamngheo.village_meeting_result x
     WHERE x.meeting_id = m.id AND x.agreed) AS agreed,
    (SELECT count(*) FROM giamngheo.meeting_signed_sheet s
     WHERE s.meeting_id = m.id) AS signed_sheets,
    (SELECT count(*) FROM giamngheo.meeting_supervision s
     JOIN giamngheo.village_meeting any_of ON any_of.id = s.meeting_id
     WHERE any_of.village_review_id = r.id) AS opinions
FROM giamngheo.village_review r
JOIN giamngheo.review_round round ON round.id = r.round_id
JOIN giamngheo.village v ON v.village_key = r.village_key
LEFT JOIN LATERAL (SELECT * FROM giamngheo.village_meeting latest
    WHERE latest.village_review_id = r.id
    ORDER BY latest.number DESC LIMIT 1) m ON true
WHERE round.year = (SELECT max(newest.year) FROM giamngheo.review_round newest
        WHERE newest.commune_key = round.commune_key)
    AND\s\
"""
                                + scope.sqlCondition("round.commune_key", "r.village_key")
                                + " ORDER BY round.commune_key, v.ordinal")
                .params(scope.sqlParams())
                .query(VillageLine.class)
                .list();
    }

    /**
     * A village and its latest meeting.
     *
     * @param number null while its households are being surveyed, as is {@code state}
     * @param plannedOn as typed into the invitation, null when nobody did
     * @param agreed households agreed, of {@code households}; 0 until the minutes are recorded
     * @param opinions of the Fatherland Front, on any meeting of the village in this round
     */
    public record VillageLine(
            UUID villageReviewId,
            String villageName,
            String communeKey,
            int year,
            @Nullable Integer number,
            @Nullable String state,
            @Nullable LocalDate heldOn,
            @Nullable String plannedOn,
            @Nullable String plannedAt,
            int households,
            int agreed,
            int signedSheets,
            int opinions) {

        public boolean recorded() {
            return "RECORDED".equals(state);
        }

        public boolean waiting() {
            return "DRAFT".equals(state) && households > 0;
        }
    }
}
