package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "font-weight: 400",
                "font-weight: 700",
                "font-style: italic",
                "font-weight: 700; font-style: italic"
            })
    void every_vietnamese_letter_can_be_read_back_composed_from_the_file(String face) {
        var letters = TONED + TONED.toLowerCase(Locale.ROOT);
        var html =
                "<html><body style='font-family: \"Liberation Serif\"; %s'><p>%s</p><p>%s</p></body></html>"
                        .formatted(face, TONED, TONED.toLowerCase(Locale.ROOT));

        var text = new Printed(new PdfPrinter().print(html, null)).text().replace(" ", "");

        assertThat(letters).hasSize(134);
        assertThat(text).isEqualTo(letters);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }
}
