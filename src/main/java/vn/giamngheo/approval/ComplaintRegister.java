package vn.giamngheo.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.TerritoryScope;

/** Sổ khiếu nại: every complaint with the day by which the household must be verified again. */
@UseCase
public class ComplaintRegister {

    private static final String ENTRIES =
            """
SELECT c.id, r.commune_key, c.village_key, r.year, v.name AS village_name, hr.household_id, c.origin = 'AUTHORITY' AS by_authority,
    coalesce(c.complainant, said.names) AS complainants,
    coalesce(said.voices, 0) AS voices, c.received_on, c.state, c.reverified_on,
    c.answered_on, c.settled_on,
    (SELECT d.due_on FROM giamngheo.deadline d
        WHERE d.subject_type = 'userTask_assignReverifier'
            AND d.subject_id = c.id::text
        ORDER BY d.start_on DESC LIMIT 1) AS due_on
FROM giamngheo.complaint c
JOIN giamngheo.review_round r ON r.id = c.round_id
JOIN giamngheo.village v ON v.village_key = c.village_key
JOIN giamngheo.household_review hr ON hr.id = c.review_id
LEFT JOIN LATERAL (SELECT string_agg(s.name, ', ' ORDER BY s.received_at) AS names,
        count(*) AS voices
    FROM giamngheo.complaint_voice s WHERE s.complaint_id = c.id
    HAVING count(*) > 0) said ON true
""";

    private final JdbcClient jdbc;
    private final Households households;
    private final WorkingDays workingDays;
    private final Clock clock;

