package vn.giamngheo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.calendar.HolidayEdit.TypedHoliday;
import vn.giamngheo.shared.InvalidInput;

/** What an administrator may enter as a day of 2026. */
class DayChecksTest {

    @ParameterizedTest(name = "{0} as {1}: {3} at {2}")
    @CsvSource({
        "31/02/2026, STATUTORY, day, có thật",
        "abc, STATUTORY, day, có thật",
        "02/01/2027, SWAP_OFF, day, thuộc năm 2026",
        "02/09/2026, STATUTORY, day, đã có trong lịch: Quốc khánh",
        "13/10/2026, SWAP_WORK, day, thứ Bảy hoặc Chủ nhật",
        "10/10/2026, COMPENSATION, day, thứ Hai đến thứ Sáu",
        "11/10/2026, SWAP_OFF, day, thứ Hai đến thứ Sáu"
    })
    void refusesADayThatCannotBe(String day, HolidayKind kind, String field, String words) {
        var refusal = refusal(typed(day, kind, "Ngày thử", "VERIFIED", "Thông báo số 1", ""));

        assertThat(refusal).containsOnlyKeys(field);
        assertThat(refusal.get(field)).contains(words);
    }

    @Test
    void asksForWhatIsMissingAtEachField() {
        assertThat(refusal(new TypedHoliday("", null, " ", "", "", "", "")))
                .containsOnlyKeys("day", "kind", "name", "mark", "source");
    }

    @Test
    void onlyADayInDoubtMayStandWithoutASource() {
        assertThat(refusal(typed("12/10/2026", HolidayKind.STATUTORY, "Ngày", "VERIFIED", "", "")))
                .containsOnlyKeys("source");
        assertThat(read(typed("12/10/2026", HolidayKind.STATUTORY, "Ngày", "UNVERIFIED", "", "")))
                .hasSize(1);
    }

    @Test
    void aDayOffInExchangeBringsItsWorkedSaturdayAlong() {
        var days =
                read(
                        typed(
                                "12/10/2026",
                                HolidayKind.SWAP_OFF,
                                "Nghỉ hoán đổi",
                                "VERIFIED",
                                "Thông báo số 2",
                                "17/10/2026"));

        assertThat(days)
                .extracting(DayEntry::words)
                .containsExactly(
                        "12/10/2026 (Nghỉ hoán đổi): Nghỉ hoán đổi",
                        "17/10/2026 (Làm bù): Làm bù ngày 12/10/2026");
    }

    @Test
    void theWorkedDayIsCheckedToo() {
        assertThat(
                        refusal(
                                typed(
                                        "12/10/2026",
                                        HolidayKind.SWAP_OFF,
                                        "Nghỉ",
                                        "VERIFIED",
                                        "Thông báo",
                                        "14/10/2026")))
                .containsOnlyKeys("workedInstead");
        assertThat(
                        refusal(
                                typed(
                                        "12/10/2026",
                                        HolidayKind.STATUTORY,
                                        "Nghỉ",
                                        "VERIFIED",
                                        "Thông báo",
                                        "17/10/2026")))
                .containsOnlyKeys("workedInstead");
    }

    private static TypedHoliday typed(
            String day, HolidayKind kind, String name, String mark, String source, String worked) {
        return new TypedHoliday(day, kind, name, mark, source, "", worked);
    }

    private static List<DayEntry> read(TypedHoliday typed) {
        var standing =
                MigrationRows.holidays().stream()
                        .collect(Collectors.toMap(Holiday::day, Function.identity()));
        return new DayChecks(2026, standing).read(typed);
    }

    private static Map<String, String> refusal(TypedHoliday typed) {
        return catchThrowableOfType(InvalidInput.class, () -> read(typed)).byField();
    }
}
