package vn.giamngheo.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Turns a filled template into tagged PDF with embedded fonts. Dates and ids of the file are fixed
 * by its content, never by the moment of printing.
 */
final class PdfPrinter {

    static {
        // what it loads is no news to anybody
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    static {
        XRLog.setLoggerImpl(new PrinterLog());
    }

    private final List<EmbeddedFont> fonts = EmbeddedFont.all();
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    byte[] print(String html, @Nullable LocalDate date) {
        return printed(html, date).file();
    }

    /** The first of the layouts that needs one page only, otherwise the last one. */
    byte[] printOnOnePage(Stream<String> layouts, @Nullable LocalDate date) {
        Printed last = null;
        for (var layout : (Iterable<String>) layouts::iterator) {
            last = printed(layout, date);
            if (last.pages() == 1) {
                break;
            }
        }
        return Objects.requireNonNull(last, "no layout to print").file();
    }

    private Printed printed(String html, @Nullable LocalDate date) {
        try (var pdf = new PDDocument();
                var renderer = builder(pdf, html).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            fixProperties(pdf, date, html);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return new Printed(bytes.toByteArray(), pdf.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print document", e);
        }
    }

    private PdfRendererBuilder builder(PDDocument pdf, String html) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePDDocument(pdf);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        fonts.forEach(font -> font.offerTo(builder, pdf));
        builder.useExternalResourceAccessControl(
                (uri, type) -> isPictureInTheText(uri, type),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(html, null);
        return builder;
    }

    /** Nothing is fetched from anywhere; a picture may stand in the template's own text. */
    private static boolean isPictureInTheText(@Nullable String uri, ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER
                && uri != null
                && uri.startsWith("data:image/png;base64,");
    }

    private static void fixProperties(PDDocument pdf, @Nullable LocalDate date, String html) {
        var day = date == null ? null : GregorianCalendar.from(date.atStartOfDay(HANOI));
        pdf.getDocumentInformation().setCreationDate(day);
        pdf.getDocumentInformation().setModificationDate(day);
        pdf.getDocumentCatalog().setLanguage("vi");
        var checksum = new CRC32();
        checksum.update(html.getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(checksum.getValue());
    }

    private record Printed(byte[] file, int pages) {}
}
