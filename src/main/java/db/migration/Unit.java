package db.migration;

import java.util.List;

/**
 * An administrative unit of one of the two lists.
 *
 * @param parentKey empty for a province
 * @param area empty where nobody has decided it
 */
record Unit(
        String key,
        String code,
        int period,
        String parentKey,
        String level,
        String fullName,
        String name,
        String area) {

    static List<Unit> all(String resource, int period) {
        return CsvFile.rows(resource).stream().map(row -> of(row, period)).toList();
    }

    private static Unit of(List<String> row, int period) {
        return new Unit(
                key(row.get(0), period),
                row.get(0),
                period,
                row.get(1).isEmpty() ? "" : key(row.get(1), period),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5));
    }

    static String key(String code, int period) {
        return code + "-" + period;
    }

    boolean isProvince() {
        return "PROVINCE".equals(level);
    }

    boolean isCommune() {
        return "COMMUNE".equals(level);
    }
}
