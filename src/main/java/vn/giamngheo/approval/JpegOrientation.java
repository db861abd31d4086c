package vn.giamngheo.approval;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a phone was held when it took a JPEG: the one fact of its metadata (Exif tag 0x0112) that the
 * picture needs before the rest is thrown away.
 */
final class JpegOrientation {

    private static final int EXIF_SEGMENT = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;

    private JpegOrientation() {}

    /**
     * @return quarter turns clockwise until the picture is upright; 0 when nothing is said
     */
    static int of(byte[] file) {
        try {
            return switch (tag(ByteBuffer.wrap(file))) {
                case 3 -> 2;
                case 6 -> 1;
                case 8 -> 3;
                default -> 0;
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException cut) {
            return 0;
        }
    }

    private static int tag(ByteBuffer file) {
        if (file.getShort(0) != (short) 0xFFD8) {
            return 0;
        }
        var at = 2;
        while ((file.get(at) & 0xFF) == 0xFF) {
            var segment = file.get(at + 1) & 0xFF;
            if (segment == START_OF_SCAN) {
                return 0;
            }
            if (segment == EXIF_SEGMENT && file.getInt(at + 4) == 0x45786966) {
                return inDirectory(file, at + 10);
            }
            at += 2 + (file.getShort(at + 2) & 0xFFFF);
        }
        return 0;
    }

    private static int inDirectory(ByteBuffer file, int tiff) {
        file.order(file.getShort(tiff) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff + file.getInt(tiff + 4);
        var entries = file.getShort(directory) & 0xFFFF;
        for (var entry = 0; entry < entries; entry++) {
            var at = directory + 2 + entry * 12;
            if ((file.getShort(at) & 0xFFFF) == ORIENTATION) {
                return file.getShort(at + 8);
            }
        }
        return 0;
    }
}
