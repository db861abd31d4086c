package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.document.InvitationDocument;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.OfficeDocuments;
import vn.giamngheo.document.OfficeTemplate;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;

/** Giấy mời họp dân: slips to print, a letter to go on writing in, a text to send on the phone. */
@UseCase
public class PrintInvitation {

    private final MeetingCases cases;
    private final MeetingSheets sheets;
    private final RollCall rollCall;
    private final Territory territory;
    private final OfficialDocuments documents;
    private final OfficeDocuments officeDocuments;
    private final TrainingMark training;
    private final Clock clock;

    PrintInvitation(
            MeetingCases cases,
            MeetingSheets sheets,
            RollCall rollCall,
            Territory territory,
            OfficialDocuments documents,
            OfficeDocuments officeDocuments,
            TrainingMark training,
            Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.rollCall = rollCall;
        this.territory = territory;
        this.documents = documents;
        this.officeDocuments = officeDocuments;
        this.training = training;
        this.clock = clock;
    }

    /**
     * A slip for each person on the list.
     *
     * @return PDF
     * @throws BusinessException NOT_FOUND; OUT_OF_AREA
     */
    public byte[] pdf(UUID villageReviewId, Actor actor) {
        return documents.invitation(invitation(cases.visible(villageReviewId, actor)));
    }

    /**
     * One letter with the list of those invited.
     *
     * @return DOCX
     * @throws BusinessException NOT_FOUND; OUT_OF_AREA
     */
    public byte[] docx(UUID villageReviewId, Actor actor) {
        var meeting = cases.visible(villageReviewId, actor);
        var letter = invitation(meeting);
        Map<String, Object> values = new HashMap<>();
        values.put("co_quan", OfficialWording.capitals("UBND " + letter.body().unitName()));
        values.put("thon", OfficialWording.capitals(letter.villageName()));
        values.put(
                "dia_danh_ngay_thang",
                letter.body().placeName() + ", " + OfficialWording.dateInWords(letter.date()));
        values.put("noi_dung", letter.subject() + ".");
        values.put("thoi_gian", letter.when());
        values.put("dia_diem", letter.where());
        values.put("nguoi_moi", letter.inviter());
        values.put("nguoi_duoc_moi", guests(letter));
        return officeDocuments.docx(OfficeTemplate.INVITATION, meeting.communeKey(), values);
    }

    /**
     * What can be sent to a group of neighbours: without the name of any household.
     *
     * @throws BusinessException NOT_FOUND; OUT_OF_AREA
     */
    public String message(UUID villageReviewId, Actor actor) {
        var letter = invitation(cases.visible(villageReviewId, actor));
        return """
        %s kính mời bà con dự %s.
        Thời gian: %s.
        Địa điểm: %s.
        Rất mong mọi người có mặt đúng giờ.\
        """
                .formatted(letter.villageName(), letter.subject(), letter.when(), letter.where());
    }

    private InvitationDocument invitation(MeetingCase of) {
        var sheet = sheets.sheet(of);
        var plan = sheets.reading(of);
        var commune = territory.commune(of.communeKey());
        return new InvitationDocument(
                IssuingBody.of(commune.fullName(), commune.name()),
                territory.village(of.villageKey()).name(),
                LocalDate.now(clock),
                "họp dân thống nhất kết quả rà soát hộ nghèo, hộ cận nghèo định kỳ năm %d (%d hộ)"
                        .formatted(of.year(), sheet.rows().size()),
                or(plan.plannedOn(), sheet.heldOn()),
                or(plan.plannedAt(), sheet.startedAt()),
                sheet.place(),
                sheet.rows().size(),
                sheet.chairName(),
                rollCall.invitees(of.meetingId()).stream()
                        .filter(invitee -> invitee.category() != InviteeCategory.VILLAGE_HEAD)
                        .map(
                                invitee ->
                                        new InvitationDocument.Guest(
                                                invitee.fullName(), invitee.post(), invitee.unit()))
                        .toList(),
                training.active());
    }

    private static @Nullable LocalDate or(@Nullable LocalDate first, @Nullable LocalDate second) {
        return first == null ? second : first;
    }

    private static @Nullable LocalTime or(@Nullable LocalTime first, @Nullable LocalTime second) {
        return first == null ? second : first;
    }

    private static List<Map<String, String>> guests(InvitationDocument letter) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (var guest : letter.guests()) {
            rows.add(
                    Map.of(
                            "stt", String.valueOf(rows.size() + 1),
                            "ho_ten", guest.fullName(),
                            "chuc_vu", guest.post(),
                            "don_vi", guest.unit()));
        }
        return rows;
    }
}
