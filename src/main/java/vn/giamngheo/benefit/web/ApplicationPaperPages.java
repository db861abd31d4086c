package vn.giamngheo.benefit.web;

import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.giamngheo.benefit.ApplicationRegister;
import vn.giamngheo.benefit.PrintApplication;
import vn.giamngheo.document.LegalAidReferralTemplate;
import vn.giamngheo.document.OfficeDocuments;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.shared.CurrentActor;

/** The papers of a request: slip, refusal, confirmation on 03/TD, referral to legal aid. */
@Controller
@RequestMapping("/chinh-sach/de-nghi/{id}")
class ApplicationPaperPages {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PrintApplication print;
    private final ApplicationRegister register;
    private final OfficialDocuments documents;
    private final OfficeDocuments officeDocuments;
    private final CurrentActor currentActor;

    ApplicationPaperPages(
            PrintApplication print,
            ApplicationRegister register,
            OfficialDocuments documents,
            OfficeDocuments officeDocuments,
            CurrentActor currentActor) {
        this.print = print;
        this.register = register;
        this.documents = documents;
        this.officeDocuments = officeDocuments;
        this.currentActor = currentActor;
    }

    @GetMapping("/bien-nhan.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable("id") UUID id) {
        return pdf(
                "giay-bien-nhan.pdf",
                documents.requestReceipt(print.receipt(id, currentActor.require())));
    }

    @GetMapping("/tu-choi.pdf")
    ResponseEntity<byte[]> refusal(@PathVariable("id") UUID id) {
        return pdf(
                "thong-bao-khong-giai-quyet.pdf",
                documents.requestRefusal(print.refusal(id, currentActor.require())));
    }

    @GetMapping("/xac-nhan-03td.pdf")
    ResponseEntity<byte[]> confirmation(@PathVariable("id") UUID id) {
        return pdf(
                "xac-nhan-03td.pdf",
                documents.loanConfirmation(print.confirmation(id, currentActor.require())));
    }

    @GetMapping("/gioi-thieu-tgpl.pdf")
    ResponseEntity<byte[]> referral(@PathVariable("id") UUID id) {
        return pdf(
                "gioi-thieu-tro-giup-phap-ly.pdf",
                documents.legalAidReferral(print.referral(id, currentActor.require())));
    }

    @GetMapping("/gioi-thieu-tgpl.docx")
    ResponseEntity<byte[]> editableReferral(@PathVariable("id") UUID id) {
        var actor = currentActor.require();
        var referral = print.referral(id, actor);
        return file(
                WORD,
                ContentDisposition.attachment(),
                "gioi-thieu-tro-giup-phap-ly.docx",
                LegalAidReferralTemplate.docx(
                        officeDocuments, register.application(id, actor).communeKey(), referral));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return file(MediaType.APPLICATION_PDF_VALUE, ContentDisposition.inline(), name, content);
    }

    private static ResponseEntity<byte[]> file(
            String type, ContentDisposition.Builder how, String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, how.filename(name).build().toString())
                .body(content);
    }
}
