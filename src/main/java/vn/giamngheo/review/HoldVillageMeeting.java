package vn.giamngheo.review;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * The village meeting while it goes: shows its sheet and saves it field by field. The head and the
 * secretary whom the head named may both write.
 */
@UseCase
public class HoldVillageMeeting {

    /** A person who writes what the screen shows, whatever was there: the last writing stands. */
    public static final long WHATEVER_STANDS = Long.MAX_VALUE;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int LONGEST_VALUE = 4000;

    private final MeetingCases cases;
    private final MeetingDraft draft;
    private final MeetingSheets sheets;
    private final RollCall rollCall;

    HoldVillageMeeting(
            MeetingCases cases, MeetingDraft draft, MeetingSheets sheets, RollCall rollCall) {
        this.cases = cases;
        this.draft = draft;
        this.sheets = sheets;
        this.rollCall = rollCall;
    }

    /**
     * The sheet of the latest meeting, for whoever may see the village.
     *
     * @throws BusinessException NOT_FOUND before the first sheet is prepared; OUT_OF_AREA
     */
    public Sheet sheet(UUID villageReviewId, Actor actor) {
        return sheet(villageReviewId, null, actor);
    }

    /**
     * @param number of the meeting, null for the latest
     * @throws BusinessException as {@link #sheet(UUID, Actor)}
     */
    public Sheet sheet(UUID villageReviewId, @Nullable Integer number, Actor actor) {
        return sheets.sheet(cases.visible(villageReviewId, number, actor));
    }

    /**
     * Everything typed so far and what is wrong with it, for whoever may see the village.
     *
     * @throws BusinessException as {@link #sheet(UUID, Actor)}
     */
    public Filled filled(UUID villageReviewId, Actor actor) {
        var of = cases.visible(villageReviewId, actor);
        return new Filled(
                of.revision(),
                of.draft() && cases.mayWrite(of, actor),
                cases.isHead(of, actor),
                draft.values(of.meetingId()),
                sheets.reading(of));
    }

    /**
     * Fields that changed after a revision, whoever changed them.
     *
     * @throws BusinessException as {@link #sheet(UUID, Actor)}
     */
    public List<EnteredField> changesSince(UUID villageReviewId, long revision, Actor actor) {
        return draft.since(cases.visible(villageReviewId, actor).meetingId(), revision);
    }

    /**
     * Saves fields as one types, readable or not. A vote without a number of people present takes
     * the number the roll call has at that moment.
     *
     * @return fields that somebody else changed after what the writer saw, not written
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN for anybody but the head of the village and
     *     the named secretary; MEETING_RECORDED; UNKNOWN_FIELD
     */
    public List<EnteredField> save(
            UUID villageReviewId, Map<String, FieldChange> changes, Actor actor) {
        var of =
                changes.containsKey(MeetingFields.SECRETARY_ACCOUNT)
                        ? cases.ofHead(villageReviewId, actor)
                        : cases.writable(villageReviewId, actor);
        Map<String, FieldChange> all = new LinkedHashMap<>();
        changes.forEach((field, change) -> all.put(known(field), cleaned(change)));
        takePresent(of, all);
        return draft.write(of.meetingId(), all, cases.nextRevision(of.meetingId()), actor);
    }

    /**
     * Saves a whole sheet; half-filled is fine, contradictory is not.
     *
     * @throws InvalidInput fields as in the page: {@code present-<review id>}, {@code agreeing-…}
     * @throws BusinessException as {@link #save}
     */
    public void saveDraft(UUID villageReviewId, Draft sheet, Actor actor) {
        var fields = fields(sheet);
        var wrong = sheets.reading(cases.writable(villageReviewId, actor), fields).wrong();
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        save(villageReviewId, fields, actor);
    }

