package vn.giamngheo.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import vn.giamngheo.shared.InvalidInput;

/**
 * A paper that was photographed or scanned, without the particulars that the device wrote into the
 * file: place, camera, times, names. Of a photograph the direction in which it is to be shown is
 * kept; the picture itself is not touched.
 *
 * @param mediaType image/jpeg, image/png or application/pdf
 */
public record ScannedPage(String mediaType, byte[] content) {

    public static final int LARGEST = 20 * 1024 * 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Chunks that say how a PNG is drawn. */
    private static final Set<String> DRAWING =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
                    "bKGD", "pHYs", "hIST");

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    /**
     * @param field named when the file is refused
     * @throws InvalidInput for a file that is too large, broken or of another kind
     */
    public static ScannedPage of(byte[] file, String field) {
        if (file.length > LARGEST) {
            throw new InvalidInput(field, "Tệp lớn quá 20 MB. Chụp lại với độ phân giải thấp hơn.");
        }
        try {
            if (file.length > 3 && unsigned(file[0]) == 0xFF && unsigned(file[1]) == 0xD8) {
                return new ScannedPage("image/jpeg", withoutMarkers(file));
            }
            if (startsWith(file, PNG)) {
                return new ScannedPage("image/png", withoutChunks(file));
            }
            if (startsWith(file, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
                return new ScannedPage("application/pdf", withoutProperties(file));
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new InvalidInput(field, "Tệp này bị hỏng, không đọc được. Chọn tệp khác.");
        }
        throw new InvalidInput(field, "Chọn ảnh JPEG, PNG hoặc tệp PDF.");
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length
                && ByteBuffer.wrap(file, 0, start.length).equals(ByteBuffer.wrap(start));
    }

    /** Leaves out what applications wrote (APP1 to APP13, APP15), comments, and what follows. */
    private static byte[] withoutMarkers(byte[] jpeg) {
        var out = new ByteArrayOutputStream(jpeg.length);
        var at = 2;
        var turned = 1;
        for (var marker = marker(jpeg, at); marker != END; marker = marker(jpeg, at)) {
            if (marker == 0xFF) {
                at++;
                continue;
            }
            var next = at + 2 + (unsigned(jpeg[at + 2]) << 8 | unsigned(jpeg[at + 3]));
            if (marker == 0xE1 && turned == 1) {
                turned = direction(jpeg, at + 4, next);
            }
            if (draws(marker)) {
                next = marker == START_OF_SCAN ? endOfScan(jpeg, next) : next;
                out.write(jpeg, at, next - at);
            }
            at = next;
        }
        var whole = new ByteArrayOutputStream(out.size() + 40);
        whole.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        whole.writeBytes(turned == 1 ? new byte[0] : directionOnly(turned));
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(new byte[] {(byte) 0xFF, (byte) END});
        return whole.toByteArray();
    }

    private static int marker(byte[] jpeg, int at) {
        if (unsigned(jpeg[at]) != 0xFF) {
            throw new IllegalArgumentException("no marker at " + at);
        }
        return unsigned(jpeg[at + 1]);
    }

    /** JFIF, the colours Adobe writes, tables, frames and scans. */
    private static boolean draws(int marker) {
        return marker == 0xE0 || marker == 0xEE || marker < 0xE0;
    }

    /** Within a scan 0xFF is followed by 0x00 or by a restart. */
    private static int endOfScan(byte[] jpeg, int from) {
        var at = from;
        while (unsigned(jpeg[at]) != 0xFF
                || unsigned(jpeg[at + 1]) == 0
                || unsigned(jpeg[at + 1]) >= 0xD0 && unsigned(jpeg[at + 1]) <= 0xD7) {
            at++;
        }
        return at;
    }

    /** Tag 0x0112 of the first directory of an Exif block; 1 when there is none. */
    private static int direction(byte[] jpeg, int from, int to) {
        if (to - from < 14 || jpeg[from] != 'E' || jpeg[from + 1] != 'x') {
            return 1;
        }
        var exif = ByteBuffer.wrap(jpeg, from + 6, to - from - 6).slice();
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = exif.getInt(4);
        var entries = exif.getShort(directory);
        for (var entry = 0; entry < entries; entry++) {
            var at = directory + 2 + entry * 12;
            if (exif.getShort(at) == 0x0112) {
                var value = exif.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static byte[] directionOnly(int turned) {
        return ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turned)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static byte[] withoutChunks(byte[] png) {
        var out = new ByteArrayOutputStream(png.length);
        out.write(png, 0, PNG.length);
        var in = ByteBuffer.wrap(png);
        var at = PNG.length;
        var kind = "";
        while (!kind.equals("IEND")) {
            var length = 12 + in.getInt(at);
            if (length < 12) {
                throw new IllegalArgumentException("a chunk of " + length);
            }
            kind = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
            if (DRAWING.contains(kind)) {
                out.write(png, at, length);
            }
            at += length;
        }
        return out.toByteArray();
    }

    private static byte[] withoutProperties(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file);
                var out = new ByteArrayOutputStream()) {
            pdf.setDocumentInformation(new PDDocumentInformation());
            pdf.getDocumentCatalog().setMetadata(null);
            pdf.getDocumentCatalog().setOpenAction(null);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static int unsigned(byte value) {
        return value & 0xFF;
    }
}
