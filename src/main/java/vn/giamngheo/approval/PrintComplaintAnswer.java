package vn.giamngheo.approval;

import java.util.UUID;
import vn.giamngheo.document.ComplaintAnswerDocument;
import vn.giamngheo.document.ComplaintAnswerTemplate;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.NumberRegister;
import vn.giamngheo.document.OfficeDocuments;
import vn.giamngheo.document.Signature;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Writes the answer to one who complained; before it is recorded without number and date, to be
 * read through.
 */
@UseCase
public class PrintComplaintAnswer {

    private final PostedLists postedLists;
    private final ComplaintReading reading;
    private final ComplaintRegister register;
    private final ComplaintAnswerText text;
    private final Territory territory;
    private final OfficeDocuments officeDocuments;
    private final TrainingMark training;

    PrintComplaintAnswer(
            PostedLists postedLists,
            ComplaintReading reading,
            ComplaintRegister register,
            ComplaintAnswerText text,
            Territory territory,
            OfficeDocuments officeDocuments,
            TrainingMark training) {
        this.postedLists = postedLists;
        this.reading = reading;
        this.register = register;
        this.text = text;
        this.territory = territory;
        this.officeDocuments = officeDocuments;
        this.training = training;
    }

    /**
     * @return DOCX, to go on writing in
     * @throws BusinessException as {@link #letter}
     */
    public byte[] docx(UUID complaintId, UUID voiceId, Actor actor) {
        var commune = postedLists.complaint(complaintId, TerritoryScope.of(actor)).communeKey();
        return ComplaintAnswerTemplate.docx(
                officeDocuments, commune, letter(complaintId, voiceId, actor));
    }

    /**
     * The letter, to be laid out as PDF or as DOCX.
     *
     * @throws BusinessException COMPLAINT_STATE before there is a new result; FORBIDDEN,
     *     OUT_OF_AREA
     */
    public ComplaintAnswerDocument letter(UUID complaintId, UUID voiceId, Actor actor) {
        var complaint = postedLists.complaint(complaintId, TerritoryScope.of(actor));
        var voice = reading.voice(complaintId, voiceId, actor);
        var note = register.progress(complaintId).answerNote();
        var sentences = text.of(complaint, voice, note == null ? "" : note, actor);
        var commune = territory.commune(complaint.communeKey());
        var number = voice.answerNumber();
        return new ComplaintAnswerDocument(
                IssuingBody.of(commune.fullName(), commune.name()),
                number == null ? null : NumberRegister.Kind.NOTICE.print(number),
                voice.answeredOn(),
                voice.name(),
                voice.address(),
                sentences.complaint(),
                sentences.verification(),
                sentences.before(),
                sentences.after(),
                sentences.reasons(),
                sentences.conclusion(),
                sentences.next(),
                Signature.chair(""),
                training.active());
    }
}
