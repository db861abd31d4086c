package vn.giamngheo.shared.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.giamngheo.shared.InvalidInput;

/**
 * An .xlsx file that somebody uploaded, read as a whole. What cannot be read is refused at the
 * field "file" with a sentence that says what to do.
 */
public final class ExcelFile {

    public static final String FIELD = "file";

    private static final int MOST_ROWS = 60_000;
    private static final long MOST_BYTES = 500L * 1024 * 1024;
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final String SAVE_AGAIN =
            " Mở danh sách bằng Excel, chọn Lưu thành dạng “Excel Workbook (.xlsx)” rồi tải lên"
                    + " lại.";

    private final List<ExcelSheet> sheets;

    private ExcelFile(List<ExcelSheet> sheets) {
        this.sheets = sheets;
    }

    /**
     * @throws InvalidInput at {@link #FIELD} when the bytes are no readable .xlsx file
     */
    public static ExcelFile read(byte[] bytes) {
        refuseWhatIsNoWorkbook(bytes);
        try (var workbook = open(bytes)) {
            var cells = new CellReader(workbook.isDate1904());
            var sheets = new ArrayList<ExcelSheet>();
            for (var sheet : workbook.getSheets().toList()) {
                sheets.add(read(sheet, cells));
            }
            return new ExcelFile(sheets);
        } catch (InvalidInput e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw unreadable();
        }
    }

    /** The sheet of this name, whatever its Unicode form or case. */
    public Optional<ExcelSheet> sheet(String name) {
        return sheets.stream()
                .filter(sheet -> ExcelSheet.form(sheet.name()).equals(ExcelSheet.form(name)))
                .findFirst();
    }

    /** A file without a style part, as other programs write it, cannot be opened with formats. */
    private static ReadableWorkbook open(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(
                    new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            return new ReadableWorkbook(
                    new ByteArrayInputStream(bytes), new ReadingOptions(false, true));
        }
    }

    private static ExcelSheet read(Sheet sheet, CellReader cells) throws IOException {
        var rows = new ArrayList<ExcelRow>();
        try (var stream = sheet.openStream()) {
            for (var row : (Iterable<Row>) stream::iterator) {
                var byColumn = new HashMap<Integer, ExcelCell>();
                for (var cell : row) {
                    if (cell != null) {
                        var read = cells.read(cell);
                        if (!read.isBlank()) {
                            byColumn.put(cell.getColumnIndex(), read);
                        }
                    }
                }
                if (!byColumn.isEmpty()) {
                    rows.add(new ExcelRow(row.getRowNum(), byColumn));
                }
                if (rows.size() > MOST_ROWS) {
                    throw new InvalidInput(
                            FIELD,
                            "Trang “%s” có quá %d dòng. Chia danh sách thành nhiều tệp."
                                    .formatted(sheet.getName(), MOST_ROWS));
                }
            }
        }
        return ExcelSheet.of(sheet.getName(), rows);
    }

    private static void refuseWhatIsNoWorkbook(byte[] bytes) {
        if (bytes.length == 0) {
            throw new InvalidInput(
                    FIELD, "Tệp này trống (0 byte). Chọn tệp danh sách đã lưu dạng .xlsx.");
        }
        if (ReadableWorkbook.isOLE2Header(bytes)) {
            throw new InvalidInput(
                    FIELD,
                    contains(bytes, ENCRYPTED)
                            ? "Tệp này có mật khẩu. Mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi tải"
                                    + " lên."
                            : "Tệp này là dạng Excel cũ (.xls)." + SAVE_AGAIN);
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(bytes)) {
            throw new InvalidInput(FIELD, "Tệp này không phải tệp Excel .xlsx." + SAVE_AGAIN);
        }
        refuseBomb(bytes);
    }

    /** A small file may unpack to any size; it is counted before it is parsed. */
    private static void refuseBomb(byte[] bytes) {
        long unpacked = 0;
        var buffer = new byte[64 * 1024];
        var workbookSeen = false;
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                workbookSeen |= entry.getName().equals("xl/workbook.xml");
                try (var content = zip.getInputStream(entry)) {
                    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                        unpacked += n;
                        if (unpacked > MOST_BYTES) {
                            throw new InvalidInput(
                                    FIELD,
                                    "Tệp này quá lớn khi mở ra. Chia danh sách thành nhiều tệp.");
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable();
        }
        if (!workbookSeen) {
            throw new InvalidInput(FIELD, "Tệp này không phải tệp Excel .xlsx." + SAVE_AGAIN);
        }
    }

    private static InvalidInput unreadable() {
        return new InvalidInput(FIELD, "Không đọc được tệp này, có thể tệp bị hỏng." + SAVE_AGAIN);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int start = 0; start <= bytes.length - wanted.length; start++) {
            int i = 0;
            while (i < wanted.length && bytes[start + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
