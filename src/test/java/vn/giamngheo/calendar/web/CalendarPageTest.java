package vn.giamngheo.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.giamngheo.calendar.DayKind;
import vn.giamngheo.calendar.DeadlineRule;
import vn.giamngheo.calendar.DeadlineRules;
import vn.giamngheo.calendar.Holiday;
import vn.giamngheo.calendar.HolidayKind;
import vn.giamngheo.calendar.Holidays;
import vn.giamngheo.calendar.WhoseTime;
import vn.giamngheo.shared.web.Shell;
import vn.giamngheo.support.PageTemplates;

class CalendarPageTest {

    private final Holidays holidays = mock();
    private final DeadlineRules rules = mock();
    private final MockMvc mvc =
            MockMvcBuilders.standaloneSetup(new CalendarPage(holidays, rules))
                    .setViewResolvers(PageTemplates.resolver())
                    .build();

    @Test
    void showsDaysOffAndPeriodsWithTheirMarksInWords() throws Exception {
        when(holidays.years()).thenReturn(List.of(2026, 2025));
        when(holidays.ofYear(2026)).thenReturn(List.of(aDayOffInDoubt()));
        when(rules.all()).thenReturn(List.of(thePosting(), theEndOfTheRound()));

        var html = html("/quan-tri/lich");

        assertThat(html)
                .contains("<title>Lịch làm việc", "nam=2025")
                .contains("24/11/2026", "Ngày Văn hóa Việt Nam", "Nghỉ lễ, tết", "Chưa xác minh")
                .contains("3 ngày làm việc", "Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4")
                .contains("Đã đối chiếu", "ngày 14/12", "Nội bộ", "nội bộ")
                .doesNotContain("null", "th:", "STATUTORY", "VERIFIED");
    }

    @Test
    void withoutAnyYearItSaysThatNothingCanBeCounted() throws Exception {
        assertThat(html("/quan-tri/lich")).contains("Chưa có lịch nghỉ của năm nào");
    }

    private String html(String path) throws Exception {
        var shell =
                new Shell(
                        false, "", "", "", "", false, false, List.of(), List.of(), path, Map.of());
        return mvc.perform(get(path).flashAttr("shell", shell))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private static Holiday aDayOffInDoubt() {
        return new Holiday(
                LocalDate.of(2026, 11, 24),
                HolidayKind.STATUTORY,
                "Ngày Văn hóa Việt Nam",
                "UNVERIFIED",
                "");
    }

    private static DeadlineRule thePosting() {
        return new DeadlineRule(
                "POSTING",
                LocalDate.of(2021, 9, 1),
                null,
                "Niêm yết",
                3,
                DayKind.WORKING,
                null,
                null,
                WhoseTime.CITIZEN,
                "Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4",
                "LAW",
                "VERIFIED");
    }

    private static DeadlineRule theEndOfTheRound() {
        return new DeadlineRule(
                "ROUND_CLOSE",
                LocalDate.of(2021, 9, 1),
                null,
                "Kết thúc rà soát",
                null,
                DayKind.FIXED_DATE,
                12,
                14,
                WhoseTime.AUTHORITY,
                "Mốc nội bộ",
                "INTERNAL",
                "nội bộ");
    }
}
