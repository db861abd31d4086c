package vn.giamngheo.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Reads the CSV files of the training commune: comma, double quotes, headers in the first row. */
final class TrainingFile {

    private TrainingFile() {}

    static byte[] bytes(String name) {
        try {
            return new ClassPathResource("training/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> read(String name) {
        var text = new String(bytes(name), StandardCharsets.UTF_8);
        var lines = text.lines().filter(line -> !line.isBlank()).map(TrainingFile::cells);
        var rows = lines.toList();
        var headers = rows.get(0);
        List<Map<String, String>> records = new ArrayList<>();
        for (var row : rows.subList(1, rows.size())) {
            Map<String, String> named = new LinkedHashMap<>();
            for (var i = 0; i < headers.size(); i++) {
                named.put(headers.get(i), i < row.size() ? row.get(i) : "");
            }
            records.add(named);
        }
        return List.copyOf(records);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var character = line.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
