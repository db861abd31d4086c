package vn.giamngheo.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * One face of Liberation Serif, which has the widths of Times New Roman and may be shipped. Read
 * from the class path once; every file embeds the letters it uses.
 */
record EmbeddedFont(byte[] file, int weight, FontStyle style) {

    static final String FAMILY = "Liberation Serif";

    /** Regular, bold, italic, bold italic. */
    static List<EmbeddedFont> all() {
        return List.of(
                read("Regular", 400, FontStyle.NORMAL),
                read("Bold", 700, FontStyle.NORMAL),
                read("Italic", 400, FontStyle.ITALIC),
                read("BoldItalic", 700, FontStyle.ITALIC));
    }

    void offerTo(PdfRendererBuilder builder, PDDocument pdf) {
        builder.useFont(new LoadedWhenUsed(this, pdf), FAMILY, weight, style, true);
    }

    /**
     * Without ligatures: Vietnamese needs none, they cost most of the printing time, and "fi" as
     * one sign cannot be found by search.
     */
    private PDType0Font load(PDDocument pdf) {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return PDType0Font.load(pdf, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load font", e);
        }
    }

    private static EmbeddedFont read(String name, int weight, FontStyle style) {
        var path = "/document/fonts/LiberationSerif-" + name + ".ttf";
        try (var file = EmbeddedFont.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("font is missing: " + path);
            }
            return new EmbeddedFont(file.readAllBytes(), weight, style);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A face that no line of the document uses is never parsed. */
    private static final class LoadedWhenUsed extends PDFontSupplier {

        private final EmbeddedFont font;
        private final PDDocument pdf;
        private @Nullable PDType0Font loaded;

        LoadedWhenUsed(EmbeddedFont font, PDDocument pdf) {
            super(null);
            this.font = font;
            this.pdf = pdf;
        }

        @Override
        public PDFont supply() {
            var result = loaded;
            if (result == null) {
                result = font.load(pdf);
                loaded = result;
            }
            return result;
        }
    }
}
