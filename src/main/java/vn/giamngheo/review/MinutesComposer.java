package vn.giamngheo.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.MeetingMinutesDocument;
import vn.giamngheo.document.MeetingMinutesDocument.Attendee;
import vn.giamngheo.document.MeetingMinutesDocument.PresenceChange;
import vn.giamngheo.review.HoldVillageMeeting.Row;
import vn.giamngheo.review.HoldVillageMeeting.Sheet;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.territory.Territory;

/** Puts together what the minutes of a meeting say, for whichever paper prints them. */
@Component
class MinutesComposer {

    private final MeetingSheets sheets;
    private final RollCall rollCall;
    private final Territory territory;
    private final TrainingMark training;
    private final Clock clock;

    MinutesComposer(
            MeetingSheets sheets,
            RollCall rollCall,
            Territory territory,
            TrainingMark training,
            Clock clock) {
        this.sheets = sheets;
        this.rollCall = rollCall;
        this.territory = territory;
        this.training = training;
        this.clock = clock;
    }

    /**
     * @param opinions of the Fatherland Front
     */
    MeetingMinutesDocument minutes(MeetingCase of, List<SuperviseMeeting.Opinion> opinions) {
        var sheet = sheets.sheet(of);
        var invitees = rollCall.invitees(of.meetingId());
        var attendance = rollCall.attendance(of.meetingId());
        var commune = territory.commune(of.communeKey());
        var village = territory.village(of.villageKey()).name();
        var opening = opening(sheet, attendance);
        return new MeetingMinutesDocument(
                IssuingBody.of(commune.fullName(), commune.name()),
                village,
                "Rà soát hộ nghèo, hộ cận nghèo định kỳ năm " + of.year(),
                sheet.heldOn(),
                sheet.startedAt(),
                sheet.endedAt(),
                sheet.place(),
                named(sheet.chairName(), invitees, "Trưởng thôn", village),
                named(sheet.secretaryName(), invitees, "Thư ký cuộc họp", village),
                attending(
                        invitees,
                        attendance,
                        InviteeCategory.STEERING_COMMITTEE,
                        InviteeCategory.POVERTY_OFFICER),
                attending(invitees, attendance, InviteeCategory.PARTY_AND_MASS_ORGANISATION),
                attending(invitees, attendance, InviteeCategory.FATHERLAND_FRONT),
                sheet.householdsPresent() == null ? 0 : sheet.householdsPresent(),
                sheet.rows().size(),
                attendance.taken()
                        ? attending(invitees, attendance, InviteeCategory.ENUMERATOR).size()
                        : null,
                sheet.rows().stream().map(row -> result(row, sheet.draft())).toList(),
                sheet.otherOpinions(),
                signers(sheet.signers()),
                opening == null ? null : attendance.presentAt(opening),
                opening == null ? List.of() : changes(attendance.changesAfter(opening)),
                opinions.stream()
                        .filter(SuperviseMeeting.Opinion::inMinutes)
                        .map(
                                said ->
                                        new MeetingMinutesDocument.Supervision(
                                                said.givenOn(), said.words(), said.givenByName()))
                        .toList(),
                sheet.draft(),
                training.active());
    }

    /** End of the minute in which the meeting began; null when the roll call says nothing of it. */
    private @Nullable Instant opening(Sheet sheet, Attendance attendance) {
        if (sheet.heldOn() == null || sheet.startedAt() == null) {
            return null;
        }
        var opening =
                sheet.heldOn()
                        .atTime(sheet.startedAt())
                        .plusMinutes(1)
                        .minusNanos(1)
                        .atZone(clock.getZone())
                        .toInstant();
        return attendance.presentAt(opening) > 0 ? opening : null;
    }

    private List<PresenceChange> changes(List<Attendance.Change> changes) {
        return changes.stream()
                .map(
                        change ->
                                new PresenceChange(
                                        change.at().atZone(clock.getZone()).toLocalTime(),
                                        change.by(),
                                        change.present()))
                .toList();
    }

    /** Post and unit as on the list of those invited, when the name is there. */
    private static Attendee named(
            String name, List<Invitee> invitees, String otherwise, String village) {
        return invitees.stream()
                .filter(invitee -> !name.isEmpty() && invitee.fullName().equalsIgnoreCase(name))
                .filter(invitee -> !invitee.post().isEmpty())
                .findFirst()
                .map(invitee -> new Attendee(name, invitee.post(), invitee.unit()))
                .orElseGet(() -> new Attendee(name, otherwise, village));
    }

    private static List<Attendee> attending(
            List<Invitee> invitees, Attendance attendance, InviteeCategory... categories) {
        var wanted = Set.of(categories);
        return attendance.attendees(invitees).stream()
                .filter(invitee -> wanted.contains(invitee.category()))
                .map(invitee -> new Attendee(invitee.fullName(), invitee.post(), invitee.unit()))
                .toList();
    }

    private static MeetingMinutesDocument.Result result(Row row, boolean draft) {
        return new MeetingMinutesDocument.Result(
                row.household().code(),
                row.household().headName(),
                row.b1(),
                row.b2(),
                row.before() == row.category() ? null : row.before().label(),
                row.category().label(),
                row.present(),
                row.agreeing(),
                draft
                        ? new MeetingReading.Vote(row.present(), row.agreeing(), "").passes()
                        : row.agreed(),
                row.note().isEmpty() ? null : row.note());
    }

    private static List<String> signers(String typed) {
        return Arrays.stream(typed.split("[,;]"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
