package vn.giamngheo.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.giamngheo.shared.TypedDay;

/**
 * The days off of a year nobody has announced yet: fixed days, Tết and Giỗ Tổ by the lunar
 * calendar, and the days off in return for a weekend. How Tết and Quốc khánh are divided follows
 * the years 2022 to 2026; the Government decides it each year, and swapped days are only known
 * then.
 */
final class YearProposal {

    private static final String SOURCE = "Bộ luật Lao động 2019, Điều 112 (ghi theo trí nhớ)";
    private static final String PROPOSED = "Đề xuất, chờ thông báo của Chính phủ";
    private static final int DAYS_OF_TET = 5;
    private static final int CULTURE_DAY_SINCE = 2026;

    private final int year;
    private final List<DayEntry> days = new ArrayList<>();
    private final Set<LocalDate> taken = new TreeSet<>();

    private YearProposal(int year) {
        this.year = year;
    }

    /** In the order of the year. */
    static List<DayEntry> of(int year) {
        var proposal = new YearProposal(year);
        proposal.fixedDays();
        proposal.tet();
        proposal.nationalDay();
        proposal.cultureDay();
        proposal.compensate();
        return proposal.days.stream().sorted(Comparator.comparing(DayEntry::day)).toList();
    }

    private void fixedDays() {
        add(LocalDate.of(year, 1, 1), "Tết Dương lịch", "");
        add(LunarDays.hungKings(year), "Giỗ Tổ Hùng Vương", "10/3 âm lịch");
        add(LocalDate.of(year, 4, 30), "Ngày Chiến thắng", "");
        add(LocalDate.of(year, 5, 1), "Quốc tế lao động", "");
    }

    /** Five days; two before mồng một, or one where that makes a whole week. */
    private void tet() {
        var newYear = LunarDays.tet(year);
        var before = newYear.getDayOfWeek() == DayOfWeek.TUESDAY ? 1 : 2;
        for (var offset = -before; offset < DAYS_OF_TET - before; offset++) {
            add(
                    newYear.plusDays(offset),
                    offset == 0 ? "Tết Nguyên đán (mồng một)" : "Tết Nguyên đán",
                    PROPOSED);
        }
    }

    /** 2 September and the day beside it that makes the longer rest. */
    private void nationalDay() {
        var day = LocalDate.of(year, 9, 2);
        var beside =
                switch (day.getDayOfWeek()) {
                    case MONDAY, THURSDAY, SUNDAY -> day.plusDays(1);
                    default -> day.minusDays(1);
                };
        add(day, "Quốc khánh", "");
        add(beside, "Quốc khánh (ngày liền kề)", PROPOSED);
    }

    private void cultureDay() {
        if (year >= CULTURE_DAY_SINCE) {
            days.add(
                    new DayEntry(
                            LocalDate.of(year, 11, 24),
                            HolidayKind.STATUTORY,
                            "Ngày Văn hóa Việt Nam",
                            Holiday.UNVERIFIED,
                            "",
                            "Nghị quyết 80 của Bộ Chính trị (tháng 01/2026), đọc qua báo chí; chưa"
                                    + " đọc văn bản luật thi hành"));
            taken.add(LocalDate.of(year, 11, 24));
        }
    }

    /** The next working day for each day that falls on a weekend. */
    private void compensate() {
        var lost =
                days.stream()
                        .filter(entry -> !entry.mark().equals(Holiday.UNVERIFIED))
                        .filter(entry -> Weekends.contain(entry.day()))
                        .sorted(Comparator.comparing(DayEntry::day))
                        .toList();
        for (var entry : lost) {
            var day = entry.day();
            while (taken.contains(day) || Weekends.contain(day)) {
                day = day.plusDays(1);
            }
            taken.add(day);
            days.add(
                    new DayEntry(
                            day,
                            HolidayKind.COMPENSATION,
                            "Nghỉ bù ngày " + TypedDay.words(entry.day()),
                            DayChecks.FROM_MEMORY,
                            "Bộ luật Lao động 2019, Điều 111 (ghi theo trí nhớ)",
                            PROPOSED));
        }
    }

    private void add(LocalDate day, String name, String note) {
        taken.add(day);
        days.add(
                new DayEntry(
                        day, HolidayKind.STATUTORY, name, DayChecks.FROM_MEMORY, SOURCE, note));
    }
}
