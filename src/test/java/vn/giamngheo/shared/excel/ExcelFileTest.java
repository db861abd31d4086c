package vn.giamngheo.shared.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.InvalidInput;

/** Files that people made, good and bad. */
class ExcelFileTest {

    private static final byte[] OLD_EXCEL = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @Test
    void readsTextNumbersAndDatesWithTheirAddresses() throws IOException {
        var sheet =
                sheetOf(
                        s -> {
                            s.value(0, 0, "Họ và tên");
                            s.value(0, 1, "Ngày sinh");
                            s.value(0, 2, "Số CCCD");
                            s.value(3, 0, "  Đỗ  Thị Lụa ");
                            s.value(3, 1, LocalDate.of(1967, 5, 24));
                            s.style(3, 1).format("dd/MM/yyyy").set();
                            s.value(3, 2, 30067656362L);
                        });

        var row = sheet.rows().get(0);
        assertThat(sheet.rows()).hasSize(1);
        assertThat(row.number()).isEqualTo(4);
        assertThat(sheet.cell(row, "họ và tên").text()).isEqualTo("Đỗ Thị Lụa");
        assertThat(sheet.cell(row, "Ngày sinh").date()).isEqualTo(LocalDate.of(1967, 5, 24));
        assertThat(sheet.cell(row, "Ngày sinh").text()).isEqualTo("24/05/1967");
        assertThat(sheet.cell(row, "Số CCCD").text()).isEqualTo("30067656362");
        assertThat(sheet.cell(row, "Số CCCD").isNumeric()).isTrue();
        assertThat(sheet.cell(row, "Số CCCD").date()).isNull();
        assertThat(sheet.cell(row, "Số CCCD").address()).isEqualTo("C4");
    }

    @Test
    void findsSheetsAndHeadersInAnyUnicodeForm() throws IOException {
        var decomposed = Normalizer.normalize("Họ và tên", Normalizer.Form.NFD);

        var sheet = sheetOf(s -> s.value(0, 0, decomposed));

        assertThat(sheet.missing(List.of("Họ và tên"))).isEmpty();
        assertThat(sheet.headers().get(0).text()).isEqualTo("Họ và tên");
    }

    @Test
    void namesMissingStrangeAndRepeatedHeaders() throws IOException {
        var sheet =
                sheetOf(
                        s -> {
                            s.value(0, 0, "Thôn");
                            s.value(0, 1, "Thôn");
                            s.value(0, 2, "Số CMND");
                        });

        assertThat(sheet.missing(List.of("Thôn", "Số CCCD"))).containsExactly("Số CCCD");
        assertThat(sheet.strange(List.of("Thôn", "Số CCCD")))
                .extracting(ExcelCell::address)
                .containsExactly("B1", "C1");
    }

    @Test
    void columnsBehindZHaveTwoLetters() {
        assertThat(ExcelCell.columnLetters(0)).isEqualTo("A");
        assertThat(ExcelCell.columnLetters(25)).isEqualTo("Z");
        assertThat(ExcelCell.columnLetters(26)).isEqualTo("AA");
    }

    @Test
    void refusesAnEmptyFile() {
        refused(new byte[0], "trống (0 byte)");
    }

    @Test
    void refusesWhatIsNoExcelFile() throws IOException {
        refused("Mã hộ,Thôn".getBytes(StandardCharsets.UTF_8), "không phải tệp Excel .xlsx");
        refused(zipOf("word/document.xml"), "không phải tệp Excel .xlsx");
    }

    @Test
    void refusesTheOldFormat() {
        refused(OLD_EXCEL, "dạng Excel cũ (.xls)");
    }

    @Test
    void refusesAFileWithAPassword() {
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        var bytes = new byte[600];
        System.arraycopy(OLD_EXCEL, 0, bytes, 0, OLD_EXCEL.length);
        System.arraycopy(name, 0, bytes, 512, name.length);

        refused(bytes, "có mật khẩu");
    }

    @Test
    void refusesADamagedFile() throws IOException {
        var whole = fileOf(s -> s.value(0, 0, "Thôn"));
        var half = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> ExcelFile.read(half))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("rồi tải lên lại");
    }

    private static void refused(byte[] bytes, String words) {
        assertThatThrownBy(() -> ExcelFile.read(bytes))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.byField().get(ExcelFile.FIELD)).contains(words));
    }

    private static ExcelSheet sheetOf(Consumer<Worksheet> content) throws IOException {
        return ExcelFile.read(fileOf(content)).sheet("Danh sách hộ").orElseThrow();
    }

    private static byte[] fileOf(Consumer<Worksheet> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(
                    workbook.newWorksheet(
                            Normalizer.normalize("Danh sách hộ", Normalizer.Form.NFD)));
        }
        return bytes.toByteArray();
    }

    private static byte[] zipOf(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