    private void takePresent(MeetingCase of, Map<String, FieldChange> changes) {
        var voted =
                changes.entrySet().stream()
                        .filter(change -> change.getKey().startsWith("agreeing-"))
                        .filter(change -> !change.getValue().value().isEmpty())
                        .map(change -> "present-" + change.getKey().substring("agreeing-".length()))
                        .filter(present -> isEmpty(changes.get(present)))
                        .toList();
        if (voted.isEmpty()) {
            return;
        }
        var present = rollCall.attendance(of.meetingId()).present();
        var standing = draft.values(of.meetingId());
        voted.stream()
                .filter(field -> present > 0 && standing.getOrDefault(field, "").isEmpty())
                .forEach(
                        field ->
                                changes.put(
                                        field,
                                        new FieldChange(String.valueOf(present), WHATEVER_STANDS)));
    }

    private static boolean isEmpty(@Nullable FieldChange change) {
        return change == null || change.value().isEmpty();
    }

    private static String known(String field) {
        if (!MeetingFields.known(field)) {
            throw new BusinessException(
                    "UNKNOWN_FIELD", "Trang này đã cũ. Tải lại trang rồi nhập tiếp.");
        }
        return field;
    }

    private static FieldChange cleaned(FieldChange change) {
        var value = VietnameseText.clean(change.value());
        return new FieldChange(
                value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value,
                change.base());
    }

    private static Map<String, FieldChange> fields(Draft sheet) {
        Map<String, FieldChange> fields = new LinkedHashMap<>();
        put(
                fields,
                MeetingFields.HELD_ON,
                sheet.heldOn() == null ? "" : DAY.format(sheet.heldOn()));
        put(fields, MeetingFields.PLACE, sheet.place());
        put(fields, MeetingFields.CHAIR, sheet.chairName());
        put(fields, MeetingFields.SECRETARY, sheet.secretaryName());
        put(fields, MeetingFields.HOUSEHOLDS_PRESENT, text(sheet.householdsPresent()));
        sheet.rows()
                .forEach(
                        (id, row) -> {
                            put(fields, MeetingFields.present(id), text(row.present()));
                            put(fields, MeetingFields.agreeing(id), text(row.agreeing()));
                            put(fields, MeetingFields.note(id), row.note());
                        });
        return fields;
    }

    private static void put(Map<String, FieldChange> fields, String field, String value) {
        fields.put(field, new FieldChange(value, WHATEVER_STANDS));
    }

    private static String text(@Nullable Integer number) {
        return Objects.toString(number, "");
    }

    /** A whole sheet as somebody has it before them; empty fields are not there yet. */
    public record Draft(
            @Nullable LocalDate heldOn,
            String place,
            String chairName,
            String secretaryName,
            @Nullable Integer householdsPresent,
            Map<UUID, RowDraft> rows) {}

    /** One household of the meeting as entered. */
    public record RowDraft(@Nullable Integer present, @Nullable Integer agreeing, String note) {}

    /**
     * What the meeting's page works with.
     *
     * @param mayWrite the actor may write, the meeting being open
     * @param head the actor is the head of the village
     * @param values field to what was typed
     */
    public record Filled(
            long revision,
            boolean mayWrite,
            boolean head,
            Map<String, String> values,
            MeetingReading reading) {}

    /** The meeting as lists and its minutes show it. */
    public record Sheet(
            UUID villageReviewId,
            UUID roundId,
            String villageKey,
            UUID meetingId,
            int number,
            boolean draft,
            @Nullable LocalDate heldOn,
            @Nullable LocalTime startedAt,
            @Nullable LocalTime endedAt,
            String place,
            String chairName,
            String secretaryName,
            @Nullable Integer householdsPresent,
            String signers,
            String otherOpinions,
            List<Row> rows) {}

    /**
     * One household of the meeting.
     *
     * @param agreed null until the minutes are recorded
     */
    public record Row(
            UUID reviewId,
            HouseholdSummary household,
            PovertyCategory before,
            PovertyCategory category,
            int b1,
            int b2,
            @Nullable Integer present,
            @Nullable Integer agreeing,
            String note,
            @Nullable Boolean agreed) {

        public MeetingMovement movement() {
            return MeetingMovement.of(before, category);
        }
    }
}
