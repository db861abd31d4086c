package vn.giamngheo.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.calendar.Holidays;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.shared.ActingAs;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.TestClock;

/**
 * An administrator keeps the calendar on its pages, against the real database; an application of
 * its own, because the calendar is everybody's.
 */
@ApplicationTest(properties = "giamngheo.first-administrator.password=TrangLich@2026")
class CalendarPagesTest {

    private static final String PAGE = "/quan-tri/lich";
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    @Autowired private MockMvc mvc;
    @Autowired private ActingAs actingAs;
    @Autowired private TestClock clock;
    @Autowired private Holidays holidays;
    @Autowired private Deadlines deadlines;
    @Autowired private WorkingDays workingDays;

    private Authentication administrator;

    @BeforeEach
    void anAdministratorOnAMonday() {
        clock.setDate(MONDAY);
        administrator =
                actingAs.actingAs(
                        "quantri", () -> SecurityContextHolder.getContext().getAuthentication());
    }

    @Test
    void showsTheDaysOfAYearWithSourceMarkAndWhoDecided() throws Exception {
        assertThat(page("?nam=2026"))
                .contains("<title>Lịch làm việc", "nam=2025", "ban hành kèm theo ứng dụng")
                .contains("24/11/2026", "thứ Ba", "Ngày Văn hóa Việt Nam", "Chưa xác minh")
                .contains("Danh mục ngày nghỉ kèm theo ứng dụng", "Kèm theo ứng dụng")
                .contains("3 ngày làm việc", "Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4")
                .contains("ngày 14/12", "Nội bộ", "Luật")
                .doesNotContain("null", "${", "STATUTORY", "VERIFIED");
    }

    @Test
    void aDayIsAddedAfterItWasShownWhatItMoves() throws Exception {
        var posting = "p" + UUID.randomUUID();
        deadlines.set("thử", posting, "POSTING", MONDAY);

        var preview =
                send(
                        post(PAGE + "/2026/them")
                                .param("day", "07/10/2026")
                                .param("kind", "STATUTORY")
                                .param("name", "Ngày nghỉ thử")
                                .param("mark", "VERIFIED")
                                .param("source", "Thông báo thử số 5"));

        assertThat(preview.getStatus()).isEqualTo(200);
        assertThat(preview.getContentAsString(UTF_8))
                .contains("Thêm 07/10/2026 (Nghỉ lễ, tết): Ngày nghỉ thử")
                .contains("Niêm yết, thông báo công khai", "08/10/2026", "09/10/2026", "dài thêm")
                .contains("name=\"source\" value=\"Thông báo thử số 5\"", "Ghi thay đổi")
                .doesNotContain("null", "${");
        assertThat(due(posting)).isEqualTo("2026-10-08");

        var made =
                send(
                        post(PAGE + "/2026/them")
                                .param("xac-nhan", "true")
                                .param("day", "07/10/2026")
                                .param("kind", "STATUTORY")
                                .param("name", "Ngày nghỉ thử")
                                .param("mark", "VERIFIED")
                                .param("source", "Thông báo thử số 5"));

        assertThat(made.getRedirectedUrl()).startsWith(PAGE + "/thay-doi/");
        assertThat(body(get(made.getRedirectedUrl())))
                .contains("Thêm 07/10/2026", "Niêm yết, thông báo công khai", "09/10/2026")
                .contains("quantri")
                .doesNotContain("null", "${");
        assertThat(due(posting)).isEqualTo("2026-10-09");

        var day = dayOn(LocalDate.of(2026, 10, 7));
        assertThat(page("/ngay/" + day))
                .contains("Ngày nghỉ thử - thứ Tư, 07/10/2026", "value=\"07/10/2026\"")
                .contains("Thông báo thử số 5", "Rút ngày này khỏi lịch")
                .doesNotContain("null", "${");
        var withoutReason = send(post(PAGE + "/ngay/" + day + "/rut").param("why", ""));
        assertThat(withoutReason.getStatus()).isEqualTo(422);
        assertThat(withoutReason.getContentAsString(UTF_8)).contains("href=\"#why\"");
        assertThat(
                        send(post(PAGE + "/ngay/" + day + "/rut").param("why", "Nhập nhầm"))
                                .getContentAsString(UTF_8))
                .contains(
                        "ngắn đi, phải thông báo lại",
                        "value=\"Nhập nhầm\"",
                        "thời hạn đang tính dời ngày");
        send(
                post(PAGE + "/ngay/" + day + "/rut")
                        .param("why", "Nhập nhầm")
                        .param("xac-nhan", "true"));
        assertThat(due(posting)).isEqualTo("2026-10-08");
        assertThat(page("?nam=2026"))
                .contains("Ngày đã rút hoặc đã sửa: 1", "quantri: Nhập nhầm")
                .contains("Rút 07/10/2026")
                .containsPattern("[1-9] thời hạn dời")
                .doesNotContain("null", "${");
    }

