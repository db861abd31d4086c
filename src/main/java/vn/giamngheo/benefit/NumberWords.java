package vn.giamngheo.benefit;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of the catalogue as people type and read them: "1.490.000 đồng", "20,5%". */
final class NumberWords {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");
    private static final Pattern PER_CENT = Pattern.compile("\\d{1,3}([.,]\\d)?");

    private NumberWords() {}

    static String of(NumberKind.Unit unit, long value) {
        return switch (unit) {
            case DONG -> dong(value);
            case PER_MILLE -> perCent(value) + "%";
            case WORKING_DAYS -> value + " ngày làm việc";
        };
    }

    static String dong(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '.') + " đồng";
    }

    /** As it stands in a field. */
    static String typed(NumberKind.Unit unit, long value) {
        return unit == NumberKind.Unit.PER_MILLE ? perCent(value) : String.valueOf(value);
    }

    /** Null for what is no number of the unit. */
    static @Nullable Long read(NumberKind.Unit unit, String text) {
        var stripped = text.strip().replace(" ", "");
        if (unit == NumberKind.Unit.PER_MILLE) {
            var number = stripped.replace("%", "");
            if (!PER_CENT.matcher(number).matches()) {
                return null;
            }
            var perMille = new BigDecimal(number.replace(',', '.')).movePointRight(1);
            return perMille.intValueExact() > 1000 ? null : Long.valueOf(perMille.longValueExact());
        }
        var digits = stripped.replace(".", "").replace("đồng", "");
        return WHOLE.matcher(digits).matches() ? Long.valueOf(digits) : null;
    }

    private static String perCent(long perMille) {
        return perMille % 10 == 0
                ? String.valueOf(perMille / 10)
                : perMille / 10 + "," + perMille % 10;
    }
}
