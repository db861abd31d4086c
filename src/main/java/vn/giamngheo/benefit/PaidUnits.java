package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which units of a period are paid for. A month counts for the right that holds at its end: one
 * that begins in the month counts it, one that ends before the month's last day leaves it to what
 * follows. So rights that follow each other without a gap count every month once.
 *
 * <p>Nghị định 146/2018/NĐ-CP Điều 9 khoản 3 counts from the date of the decision, or from 1
 * January for the yearly list, and says nothing of part of a month; this counting is an
 * interpretation.
 */
final class PaidUnits {

    private PaidUnits() {}

    /** The first day of each unit that falls in the period. */
    static List<LocalDate> of(RuleMoney money, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period from " + from + " to " + to);
        }
        var units =
                switch (money.per()) {
                    case ONCE -> 1;
                    case MONTH -> months(from, to);
                    case QUARTER -> (months(from, to) + 2) / 3;
                    case YEAR -> (months(from, to) + 11) / 12;
                };
        var most = money.mostUnits();
        var days = new ArrayList<LocalDate>();
        for (int unit = 0; unit < (most == null ? units : Math.min(units, most)); unit++) {
            var day =
                    switch (money.per()) {
                        case ONCE -> from;
                        case MONTH -> from.plusMonths(unit);
                        case QUARTER -> from.plusMonths(3L * unit);
                        case YEAR -> from.plusYears(unit);
                    };
            days.add(unit == 0 ? from : day.withDayOfMonth(1));
        }
        return days;
    }

    static int months(LocalDate from, LocalDate to) {
        var next = to.plusDays(1);
        return (next.getYear() - from.getYear()) * 12 + next.getMonthValue() - from.getMonthValue();
    }
}
