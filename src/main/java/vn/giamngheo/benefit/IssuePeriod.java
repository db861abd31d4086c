package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one list is for: a year, a term, a quarter. The school year begins on 5 September and has
 * nine months of real study, four in the first term and five in the second; that the second begins
 * in January is an internal day (<i>mốc nội bộ</i>), the law names none.
 *
 * @param to null for what is issued once
 * @param name "năm 2024", "quý I năm 2024"
 */
record IssuePeriod(LocalDate from, @Nullable LocalDate to, String name) {

    static final String ONCE = "một lần";

    private static final int SEPTEMBER = 9;
    private static final int OPENING_DAY = 5;
    private static final int MAY = 5;
    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    boolean begins(LocalDate after, LocalDate last) {
        return from.isAfter(after) && !from.isAfter(last);
    }

    /**
     * Periods with a day between two days, oldest first; none in the school holidays.
     *
     * @param first not after {@code last}; for what is issued once the day of the list
     */
    static List<IssuePeriod> between(Benefit.Period kind, LocalDate first, LocalDate last) {
        return switch (kind) {
            case ONCE -> List.of(new IssuePeriod(first, null, ONCE));
            case YEAR -> within(years(first, last), first, last);
            case SCHOOL_YEAR -> within(schoolYears(first, last), first, last);
            case TERM -> within(terms(first, last), first, last);
            case QUARTER -> within(months(first, last, 3), first, last);
            case MONTH -> within(months(first, last, 1), first, last);
        };
    }

    private static List<IssuePeriod> within(
            List<IssuePeriod> all, LocalDate first, LocalDate last) {
        return all.stream()
                .filter(period -> !period.from.isAfter(last) && !period.to.isBefore(first))
                .toList();
    }

    private static List<IssuePeriod> years(LocalDate first, LocalDate last) {
        List<IssuePeriod> years = new ArrayList<>();
        for (var year = first.getYear(); year <= last.getYear(); year++) {
            years.add(
                    new IssuePeriod(
                            LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "năm " + year));
        }
        return years;
    }

    private static List<IssuePeriod> schoolYears(LocalDate first, LocalDate last) {
        List<IssuePeriod> years = new ArrayList<>();
        for (var year = first.getYear() - 1; year <= last.getYear(); year++) {
            years.add(
                    new IssuePeriod(
                            LocalDate.of(year, SEPTEMBER, OPENING_DAY),
                            LocalDate.of(year + 1, MAY, 31),
                            "năm học " + schoolYear(year)));
        }
        return years;
    }

    private static List<IssuePeriod> terms(LocalDate first, LocalDate last) {
        List<IssuePeriod> terms = new ArrayList<>();
        for (var year = first.getYear() - 1; year <= last.getYear(); year++) {
            terms.add(
                    new IssuePeriod(
                            LocalDate.of(year, SEPTEMBER, OPENING_DAY),
                            LocalDate.of(year, 12, 31),
                            "học kỳ I năm học " + schoolYear(year)));
            terms.add(
                    new IssuePeriod(
                            LocalDate.of(year + 1, 1, 1),
                            LocalDate.of(year + 1, MAY, 31),
                            "học kỳ II năm học " + schoolYear(year)));
        }
        return terms;
    }

    private static List<IssuePeriod> months(LocalDate first, LocalDate last, int length) {
        List<IssuePeriod> periods = new ArrayList<>();
        var month = (first.getMonthValue() - 1) / length * length + 1;
        for (var from = LocalDate.of(first.getYear(), month, 1);
                !from.isAfter(last);
                from = from.plusMonths(length)) {
            periods.add(
                    new IssuePeriod(
                            from,
                            from.plusMonths(length).minusDays(1),
                            length == 1
                                    ? "tháng %d năm %d"
                                            .formatted(from.getMonthValue(), from.getYear())
                                    : "quý %s năm %d"
                                            .formatted(
                                                    ROMAN[(from.getMonthValue() - 1) / length],
                                                    from.getYear())));
        }
        return periods;
    }

    private static String schoolYear(int year) {
        return year + "-" + (year + 1);
    }
}
