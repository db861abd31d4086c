package vn.giamngheo.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code as a picture for paper and page. */
public final class QrCode {

    private static final int MODULE_PIXELS = 8;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /**
     * @param text usually an address
     * @return PNG as a {@code data:} address; black on white with the quiet zone of four modules
     */
    public static String dataUri(String text) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text));
    }

    /**
     * @return PNG
     */
    public static byte[] png(String text) {
        try {
            var matrix =
                    new QRCodeWriter()
                            .encode(
                                    text,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.ERROR_CORRECTION,
                                            ErrorCorrectionLevel.M,
                                            EncodeHintType.MARGIN,
                                            4));
            var size = matrix.getWidth() * MODULE_PIXELS;
            var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
            for (var y = 0; y < size; y++) {
                for (var x = 0; x < size; x++) {
                    if (!matrix.get(x / MODULE_PIXELS, y / MODULE_PIXELS)) {
                        image.setRGB(x, y, WHITE);
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
