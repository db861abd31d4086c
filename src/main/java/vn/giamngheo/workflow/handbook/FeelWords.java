package vn.giamngheo.workflow.handbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says a cell of a decision table in words: {@code [3..22)} is "từ 3 đến dưới 22". */
final class FeelWords {

    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+)\\.\\.(\\d+)\\)");
    private static final Pattern LIMIT = Pattern.compile("(<=|<|>=|>)\\s*(\\d+)");
    private static final Map<String, String> BOUNDS =
            Map.of("<", "dưới %s", "<=", "không quá %s", ">=", "từ %s trở lên", ">", "trên %s");
    private static final Map<String, String> PLAIN = Map.of("true", "có", "false", "không");

    private final Map<String, String> words;

    /**
     * @param words "column.CODE" or "CODE" to words
     */
    FeelWords(Map<String, String> words) {
        this.words = words;
    }

    /**
     * @param column the value the cell asks about or gives
     */
    String of(String column, String cell) {
        var not = NOT.matcher(cell.strip());
        return not.matches()
                ? "không phải " + words(column, not.group(1), ", ")
                : words(column, cell.strip(), " hoặc ");
    }

    private String words(String column, String tests, String between) {
        return split(tests).stream()
                .map(test -> one(column, test))
                .collect(Collectors.joining(between));
    }

    /** A comma within quotes does not occur in our codes. */
    private static List<String> split(String tests) {
        return Arrays.stream(tests.split(",")).map(String::strip).toList();
    }

    private String one(String column, String test) {
        if (test.startsWith("\"")) {
            var code = test.replace("\"", "");
            return words.getOrDefault(column + "." + code, words.getOrDefault(code, code));
        }
        var range = RANGE.matcher(test);
        if (range.matches()) {
            return "từ %s đến dưới %s".formatted(range.group(1), range.group(2));
        }
        var limit = LIMIT.matcher(test);
        return limit.matches()
                ? BOUNDS.get(limit.group(1)).formatted(limit.group(2))
                : PLAIN.getOrDefault(test, test);
    }
}
