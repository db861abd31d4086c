package vn.giamngheo.approval;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.giamngheo.shared.InvalidInput;

/**
 * A picture from somebody's phone as it may be kept: written anew, so that nothing of what the
 * phone added (place, time, device) stays; upright; small.
 */
final class CleanPicture {

    private static final int LARGEST_FILE = 12_000_000;
    private static final long MOST_PIXELS = 60_000_000L;
    private static final int LONGEST_SIDE = 1_600;
    private static final float QUALITY = 0.8f;
    private static final Set<String> FORMATS = Set.of("JPEG", "PNG");

    private CleanPicture() {}

    /**
     * @param field of the page, for what is refused
     * @return JPEG
     * @throws InvalidInput when it is too large or no JPEG or PNG
     */
    static byte[] of(byte[] uploaded, String field) {
        if (uploaded.length > LARGEST_FILE) {
            throw new InvalidInput(field, "Ảnh lớn quá 12 MB. Chụp lại với độ phân giải thấp hơn.");
        }
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(uploaded))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw noPicture(field);
            }
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toUpperCase(java.util.Locale.ROOT))) {
                    throw noPicture(field);
                }
                reader.setInput(input, true, true);
                return jpeg(upright(read(reader, field), JpegOrientation.of(uploaded)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw noPicture(field);
        }
    }

    private static BufferedImage read(ImageReader reader, String field) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new InvalidInput(
                    field, "Ảnh có quá nhiều điểm ảnh. Chụp lại với độ phân giải thấp hơn.");
        }
        var every = Math.max(1, (Math.max(width, height) + LONGEST_SIDE - 1) / LONGEST_SIDE);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    /** Turned as the phone was held. */
    private static BufferedImage upright(BufferedImage image, int quarterTurns) {
        var swapped = quarterTurns % 2 == 1;
        var width = swapped ? image.getHeight() : image.getWidth();
        var height = swapped ? image.getWidth() : image.getHeight();
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        var turn = new AffineTransform();
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarterTurns);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var target = ImageIO.createImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static InvalidInput noPicture(String field) {
        return new InvalidInput(field, "Tệp này không phải ảnh JPEG hoặc PNG. Chọn ảnh khác.");
    }
}