    @Test
    void tellsAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        var refused =
                send(
                        post(PAGE + "/2026/them")
                                .param("day", "02/09/2026")
                                .param("kind", "SWAP_WORK")
                                .param("name", "Làm bù thử")
                                .param("mark", "VERIFIED")
                                .param("note", "ghi chú thử"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8))
                .contains("href=\"#day\"", "href=\"#source\"", "đã có trong lịch: Quốc khánh")
                .contains("value=\"02/09/2026\"", "value=\"Làm bù thử\"", "value=\"ghi chú thử\"")
                .doesNotContain("null", "${");
    }

    @Test
    void theNextYearIsProposedEditedConfirmedAndOnlyThenCountedIn() throws Exception {
        var lastDays = LocalDate.of(2026, 12, 29);
        clock.setDate(lastDays);
        var waiting = "p" + UUID.randomUUID();
        deadlines.set("thử", waiting, "COMPLAINT", LocalDate.of(2026, 12, 22));
        assertThat(due(waiting)).isEqualTo("2026-12-31");
        assertThat(page("")).contains("Lập lịch năm 2027");

        assertThat(send(post(PAGE + "/2027/lap")).getRedirectedUrl()).isEqualTo(PAGE + "?nam=2027");

        assertThat(page("?nam=2027"))
                .contains("Lịch năm 2027 là đề xuất", "06/02/2027", "Tết Nguyên đán (mồng một)")
                .contains("Đề xuất, chờ thông báo của Chính phủ", "2027 (đề xuất)")
                .doesNotContain("Lập lịch năm", "null", "${");
        assertThatThrownBy(() -> deadlines.set("thử", waiting, "POSTING", lastDays.plusDays(2)))
                .hasMessageContaining("2027");
        assertThat(send(post(PAGE + "/2029/lap")).getStatus()).isEqualTo(409);
        var pushed =
                send(
                        post(PAGE + "/2026/them")
                                .param("day", "30/12/2026")
                                .param("kind", "STATUTORY")
                                .param("name", "Ngày nghỉ thử")
                                .param("mark", "VERIFIED")
                                .param("source", "Thông báo thử"));
        assertThat(pushed.getStatus()).isEqualTo(409);
        assertThat(pushed.getContentAsString(UTF_8)).contains("Lịch nghỉ năm 2027 chưa có");

        var swapped =
                send(
                        post(PAGE + "/2027/them")
                                .param("day", "11/02/2027")
                                .param("kind", "SWAP_OFF")
                                .param("name", "Nghỉ hoán đổi")
                                .param("mark", "VERIFIED")
                                .param("source", "Thông báo thử số 9")
                                .param("workedInstead", "20/02/2027"));
        assertThat(swapped.getRedirectedUrl()).isEqualTo(PAGE + "?nam=2027");
        assertThat(page("?nam=2027")).contains("Làm bù ngày 11/02/2027", "Thông báo thử số 9");
        assertThat(page("/2027/xac-nhan"))
                .contains("16 ngày nghỉ và 1 ngày làm bù", "15 ngày chưa đối chiếu")
                .contains("Không thời hạn nào đang tính phải dời")
                .doesNotContain("null", "${");

        send(post(PAGE + "/2027/xac-nhan"));

        assertThat(page("?nam=2027")).contains("do quantri xác nhận ngày 29/12/2026");
        assertThat(due(waiting)).isEqualTo("2026-12-31");
        assertThat(deadlines.set("thử", waiting, "POSTING", LocalDate.of(2027, 2, 2)).dueOn())
                .isEqualTo("2027-02-15");
        assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 2, 20))).isTrue();
        assertThat(send(post(PAGE + "/2027/xac-nhan")).getStatus()).isEqualTo(409);
        assertThat(page("")).contains("Lập lịch năm 2028");
    }

    @Test
    void anInternalPeriodGetsANewVersionAndWhatWasSetKeepsItsOwn() throws Exception {
        var before = deadlines.set("thử", "d" + UUID.randomUUID(), "DOSSIER", MONDAY);
        assertThat(page("/thoi-han/DOSSIER"))
                .contains("Lập hồ sơ trình", "Thời hạn nội bộ", "5 ngày làm việc")
                .contains("value=\"Mốc nội bộ của Ban Chỉ đạo rà soát cấp xã\"")
                .doesNotContain("null", "${", "name=\"mark\"");

        var made =
                send(
                        post(PAGE + "/thoi-han/DOSSIER")
                                .param("validFrom", "07/10/2026")
                                .param("days", "8")
                                .param("clause", "Quyết định thử số 3 của Ban Chỉ đạo"));

        assertThat(made.getRedirectedUrl()).isEqualTo(PAGE + "/thoi-han/DOSSIER");
        assertThat(page("/thoi-han/DOSSIER"))
                .contains("từ 01/09/2021 đến 06/10/2026", "8 ngày làm việc")
                .doesNotContain("null", "${");
        assertThat(due(before.subjectId(), "DOSSIER")).isEqualTo("2026-10-12");
        assertThat(deadlines.set("thử", "d2" + before.id(), "DOSSIER", MONDAY.plusDays(1)).days())
                .isEqualTo(5);
        var after = deadlines.set("thử", "d3" + before.id(), "DOSSIER", LocalDate.of(2026, 10, 7));
        assertThat(after.dueOn()).isEqualTo("2026-10-19");
        assertThat(after.clause()).isEqualTo("Quyết định thử số 3 của Ban Chỉ đạo");
    }

    @Test
    void aPeriodOfTheLawNeedsClauseAndMarkAndAFixedDateIsNotChanged() throws Exception {
        var refused =
                send(
                        post(PAGE + "/thoi-han/COMPLAINT")
                                .param("validFrom", "05/10/2026")
                                .param("days", "bảy")
                                .param("clause", " "));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8))
                .contains("href=\"#validFrom\"", "href=\"#days\"", "href=\"#clause\"")
                .contains("href=\"#mark\"", "value=\"05/10/2026\"", "áp dụng từ ngày mai")
                .doesNotContain("null", "${");
        assertThat(page("/thoi-han/ROUND_CLOSE"))
                .contains("ngày cố định")
                .doesNotContain("Ghi thời hạn mới", "null", "${");
    }

    @Test
    void nobodyElseComesToThesePages() throws Exception {
        for (var path : new String[] {"", "/2026/them", "/thoi-han/POSTING", "/2027/xac-nhan"}) {
            assertThat(
                            mvc.perform(get(PAGE + path).with(user("ai").roles("commune-chair")))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private LocalDate due(String subject) {
        return due(subject, "POSTING", "COMPLAINT");
    }

    private LocalDate due(String subject, String... rules) {
        for (var rule : rules) {
            var found = deadlines.find("thử", subject, rule);
            if (found.isPresent()) {
                return found.get().dueOn();
            }
        }
        throw new AssertionError("no deadline of " + subject);
    }

    private UUID dayOn(LocalDate day) {
        return holidays.ofYear(day.getYear()).stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String page(String path) throws Exception {
        return body(get(PAGE + path));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return send(request).getContentAsString(UTF_8);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(administrator)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
