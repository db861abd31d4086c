package vn.giamngheo.approval.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.giamngheo.approval.ComplaintReading;
import vn.giamngheo.approval.PrintComplaintAnswer;
import vn.giamngheo.approval.PrintComplaintReceipt;
import vn.giamngheo.document.OfficialDocuments;

/** The papers of one who complained: slip, letter that was handed in, answer. */
@Controller
@RequestMapping("/khieu-nai/{id}/{voice}")
class ComplaintPaperPages {

    private final PrintComplaintReceipt receipts;
    private final PrintComplaintAnswer answers;
    private final ComplaintReading reading;
    private final OfficialDocuments documents;
    private final Viewer viewer;

    ComplaintPaperPages(
            PrintComplaintReceipt receipts,
            PrintComplaintAnswer answers,
            ComplaintReading reading,
            OfficialDocuments documents,
            Viewer viewer) {
        this.receipts = receipts;
        this.answers = answers;
        this.reading = reading;
        this.documents = documents;
        this.viewer = viewer;
    }

    @GetMapping("/bien-nhan.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable("id") UUID id, @PathVariable("voice") UUID voice) {
        return Downloads.pdf(
                "giay-bien-nhan.pdf",
                documents.complaintReceipt(receipts.slip(id, voice, viewer.actor())));
    }

    @GetMapping("/tra-loi.pdf")
    ResponseEntity<byte[]> answer(@PathVariable("id") UUID id, @PathVariable("voice") UUID voice) {
        return Downloads.pdf(
                "tra-loi-khieu-nai.pdf",
                documents.complaintAnswer(answers.letter(id, voice, viewer.actor())));
    }

    @GetMapping("/tra-loi.docx")
    ResponseEntity<byte[]> editableAnswer(
            @PathVariable("id") UUID id, @PathVariable("voice") UUID voice) {
        return Downloads.word("tra-loi-khieu-nai.docx", answers.docx(id, voice, viewer.actor()));
    }

    @GetMapping("/don-{page}.jpg")
    ResponseEntity<byte[]> letter(
            @PathVariable("id") UUID id,
            @PathVariable("voice") UUID voice,
            @PathVariable("page") int page) {
        return Downloads.picture(reading.letter(id, voice, page, viewer.actor()));
    }
}
