package vn.giamngheo.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.TypedDay;

/** A period as people read it. */
final class PeriodWords {

    private PeriodWords() {}

    static String of(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return "chưa rõ từ ngày nào nên chưa áp dụng";
        }
        var begin = "từ " + TypedDay.words(from);
        return to == null ? begin : begin + " đến " + TypedDay.words(to);
    }
}
