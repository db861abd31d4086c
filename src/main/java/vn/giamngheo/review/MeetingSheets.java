package vn.giamngheo.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.HoldVillageMeeting.Row;
import vn.giamngheo.review.HoldVillageMeeting.Sheet;
import vn.giamngheo.shared.PovertyCategory;

/** Reads a meeting: while it runs from its fields, afterwards from its minutes. */
@Component
class MeetingSheets {

    private final MeetingDraft draft;
    private final RollCall rollCall;
    private final Households households;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingSheets(
            MeetingDraft draft,
            RollCall rollCall,
            Households households,
            JdbcClient jdbc,
            Clock clock) {
        this.draft = draft;
        this.rollCall = rollCall;
        this.households = households;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was typed so far into a running meeting. */
    MeetingReading reading(MeetingCase of) {
        return reading(of, Map.of());
    }

    /** What it would be with these changes. */
    MeetingReading reading(MeetingCase of, Map<String, FieldChange> changes) {
        var values = draft.values(of.meetingId());
        changes.forEach((field, change) -> values.put(field, change.value()));
        return reading(of, values, ids(recorded(of)));
    }

    Sheet sheet(MeetingCase of) {
        var results = recorded(of);
        var reading = of.draft() ? reading(of, draft.values(of.meetingId()), ids(results)) : null;
        var minutes = minutes(of);
        var rows = rows(results, reading);
        return new Sheet(
                of.villageReviewId(),
                of.roundId(),
                of.villageKey(),
                of.meetingId(),
                of.number(),
                of.draft(),
                reading == null ? minutes.heldOn() : reading.heldOn(),
                reading == null ? minutes.startedAt() : reading.startedAt(),
                reading == null ? minutes.endedAt() : reading.endedAt(),
                reading == null ? minutes.place() : reading.place(),
                reading == null ? minutes.chairName() : reading.chairName(),
                reading == null ? minutes.secretaryName() : reading.secretaryName(),
                reading == null ? minutes.householdsPresent() : reading.householdsPresent(),
                reading == null ? minutes.signers() : reading.signers(),
                reading == null ? minutes.otherOpinions() : reading.otherOpinions(),
                rows);
    }

    private MeetingReading reading(MeetingCase of, Map<String, String> values, List<UUID> listed) {
        var attendance = rollCall.attendance(of.meetingId());
        var represented =
                attendance.attendees(rollCall.invitees(of.meetingId())).stream()
                        .map(Invitee::reviewId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
        return MeetingReading.of(
                values,
                listed,
                attendance.taken() ? (int) represented : null,
                LocalDate.now(clock));
    }

    private List<Row> rows(List<Result> results, @Nullable MeetingReading reading) {
        var named = households.summaries(results.stream().map(Result::householdId).toList());
        Map<UUID, Result> byHousehold =
                results.stream()
                        .collect(Collectors.toMap(Result::householdId, Function.identity()));
        List<Row> rows = new ArrayList<>();
        named.forEach(
                (id, household) -> {
                    var result = byHousehold.get(id);
                    var vote =
                            reading == null
                                    ? new MeetingReading.Vote(
                                            result.present(), result.agreeing(), result.note())
                                    : reading.rows().get(result.reviewId());
                    rows.add(
                            new Row(
                                    result.reviewId(),
                                    household,
                                    result.before(),
                                    result.category(),
                                    result.b1(),
                                    result.b2(),
                                    vote.present(),
                                    vote.agreeing(),
                                    vote.note(),
                                    result.agreed()));
                });
        rows.sort(Comparator.comparing(Row::movement));
        return rows;
    }

    private static List<UUID> ids(List<Result> results) {
        return results.stream().map(Result::reviewId).toList();
    }

    private List<Result> recorded(MeetingCase of) {
        return jdbc.sql(
                        """
                        SELECT m.review_id, r.household_id, r.category_before, r.category,
                            coalesce(r.b1_score, 0) AS b1, coalesce(r.b2_score, 0) AS b2,
                            m.present, m.agreeing, m.note, m.agreed
                        FROM giamngheo.village_meeting_result m
                        JOIN giamngheo.household_review r ON r.id = m.review_id
                        WHERE m.meeting_id = :meeting ORDER BY m.review_id
                        """)
                .param("meeting", of.meetingId())
                .query(MeetingSheets::result)
                .list();
    }

    private Minutes minutes(MeetingCase of) {
        return jdbc.sql(
                        """
                        SELECT held_on, started_at, ended_at, place, chair_name, secretary_name,
                            households_present, signers, other_opinions
                        FROM giamngheo.village_meeting WHERE id = :meeting
                        """)
                .param("meeting", of.meetingId())
                .query(Minutes.class)
                .single();
    }

    private static Result result(ResultSet row, int number) throws SQLException {
        return new Result(
                row.getObject("review_id", UUID.class),
                row.getObject("household_id", UUID.class),
                PovertyCategory.valueOf(row.getString("category_before")),
                PovertyCategory.valueOf(row.getString("category")),
                row.getInt("b1"),
                row.getInt("b2"),
                row.getObject("present", Integer.class),
                row.getObject("agreeing", Integer.class),
                row.getString("note"),
                row.getObject("agreed", Boolean.class));
    }

    private record Result(
            UUID reviewId,
            UUID householdId,
            PovertyCategory before,
            PovertyCategory category,
            int b1,
            int b2,
            @Nullable Integer present,
            @Nullable Integer agreeing,
            String note,
            @Nullable Boolean agreed) {}

    private record Minutes(
            @Nullable LocalDate heldOn,
            @Nullable LocalTime startedAt,
            @Nullable LocalTime endedAt,
            String place,
            String chairName,
            String secretaryName,
            @Nullable Integer householdsPresent,
            String signers,
            String otherOpinions) {}
}
