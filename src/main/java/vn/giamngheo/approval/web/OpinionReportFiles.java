package vn.giamngheo.approval.web;

import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.giamngheo.approval.PrintOpinionReport;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.territory.TerritoryScope;

/** The report that asks for the opinion, to read, print or go on writing in. */
@Controller
@RequestMapping("/ho-so/{id}/bao-cao")
class OpinionReportFiles {

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PrintOpinionReport printReport;
    private final CurrentActor currentActor;

    OpinionReportFiles(PrintOpinionReport printReport, CurrentActor currentActor) {
        this.printReport = printReport;
        this.currentActor = currentActor;
    }

    @GetMapping("/du-thao.pdf")
    ResponseEntity<byte[]> draft(@PathVariable("id") UUID id) {
        return file(
                "bao-cao-du-thao.pdf",
                MediaType.APPLICATION_PDF_VALUE,
                printReport.draft(id, scope()));
    }

    @GetMapping("/du-thao.docx")
    ResponseEntity<byte[]> draftToEdit(@PathVariable("id") UUID id) {
        return file("bao-cao-du-thao.docx", DOCX, printReport.draftToEdit(id, scope()));
    }

    @GetMapping("/{number:\\d+}.pdf")
    ResponseEntity<byte[]> asSent(@PathVariable("id") UUID id, @PathVariable int number) {
        return file(
                "bao-cao-xin-y-kien-lan-%d.pdf".formatted(number),
                MediaType.APPLICATION_PDF_VALUE,
                printReport.asSent(id, number, scope()));
    }

    private TerritoryScope scope() {
        return TerritoryScope.of(currentActor.require());
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }
}
