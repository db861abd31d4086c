package vn.giamngheo.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Turns a filled template into PDF with embedded fonts. Dates and ids of the file are fixed by its
 * content, never by the moment of printing.
 */
final class PdfPrinter {

    static final String FONT_FAMILY = "Liberation Serif";
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private record Face(byte[] file, int weight, FontStyle style) {}

    private final List<Face> faces =
            List.of(
                    face("Regular", 400, FontStyle.NORMAL),
                    face("Bold", 700, FontStyle.NORMAL),
                    face("Italic", 400, FontStyle.ITALIC),
                    face("BoldItalic", 700, FontStyle.ITALIC));

    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    byte[] print(String html, @Nullable LocalDate date) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        for (var face : faces) {
            builder.useFont(
                    () -> new ByteArrayInputStream(face.file()),
                    FONT_FAMILY,
                    face.weight(),
                    face.style(),
                    true);
        }
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(html, null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (var pdf = renderer.createPDFKeepOpen()) {
                fixProperties(pdf, date, html);
                var bytes = new ByteArrayOutputStream();
                pdf.save(bytes);
                return bytes.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print document", e);
        }
    }

    private static void fixProperties(PDDocument pdf, @Nullable LocalDate date, String html) {
        var calendar = date == null ? null : GregorianCalendar.from(date.atStartOfDay(HANOI));
        pdf.getDocumentInformation().setCreationDate(calendar);
        pdf.getDocumentInformation().setModificationDate(calendar);
        pdf.getDocumentCatalog().setLanguage("vi");
        var checksum = new CRC32();
        checksum.update(html.getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(checksum.getValue());
    }

    private static Face face(String name, int weight, FontStyle style) {
        var path = "/document/fonts/LiberationSerif-" + name + ".ttf";
        try (var file = PdfPrinter.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("font is missing: " + path);
            }
            return new Face(file.readAllBytes(), weight, style);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
