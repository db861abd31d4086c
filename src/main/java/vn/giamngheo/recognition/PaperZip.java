package vn.giamngheo.recognition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Many DOCX papers in one file, to be taken to one signing session. */
final class PaperZip {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** "012-TB-UBND" of "12/TB-UBND": sorts by number and stands in a file name. */
    static String nameOf(String number) {
        var slash = number.indexOf('/');
        return "%03d-%s"
                .formatted(
                        Integer.parseInt(number.substring(0, slash)),
                        number.substring(slash + 1).replace('Đ', 'D'));
    }

    void add(String name, byte[] docx) {
        try {
            zip.putNextEntry(new ZipEntry(name + ".docx"));
            zip.write(docx);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
