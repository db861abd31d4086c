package vn.giamngheo.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/** How official documents write dates, numbers and shares (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
public final class OfficialWording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private OfficialWording() {}

    /** "ngày 05 tháng 02 năm 2023": days under 10 and the months 1 and 2 take a leading zero. */
    public static String dateInWords(LocalDate date) {
        return "ngày %02d tháng %s năm %d"
                .formatted(
                        date.getDayOfMonth(),
                        date.getMonthValue() <= 2
                                ? "0" + date.getMonthValue()
                                : String.valueOf(date.getMonthValue()),
                        date.getYear());
    }

    /** "05/02/2023", for table cells. */
    public static String shortDate(LocalDate date) {
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /** "19 giờ 05 phút". */
    public static String timeInWords(LocalTime time) {
        return "%02d giờ %02d phút".formatted(time.getHour(), time.getMinute());
    }

    /** "05/QĐ-UBND": numbers under 10 take a leading zero. */
    public static String number(int number, String symbol) {
        return "%02d/%s".formatted(number, symbol);
    }

    /** "66,67%"; "0%" when there is nothing to compare with. */
    public static String share(int part, int whole) {
        if (whole == 0) {
            return "0%";
        }
        var percent =
                BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return percent.toPlainString().replace('.', ',') + "%";
    }

    /** "05", "12": counts under 10 take a leading zero in a sentence. */
    public static String count(int count) {
        return "%02d".formatted(count);
    }

    /** Capitals with every tone mark kept. */
    public static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /** The text without the mark at its end, so that a list can put its own. */
    public static String withoutEndMark(String text) {
        return text.strip().replaceAll("[;.,\\s]+$", "");
    }
}
