package db.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An old unit as the merger table names it in words.
 *
 * @param name "Phường Minh Khai"; empty when the table says the unit stayed as it was
 * @param district "quận Hai Bà Trưng" where the words say it, else empty
 * @param part whether the words say that only a part went into the new unit
 * @param note the words in brackets, or "giữ nguyên"; empty when there are none
 */
record NamedOldUnit(String name, String district, boolean part, String note) {

    private static final String UNCHANGED = "giữ nguyên";
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)?");
    private static final Pattern DISTRICT =
            Pattern.compile("(?iU)(?:thuộc )?((?:huyện|quận|thị xã|thành phố) .+)");
    private static final Pattern PART = Pattern.compile("(?iU)(phần còn lại|một phần).*");

    /** Splits at commas, except at those inside brackets. */
    static List<NamedOldUnit> listed(String words) {
        var units = new ArrayList<NamedOldUnit>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= words.length(); i++) {
            char c = i == words.length() ? ',' : words.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && (depth <= 0 || i == words.length())) {
                var unit = words.substring(start, i).strip();
                if (!unit.isEmpty()) {
                    units.add(of(unit));
                }
                start = i + 1;
            }
        }
        return units;
    }

    boolean isUnchanged() {
        return name.isEmpty();
    }

    private static NamedOldUnit of(String words) {
        if (words.equalsIgnoreCase(UNCHANGED)) {
            return new NamedOldUnit("", "", false, UNCHANGED);
        }
        var district = "";
        boolean part = false;
        var notes = new ArrayList<String>();
        var bracket = BRACKET.matcher(words);
        while (bracket.find()) {
            var note = bracket.group(1).strip();
            notes.add(note);
            part |= PART.matcher(note).matches();
            var inDistrict = DISTRICT.matcher(note);
            if (inDistrict.matches()) {
                district = inDistrict.group(1);
            }
        }
        var name = BRACKET.matcher(words).replaceAll("").replaceAll("\\s+", " ").strip();
        return new NamedOldUnit(name, district, part, String.join("; ", notes));
    }
}
