package vn.giamngheo.approval.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files of this module as a browser shows or keeps them. */
final class Downloads {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return file(MediaType.APPLICATION_PDF_VALUE, ContentDisposition.inline(), name, content);
    }

    static ResponseEntity<byte[]> word(String name, byte[] content) {
        return file(WORD, ContentDisposition.attachment(), name, content);
    }

    static ResponseEntity<byte[]> excel(String name, byte[] content) {
        return file(EXCEL, ContentDisposition.attachment(), name, content);
    }

    static ResponseEntity<byte[]> picture(Optional<byte[]> content) {
        return content.map(
                        bytes ->
                                ResponseEntity.ok()
                                        .contentType(MediaType.IMAGE_JPEG)
                                        .cacheControl(
                                                CacheControl.maxAge(Duration.ofMinutes(1))
                                                        .cachePrivate())
                                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> file(
            String type, ContentDisposition.Builder how, String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, how.filename(name).build().toString())
                .body(content);
    }
}
