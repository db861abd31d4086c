package vn.giamngheo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.shared.InvalidInput;

class CleanPictureTest {

    @ParameterizedTest(name = "orientation {0}: {1} x {2}")
    @CsvSource({"1, 40, 20", "3, 40, 20", "6, 20, 40", "8, 20, 40"})
    void aPictureComesUprightAsThePhoneWasHeld(int orientation, int width, int height)
            throws Exception {
        var clean = CleanPicture.of(withExif(picture("jpeg"), orientation), "photo");

        var image = ImageIO.read(new ByteArrayInputStream(clean));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void aPngBecomesAJpeg() throws Exception {
        assertThat(CleanPicture.of(picture("png"), "photo")).startsWith(0xFF, 0xD8, 0xFF);
    }

    @ParameterizedTest
    @CsvSource({"gif", "bmp"})
    void otherPicturesAreRefused(String format) throws Exception {
        var picture = picture(format);

        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class, () -> CleanPicture.of(picture, "photo"))
                                .byField())
                .containsOnlyKeys("photo");
    }

    @Test
    void halfAPictureIsRefused() throws Exception {
        var picture = picture("png");
        var half = java.util.Arrays.copyOf(picture, picture.length / 2);

        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class, () -> CleanPicture.of(half, "photo"))
                                .byField())
                .containsOnlyKeys("photo");
    }

    @Test
    void aLargePictureIsMadeSmaller() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB), "jpeg", out);

        var image =
                ImageIO.read(new ByteArrayInputStream(CleanPicture.of(out.toByteArray(), "photo")));

        assertThat(image.getWidth()).isLessThanOrEqualTo(1600);
    }

    private static byte[] picture(String format) throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg, int orientation) throws Exception {
        var exif =
                HexFormat.of()
                        .parseHex(
                                "457869660000"
                                        + "4d4d002a00000008"
                                        + "0001"
                                        + "0112000300000001%04x0000".formatted(orientation)
                                        + "00000000");
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        out.write(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
