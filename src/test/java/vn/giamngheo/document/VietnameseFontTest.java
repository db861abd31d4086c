package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class VietnameseFontTest {

    private static final String TONED =
            "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";

    @Test
    void every_face_has_every_vietnamese_letter() throws IOException {
        var letters = TONED + TONED.toLowerCase(Locale.ROOT) + "AZaz09-–…“”/%;:.,()";
        assertThat(TONED).hasSize(67);

        for (var face : EmbeddedFont.all()) {
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face.file()))) {
                var glyphs = font.getUnicodeCmapLookup();
                assertThat(letters.codePoints())
                        .as(font.getName())
                        .allSatisfy(
                                letter ->
                                        assertThat(glyphs.getGlyphId(letter))
                                                .as(Character.toString(letter))
                                                .isPositive());
            }
        }
    }

    @Test
    void every_vietnamese_letter_can_be_read_back_from_the_file() {
        var html =
                "<html><body style='font-family: \"Liberation Serif\"'><p>"
                        + TONED
                        + "</p><p>"
                        + TONED.toLowerCase(Locale.ROOT)
                        + "</p></body></html>";

        var text = new Printed(new PdfPrinter().print(html, null)).text().replace(" ", "");

        assertThat(text).contains(TONED).contains(TONED.toLowerCase(Locale.ROOT));
    }
}
