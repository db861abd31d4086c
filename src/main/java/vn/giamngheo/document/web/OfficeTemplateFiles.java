package vn.giamngheo.document.web;

import static vn.giamngheo.document.web.TemplateScope.template;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.document.OfficeTemplates;

/** The DOCX files of the templates: to be changed, to be looked at, to be kept. */
@Controller
@RequestMapping({OfficeTemplatePages.ADMINISTRATION, OfficeTemplatePages.OFFICE})
class OfficeTemplateFiles {

    private static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final OfficeTemplates templates;
    private final TemplateScope scope;

    OfficeTemplateFiles(OfficeTemplates templates, TemplateScope scope) {
        this.templates = templates;
        this.scope = scope;
    }

    @GetMapping("/{file}/dang-dung.docx")
    ResponseEntity<byte[]> current(
            @PathVariable("file") String file,
            @RequestParam(name = "xa", defaultValue = "") String xa) {
        return download(
                file + ".docx",
                templates.current(scope.actor(), template(file), scope.commune(xa)));
    }

    @GetMapping("/{file}/cua-ung-dung.docx")
    ResponseEntity<byte[]> original(
            @PathVariable("file") String file,
            @RequestParam(name = "xa", defaultValue = "") String xa) {
        return download(
                file + "-cua-ung-dung.docx",
                templates.original(scope.actor(), template(file), scope.commune(xa)));
    }

    @GetMapping("/ban/{id}/mau.docx")
    ResponseEntity<byte[]> uploaded(@PathVariable("id") UUID id) {
        var version = templates.version(scope.actor(), id);
        return download(
                "%s-so-%d.docx".formatted(version.template().file(), version.number()),
                templates.uploaded(scope.actor(), id));
    }

    @GetMapping("/ban/{id}/xem-thu.docx")
    ResponseEntity<byte[]> preview(@PathVariable("id") UUID id) {
        var version = templates.version(scope.actor(), id);
        return download(
                "%s-so-%d-xem-thu.docx".formatted(version.template().file(), version.number()),
                templates.preview(scope.actor(), id));
    }

    private static ResponseEntity<byte[]> download(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
