package vn.giamngheo.recognition.web;

import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.giamngheo.recognition.CheckSnapshot;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.recognition.PrintCertificates;
import vn.giamngheo.recognition.PrintCorrection;
import vn.giamngheo.recognition.PrintDecision;
import vn.giamngheo.recognition.PrintRefusals;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.territory.TerritoryScope;

/** The papers of a decision, to print and to take away. */
@Controller
class DecisionFiles {

    private static final String PDF = "application/pdf";
    private static final String ZIP = "application/zip";
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Decisions decisions;
    private final DecisionContents contents;
    private final PrintDecision printDecision;
    private final PrintCorrection printCorrection;
    private final PrintCertificates printCertificates;
    private final PrintRefusals printRefusals;
    private final CheckSnapshot checkSnapshot;
    private final CurrentActor currentActor;

    DecisionFiles(
            Decisions decisions,
            DecisionContents contents,
            PrintDecision printDecision,
            PrintCorrection printCorrection,
            PrintCertificates printCertificates,
            PrintRefusals printRefusals,
            CheckSnapshot checkSnapshot,
            CurrentActor currentActor) {
        this.decisions = decisions;
        this.contents = contents;
        this.printDecision = printDecision;
        this.printCorrection = printCorrection;
        this.printCertificates = printCertificates;
        this.printRefusals = printRefusals;
        this.checkSnapshot = checkSnapshot;
        this.currentActor = currentActor;
    }

    @GetMapping("/quyet-dinh/{id}/danh-sach.xlsx")
    ResponseEntity<byte[]> lists(@PathVariable("id") UUID id) {
        scope().requireWholeCommune(decisions.decision(id).communeKey());
        return taken(
                "danh-sach-cong-nhan.xlsx",
                DecisionSheet.MEDIA_TYPE,
                DecisionSheet.of(contents.results(id)));
    }

    @GetMapping("/quyet-dinh/{id}/quyet-dinh.pdf")
    ResponseEntity<byte[]> decision(@PathVariable("id") UUID id) {
        return shown(
                "quyet-dinh.pdf",
                decisions.decision(id).correction()
                        ? printCorrection.pdf(id, scope())
                        : printDecision.pdf(id, scope()));
    }

    /** The text that was signed, as it is hashed. */
    @GetMapping("/quyet-dinh/{id}/ban-chup.txt")
    ResponseEntity<byte[]> snapshot(@PathVariable("id") UUID id) {
        return taken("ban-chup.txt", TEXT, checkSnapshot.text(id, currentActor.require()));
    }

    @GetMapping("/quyet-dinh/{id}/giay-chung-nhan.pdf")
    ResponseEntity<byte[]> certificates(@PathVariable("id") UUID id) {
        return shown("giay-chung-nhan.pdf", printCertificates.all(id, scope()));
    }

    @GetMapping("/quyet-dinh/{id}/giay-chung-nhan.zip")
    ResponseEntity<byte[]> certificatesAsDocx(@PathVariable("id") UUID id) {
        return taken("giay-chung-nhan.zip", ZIP, printCertificates.allAsDocx(id, scope()));
    }

    @GetMapping("/giay-chung-nhan/{id}.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable("id") UUID id) {
        return shown("giay-chung-nhan.pdf", printCertificates.one(id, scope()));
    }

    @GetMapping("/giay-chung-nhan/{id}.docx")
    ResponseEntity<byte[]> certificateAsDocx(@PathVariable("id") UUID id) {
        return taken("giay-chung-nhan.docx", DOCX, printCertificates.oneAsDocx(id, scope()));
    }

    @GetMapping("/quyet-dinh/{id}/thong-bao.pdf")
    ResponseEntity<byte[]> refusals(@PathVariable("id") UUID id) {
        return shown("thong-bao-khong-cong-nhan.pdf", printRefusals.all(id, scope()));
    }

    @GetMapping("/quyet-dinh/{id}/thong-bao.zip")
    ResponseEntity<byte[]> refusalsAsDocx(@PathVariable("id") UUID id) {
        return taken("thong-bao-khong-cong-nhan.zip", ZIP, printRefusals.allAsDocx(id, scope()));
    }

    @GetMapping("/thong-bao-khong-cong-nhan/{id}.pdf")
    ResponseEntity<byte[]> refusal(@PathVariable("id") UUID id) {
        return shown("thong-bao-khong-cong-nhan.pdf", printRefusals.one(id, scope()));
    }

    @GetMapping("/thong-bao-khong-cong-nhan/{id}.docx")
    ResponseEntity<byte[]> refusalAsDocx(@PathVariable("id") UUID id) {
        return taken("thong-bao-khong-cong-nhan.docx", DOCX, printRefusals.oneAsDocx(id, scope()));
    }

    private static ResponseEntity<byte[]> shown(String name, byte[] pdf) {
        return file(ContentDisposition.inline().filename(name).build(), PDF, pdf);
    }

    private static ResponseEntity<byte[]> taken(String name, String type, byte[] content) {
        return file(ContentDisposition.attachment().filename(name).build(), type, content);
    }

    private static ResponseEntity<byte[]> file(
            ContentDisposition disposition, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }

    private TerritoryScope scope() {
        return TerritoryScope.of(currentActor.require());
    }
}