    ComplaintRegister(
            JdbcClient jdbc, Households households, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.households = households;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Which complaints are wanted. */
    public enum Kind {
        ALL("tat-ca", "Tất cả"),
        OPEN("dang-mo", "Chưa xong"),
        DUE("sap-han", "Sắp hết hạn"),
        LATE("qua-han", "Quá hạn");

        private final String path;
        private final String label;

        Kind(String path, String label) {
            this.path = path;
            this.label = label;
        }

        /** As it stands in an address; all for a name nobody knows. */
        public static Kind named(String path) {
            for (var kind : values()) {
                if (kind.path.equals(path)) {
                    return kind;
                }
            }
            return ALL;
        }

        /** Name in an address. */
        public String path() {
            return path;
        }

        /** Vietnamese words for people. */
        public String label() {
            return label;
        }

        public boolean holds(Entry entry) {
            return switch (this) {
                case ALL -> true;
                case OPEN -> !entry.settled();
                case DUE -> entry.due();
                case LATE -> entry.late();
            };
        }
    }

    /** What the person may see, the most urgent first. */
    public List<Entry> entries(TerritoryScope scope) {
        var today = LocalDate.now(clock);
        return rows(
                today,
                scope.sqlCondition("r.commune_key", "c.village_key")
                        + """
                         ORDER BY c.state = 'SETTLED', c.reverified_on IS NOT NULL, due_on,
                            c.received_on DESC, c.id
                        """,
                scope.sqlParams());
    }

    /** Complaints of all communes whose household is still to be verified again. */
    List<Entry> unverified(LocalDate today) {
        return rows(today, "c.reverified_on IS NULL AND c.state <> 'SETTLED'", Map.of());
    }

    /** Those of a kind whose household, complainant or village contains the words. */
    public static List<Entry> find(List<Entry> entries, Kind kind, String words) {
        var folded = VietnameseText.folded(words);
        return entries.stream()
                .filter(kind::holds)
                .filter(
                        entry ->
                                VietnameseText.folded(
                                                String.join(
                                                        " ",
                                                        entry.household().title(),
                                                        entry.household().code(),
                                                        entry.row().complainants()))
                                        .contains(folded))
                .toList();
    }

    /** Everybody who complained, in the order of time. */
    public List<Voice> voices(UUID complaintId) {
        return jdbc.sql(
                        """
                        SELECT v.id, v.channel, v.household_id, v.name, v.address, v.phone,
                            v.content, v.received_at, v.received_by_name, v.answer_number,
                            v.answered_on,
                            (SELECT count(*) FROM giamngheo.complaint_letter l
                                WHERE l.voice_id = v.id) AS pages
                        FROM giamngheo.complaint_voice v
                        WHERE v.complaint_id = :complaint ORDER BY v.received_at, v.id
                        """)
                .param("complaint", complaintId)
                .query(
                        (row, number) ->
                                new Voice(
                                        row.getObject("id", UUID.class),
                                        ComplaintChannel.valueOf(row.getString("channel")),
                                        row.getObject("household_id", UUID.class),
                                        row.getString("name"),
                                        row.getString("address"),
                                        row.getString("phone"),
                                        row.getString("content"),
                                        row.getTimestamp("received_at").toInstant(),
                                        row.getString("received_by_name"),
                                        row.getObject("answer_number", Integer.class),
                                        row.getObject("answered_on", LocalDate.class),
                                        row.getInt("pages")))
                .list();
    }

    /** How far the re-verification and the answer of one complaint are. */
    public Progress progress(UUID complaintId) {
        return jdbc.sql(
                        """
                        SELECT c.reverified_on, c.answer_note, c.answered_on,
                            (SELECT p.id FROM giamngheo.posting p WHERE p.complaint_id = c.id)
                                AS reposting_id
                        FROM giamngheo.complaint c WHERE c.id = :id
                        """)
                .param("id", complaintId)
                .query(Progress.class)
                .single();
    }

    private List<Entry> rows(LocalDate today, String condition, Map<String, Object> params) {
        var rows = jdbc.sql(ENTRIES + " WHERE " + condition).params(params).query(Row.class).list();
        var named = households.summaries(rows.stream().map(Row::householdId).toList());
        return rows.stream()
                .map(row -> new Entry(row, named.get(row.householdId()), remaining(row, today)))
                .toList();
    }

    private @Nullable Integer remaining(Row row, LocalDate today) {
        var due = row.dueOn();
        var waits = row.reverifiedOn() == null && !row.state().equals("SETTLED");
        return !waits || due == null ? null : workingDays.between(today, due);
    }

    /**
     * One complaint as stored.
     *
     * @param complainants names, or the authority that sent the household back
     * @param dueOn last day of the re-verification; null in the moments before it has begun
     */
    public record Row(
            UUID id,
            String communeKey,
            String villageKey,
            int year,
            String villageName,
            UUID householdId,
            boolean byAuthority,
            String complainants,
            int voices,
            LocalDate receivedOn,
            String state,
            @Nullable LocalDate reverifiedOn,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate settledOn,
            @Nullable LocalDate dueOn) {

        /** For whoever may see that a result is contested, but not by whom. */
        Row withoutComplainants() {
            return byAuthority
                    ? this
                    : new Row(
                            id,
                            communeKey,
                            villageKey,
                            year,
                            villageName,
                            householdId,
                            false,
                            "",
                            voices,
                            receivedOn,
                            state,
                            reverifiedOn,
                            answeredOn,
                            settledOn,
                            dueOn);
        }
    }

    /**
     * A complaint and how it stands today.
     *
     * @param remaining working days left for the re-verification, negative when overdue; null when
     *     nothing is left to verify
     */
    public record Entry(Row row, HouseholdSummary household, @Nullable Integer remaining) {

        public boolean settled() {
            return row.state().equals("SETTLED");
        }

        /** Today or the next working day is the last. */
        public boolean due() {
            return remaining != null && (remaining == 0 || remaining == 1);
        }

        public boolean late() {
            return remaining != null && remaining < 0;
        }

        /** "Đang phúc tra". */
        public String stateWords() {
            if (settled()) {
                return "Đã giải quyết";
            }
            if (row.reverifiedOn() == null) {
                return row.state().equals("RECEIVED") ? "Chờ phân công phúc tra" : "Đang phúc tra";
            }
            return row.answeredOn() == null && !row.byAuthority()
                    ? "Đã phúc tra, chờ trả lời"
                    : "Đang niêm yết kết quả phúc tra";
        }

        /** "còn 1 ngày làm việc"; empty when nothing is left to verify. */
        public String countdown() {
            if (remaining == null) {
                return "";
            }
            if (remaining < 0) {
                return "quá hạn " + -remaining + " ngày làm việc";
            }
            return remaining == 0 ? "hết hạn hôm nay" : "còn " + remaining + " ngày làm việc";
        }
    }

    /**
     * One who complained.
     *
     * @param receivedBy full name; empty for a complaint of version 0.1.0
     * @param answerNumber null until answered
     * @param pages pictures of the letter
     */
    public record Voice(
            UUID id,
            ComplaintChannel channel,
            @Nullable UUID householdId,
            String name,
            String address,
            String phone,
            String content,
            Instant receivedAt,
            String receivedBy,
            @Nullable Integer answerNumber,
            @Nullable LocalDate answeredOn,
            int pages) {}

    /**
     * @param answerNote null until the page of the answer was saved once
     * @param repostingId list on which the new result hangs; null until there is one
     */
    public record Progress(
            @Nullable LocalDate reverifiedOn,
            @Nullable String answerNote,
            @Nullable LocalDate answeredOn,
            @Nullable UUID repostingId) {}
}
