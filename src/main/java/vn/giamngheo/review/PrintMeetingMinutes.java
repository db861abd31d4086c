package vn.giamngheo.review;

import java.util.List;
import java.util.UUID;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.MeetingMinutesDocument;
import vn.giamngheo.document.MeetingMinutesDocument.Attendee;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;

/** Prints the minutes of a village meeting (Thông tư 07/2021/TT-BLĐTBXH, Phụ lục V). */
@UseCase
public class PrintMeetingMinutes {

    private final HoldVillageMeeting meetings;
    private final Rounds rounds;
    private final Territory territory;
    private final OfficialDocuments documents;
    private final TrainingMark training;

    PrintMeetingMinutes(
            HoldVillageMeeting meetings,
            Rounds rounds,
            Territory territory,
            OfficialDocuments documents,
            TrainingMark training) {
        this.meetings = meetings;
        this.rounds = rounds;
        this.territory = territory;
        this.documents = documents;
        this.training = training;
    }

    /**
     * The latest meeting of the village. People the application does not know (party cell, mass
     * organisations) are left open on the paper.
     *
     * @return PDF
     * @throws BusinessException NOT_RECORDED while the minutes are a draft
     */
    public byte[] pdf(UUID villageReviewId, Actor actor) {
        var sheet = meetings.sheet(villageReviewId, actor);
        if (sheet.draft() || sheet.heldOn() == null || sheet.householdsPresent() == null) {
            throw new BusinessException(
                    "NOT_RECORDED",
                    "Biên bản chưa được ghi nhận. Hãy kết thúc cuộc họp trước khi in.");
        }
        var part = rounds.village(villageReviewId);
        var commune = territory.commune(part.communeKey());
        var village = territory.village(sheet.villageKey());
        return documents.meetingMinutes(
                new MeetingMinutesDocument(
                        IssuingBody.of(commune.fullName(), commune.name()),
                        village.name(),
                        "Rà soát hộ nghèo, hộ cận nghèo định kỳ năm " + part.year(),
                        sheet.heldOn(),
                        null,
                        null,
                        sheet.place(),
                        new Attendee(sheet.chairName(), "Trưởng thôn", village.name()),
                        new Attendee(sheet.secretaryName(), "Thư ký cuộc họp", village.name()),
                        List.of(),
                        List.of(),
                        List.of(),
                        sheet.householdsPresent(),
                        sheet.rows().size(),
                        null,
                        sheet.rows().stream().map(PrintMeetingMinutes::result).toList(),
                        null,
                        List.of(),
                        training.active()));
    }

    private static MeetingMinutesDocument.Result result(HoldVillageMeeting.Row row) {
        return new MeetingMinutesDocument.Result(
                row.household().code(),
                row.household().headName(),
                row.b1(),
                row.b2(),
                row.category().label(),
                row.present(),
                row.agreeing(),
                Boolean.TRUE.equals(row.agreed()),
                row.note().isEmpty() ? null : row.note());
    }
}
