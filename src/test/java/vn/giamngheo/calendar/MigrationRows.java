package vn.giamngheo.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The holidays as the migration enters them, so that the arithmetic is tested on the real days. */
final class MigrationRows {

    private static final Pattern ROW =
            Pattern.compile(
                    "\\('(\\d{4}-\\d\\d-\\d\\d)', '(\\w+)', '([^']*)', '([^']*)', '([^']*)'\\)");

    static final Set<Integer> YEARS = Set.of(2022, 2023, 2024, 2025, 2026);

    private MigrationRows() {}

    /** The calendar of the five years. */
    static WorkingCalendar calendar() {
        return new WorkingCalendar(holidays(), YEARS);
    }

    static List<Holiday> holidays() {
        try (var file =
                MigrationRows.class.getResourceAsStream("/db/migration/V0020__calendar.sql")) {
            var sql = new String(file.readAllBytes(), UTF_8);
            return ROW.matcher(sql)
                    .results()
                    .map(
                            row ->
                                    new DayEntry(
                                                    LocalDate.parse(row.group(1)),
                                                    HolidayKind.valueOf(row.group(2)),
                                                    row.group(3),
                                                    row.group(4),
                                                    "",
                                                    row.group(5))
                                            .by("system"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
