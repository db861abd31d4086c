package vn.giamngheo.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The invented list of 36 households with what its year comes to, and copies with a mistake. */
final class SampleList {

    static final String HOUSEHOLDS = "Danh sách hộ";

    /** Changes the text of one cell; rows count from 1. */
    interface Mistake {

        String in(String sheet, int row, int column, String text);
    }

    private SampleList() {}

    static Path writeTo(Path file) throws IOException {
        return Files.write(file, content());
    }

    /** The list with other texts in some cells; null leaves a cell out. */
    static Path writeTo(Path file, Mistake mistake) throws IOException {
        try (var sample = new ReadableWorkbook(new ByteArrayInputStream(content()));
                var out = Files.newOutputStream(file);
                var copy = new Workbook(out, "test", "1.0")) {
            for (var sheet : sample.getSheets().toList()) {
                var sheetCopy = copy.newWorksheet(sheet.getName());
                try (var rows = sheet.openStream()) {
                    rows.forEach(
                            row ->
                                    row.stream()
                                            .filter(Objects::nonNull)
                                            .forEach(
                                                    cell -> {
                                                        var text =
                                                                mistake.in(
                                                                        sheet.getName(),
                                                                        row.getRowNum(),
                                                                        cell.getColumnIndex(),
                                                                        cell.getText());
                                                        if (text != null) {
                                                            sheetCopy.value(
                                                                    row.getRowNum() - 1,
                                                                    cell.getColumnIndex(),
                                                                    text);
                                                        }
                                                    }));
                }
            }
        }
        return file;
    }

    /** What the law makes of the list, counted by hand. */
    static JsonNode expected() throws IOException {
        try (var json = resource("/training/expected.json")) {
            return new ObjectMapper().readTree(json);
        }
    }

    /** Full names and identity numbers of everybody on the list. */
    static Set<String> namesAndNumbers() throws IOException {
        Set<String> found = new LinkedHashSet<>();
        try (var sample = new ReadableWorkbook(new ByteArrayInputStream(content()));
                var rows = sample.findSheet(HOUSEHOLDS).orElseThrow().openStream()) {
            rows.skip(1)
                    .forEach(
                            row -> {
                                found.add(row.getCellText(4).strip());
                                found.add(row.getCellText(8).strip());
                            });
        }
        found.remove("");
        return found;
    }

    private static byte[] content() throws IOException {
        try (var file = resource("/household/household-list.xlsx")) {
            return file.readAllBytes();
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SampleList.class.getResourceAsStream(name), name);
    }
}
