package vn.giamngheo.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.document.OfficeDocuments;
import vn.giamngheo.document.OfficeTemplate;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/**
 * Prints the minutes of a village meeting (Thông tư 07/2021/TT-BLĐTBXH, Phụ lục V); before they are
 * recorded they are marked as a draft.
 */
@UseCase
public class PrintMeetingMinutes {

    private final MeetingCases cases;
    private final MinutesComposer composer;
    private final SuperviseMeeting supervision;
    private final OfficialDocuments documents;
    private final OfficeDocuments officeDocuments;

    PrintMeetingMinutes(
            MeetingCases cases,
            MinutesComposer composer,
            SuperviseMeeting supervision,
            OfficialDocuments documents,
            OfficeDocuments officeDocuments) {
        this.cases = cases;
        this.composer = composer;
        this.supervision = supervision;
        this.documents = documents;
        this.officeDocuments = officeDocuments;
    }

    /** The latest meeting of the village. */
    public byte[] pdf(UUID villageReviewId, Actor actor) {
        return pdf(villageReviewId, null, actor);
    }

    /**
     * @param number of the meeting, null for the latest
     * @return PDF, to print and sign in two copies
     * @throws BusinessException NOT_FOUND; OUT_OF_AREA
     */
    public byte[] pdf(UUID villageReviewId, @Nullable Integer number, Actor actor) {
        return documents.meetingMinutes(
                composer.minutes(
                        cases.visible(villageReviewId, number, actor),
                        supervision.opinions(villageReviewId, number, actor)));
    }

    /**
     * @param number of the meeting, null for the latest
     * @return DOCX, to go on writing in
     * @throws BusinessException NOT_FOUND; OUT_OF_AREA
     */
    public byte[] docx(UUID villageReviewId, @Nullable Integer number, Actor actor) {
        var meeting = cases.visible(villageReviewId, number, actor);
        var minutes =
                composer.minutes(meeting, supervision.opinions(villageReviewId, number, actor));
        return officeDocuments.docx(
                OfficeTemplate.MEETING_MINUTES,
                meeting.communeKey(),
                MinutesInWord.values(minutes));
    }
}
