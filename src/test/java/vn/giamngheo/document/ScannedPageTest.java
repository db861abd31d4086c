package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.InvalidInput;

class ScannedPageTest {

    private static final String PLACE = "GPS 20.84N 106.41E";

    @Test
    void aPhotographLosesWhatTheCameraWroteAndKeepsItsDirection() throws IOException {
        var photograph = withExif(picture("jpg"), 6);
        assertThat(text(photograph)).contains(PLACE);

        var page = ScannedPage.of(photograph, "signedSheet");

        assertThat(page.mediaType()).isEqualTo("image/jpeg");
        assertThat(text(page.content())).doesNotContain(PLACE).contains("Exif");
        assertThat(orientation(page.content())).isEqualTo(6);
        assertThat(pixels(page.content())).isEqualTo(pixels(photograph));
    }

    @Test
    void whatACameraPutsBehindThePictureIsLeftOut() throws IOException {
        var picture = picture("jpg");
        var longer = Arrays.copyOf(picture, picture.length + PLACE.length());
        System.arraycopy(
                PLACE.getBytes(StandardCharsets.ISO_8859_1),
                0,
                longer,
                picture.length,
                PLACE.length());

        var page = ScannedPage.of(longer, "signedSheet");

        assertThat(text(page.content())).doesNotContain(PLACE);
        assertThat(pixels(page.content())).isEqualTo(pixels(picture));
    }

    @Test
    void aScanLosesItsTexts() throws IOException {
        var page = ScannedPage.of(withText(picture("png")), "signedSheet");

        assertThat(page.mediaType()).isEqualTo("image/png");
        assertThat(text(page.content())).doesNotContain(PLACE);
        assertThat(pixels(page.content())).isEqualTo(pixels(picture("png")));
    }

    @Test
    void aPdfLosesItsProperties() throws IOException {
        var page = ScannedPage.of(pdf(), "signedSheet");

        assertThat(page.mediaType()).isEqualTo("application/pdf");
        try (var read = Loader.loadPDF(page.content())) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(read.getDocumentInformation().getAuthor()).isNull();
        }
    }

    @Test
    void anotherKindOfFileAndABrokenOneAreRefusedAtTheField() throws IOException {
        assertThat(refusal("GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("Chọn ảnh JPEG, PNG hoặc tệp PDF.");
        assertThat(refusal(new byte[0])).isEqualTo("Chọn ảnh JPEG, PNG hoặc tệp PDF.");
        assertThat(refusal(Arrays.copyOf(picture("jpg"), 300))).contains("bị hỏng");
        assertThat(refusal(Arrays.copyOf(picture("png"), 60))).contains("bị hỏng");
        assertThat(refusal("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)))
                .contains("bị hỏng");
        assertThat(refusal(new byte[ScannedPage.LARGEST + 1])).contains("20 MB");
    }

    private static String refusal(byte[] file) {
        return catchThrowableOfType(InvalidInput.class, () -> ScannedPage.of(file, "signedSheet"))
                .byField()
                .get("signedSheet");
    }

    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 40; x++) {
            image.setRGB(x, x % 24, 0xFFAA00 + x);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(new byte[] {8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0});
        body.writeBytes(new byte[] {(byte) orientation, 0, 0, 0, 0, 0, 0, 0});
        body.writeBytes(PLACE.getBytes(StandardCharsets.ISO_8859_1));
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(
                new byte[] {
                    (byte) 0xFF,
                    (byte) 0xE1,
                    (byte) (body.size() + 2 >> 8),
                    (byte) (body.size() + 2)
                });
        out.writeBytes(body.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static int orientation(byte[] jpeg) {
        var at = text(jpeg).indexOf("Exif") + 6;
        return jpeg[at + 19];
    }

    private static byte[] withText(byte[] png) {
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(new byte[] {0, 0, 0, (byte) PLACE.length()});
        out.writeBytes("tEXt".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(PLACE.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(new byte[4]);
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setAuthor("Máy quét của trưởng thôn");
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static int[] pixels(byte[] file) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
