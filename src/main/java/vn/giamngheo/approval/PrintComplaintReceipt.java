package vn.giamngheo.approval;

import java.util.List;
import java.util.UUID;
import vn.giamngheo.calendar.DeadlineRules;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.document.ComplaintReceiptDocument;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/** Giấy biên nhận: what one who complained takes home. */
@UseCase
public class PrintComplaintReceipt {

    private final PostedLists postedLists;
    private final ComplaintReading reading;
    private final DossierContents contents;
    private final DeadlineRules rules;
    private final WorkingDays workingDays;
    private final Territory territory;
    private final TrainingMark training;

    PrintComplaintReceipt(
            PostedLists postedLists,
            ComplaintReading reading,
            DossierContents contents,
            DeadlineRules rules,
            WorkingDays workingDays,
            Territory territory,
            TrainingMark training) {
        this.postedLists = postedLists;
        this.reading = reading;
        this.contents = contents;
        this.rules = rules;
        this.workingDays = workingDays;
        this.territory = territory;
        this.training = training;
    }

    /**
     * The slip, to be laid out. The period is that of the complaint, which a further voice joins.
     *
     * @throws BusinessException FORBIDDEN, OUT_OF_AREA, NOT_FOUND
     */
    public ComplaintReceiptDocument slip(UUID complaintId, UUID voiceId, Actor actor) {
        var complaint = postedLists.complaint(complaintId, TerritoryScope.of(actor));
        var voice = reading.voice(complaintId, voiceId, actor);
        var commune = territory.commune(complaint.communeKey());
        var rule = rules.validOn(Complaint.Origin.CITIZEN.deadlineRule(), complaint.receivedOn());
        return new ComplaintReceiptDocument(
                IssuingBody.of(commune.fullName(), commune.name()),
                voice.name(),
                voice.address(),
                contents.householdsOf(List.of(complaint.reviewId()))
                        .get(complaint.reviewId())
                        .title(),
                voice.content(),
                VietnamTime.of(voice.receivedAt()),
                voice.channel().label(),
                voice.receivedBy(),
                voice.pages(),
                workingDays.after(complaint.receivedOn(), rule.requireDays(), rule.whoseTime()),
                rule.clause(),
                training.active());
    }
}
