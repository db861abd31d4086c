package vn.giamngheo.classification.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.classification.LawState;
import vn.giamngheo.classification.PointTable;
import vn.giamngheo.classification.PointTable.Kind;
import vn.giamngheo.classification.PointTable.Option;
import vn.giamngheo.classification.PointTable.Question;
import vn.giamngheo.classification.PointTable.Source;
import vn.giamngheo.classification.PointTableColumns;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.excel.ExcelFile;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.TestClock;

/** The pages of the law's data as people see and send them, against the real database. */
@ApplicationTest
@Transactional
class LawPagesTest {

    private static final String LIST = "/chuan-ngheo";
    private static final String NEW = LIST + "/ban/NAT-2027";

    @Autowired private MockMvc mvc;
    @Autowired private TestClock clock;
    @MockitoSpyBean CurrentActor currentActor;

    @BeforeEach
    void anAdministratorOnTheFirstOfOctober() {
        clock.setDate(LocalDate.of(2026, 10, 1));
        iAm("quantri", "administrator");
    }

    @Test
    void theListShowsEveryVersionWithStatePeriodMarkAndWhatIsMissing() throws Exception {
        var html = page(LIST);

        assertThat(html)
                .contains("Chuẩn nghèo đa chiều giai đoạn 2022-2025")
                .contains("từ 01/01/2022 đến 31/12/2026", "Đã xác nhận", "Đã đối chiếu")
                .contains("Chuẩn nghèo đa chiều giai đoạn 2027-2030", "Đang nhập", "28 chỗ")
                .contains("Phiếu A: chín đặc điểm nhận dạng nhanh", "9 chỗ")
                .contains("Nguyên nhân nghèo", "Nhu cầu hỗ trợ", "Nhập bảng điểm từ Excel")
                .contains("aria-current=\"page\"")
                .doesNotContain("${", "null", "??");
        assertThat(page(LIST + "?tim=phieu a"))
                .contains("chín đặc điểm")
                .doesNotContain("2027-2030");
        assertThat(page(LIST + "?loai=CAUSES"))
                .contains("href=\"/chuan-ngheo/ban/CAUSES-2022\"")
                .doesNotContain("/ban/NAT-2022");
        assertThat(page(LIST + "?tim=khong co")).contains("Không tìm thấy bản nào.");
    }

    @Test
    void theListGoesAwayAsAFile() throws Exception {
        var bytes = answer(get(LIST + "/danh-sach.xlsx")).getContentAsByteArray();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(1 + 5);
            assertThat(rows.get(1).getCellText(1)).startsWith("Chuẩn nghèo đa chiều");
        }
    }

    @Test
    void aStandardIsShownRowByRowWithClauseAndMark() throws Exception {
        var html = page(LIST + "/ban/NAT-2022");

        assertThat(html)
                .contains("140 điểm", "175 điểm", "30 điểm", "1.500.000 đồng", "2.000.000 đồng")
                .contains("Nghị định 07/2021/NĐ-CP, Điều 3 khoản 2 điểm a")
                .contains("12. Phương tiện phục vụ tiếp cận thông tin")
                .contains("Ghi theo trí nhớ, chưa đối chiếu văn bản gốc", "Lập bản thay thế")
                .doesNotContain("${", "null", "Còn thiếu", "Gửi xác nhận", "chi-so/");
    }

    @Test
    void whatIsNotKnownOfADraftIsSaidAndNeverFilledIn() throws Exception {
        assertThat(page(NEW))
                .contains("Còn thiếu 28 chỗ", "Chưa rõ, cần bổ sung", "2.200.000 đồng")
                .contains("Gửi xác nhận", "Bỏ bản nháp", "href=\"/chuan-ngheo/ban/NAT-2027/sua\"")
                .contains("chi-so/WASTE", "Rà soát viên tự đánh dấu")
                .doesNotContain("${", "null");
        assertThat(page(NEW + "/sua"))
                .containsPattern("id=\"limit.RURAL.b1Max\" name=\"limit.RURAL.b1Max\" value=\"\"")
                .contains("value=\"2200000\"", "name=\"clause.POOR\"")
                .doesNotContain("${", "null");
        assertThat(page(NEW + "/chi-so/WASTE"))
                .contains("Xử lý rác thải sinh hoạt", "name=\"indicator.WASTE.threshold\"")
                .doesNotContain("${", "null", "number.");
    }

    @Test
    void aListAndPhieuAAreShownAndEdited() throws Exception {
        assertThat(page(LIST + "/ban/CAUSES-2022"))
                .contains("Không có đất sản xuất", "Theo biểu mẫu đang dùng")
                .doesNotContain("${", "null");
        assertThat(page(LIST + "/ban/FORM-A-2022")).contains("4 đặc điểm", "Các đặc điểm");
        assertThat(page(LIST + "/ban/FORM-A-2022/sua"))
                .contains("name=\"excludedFrom\" value=\"4\"", "name=\"item.9\"");

        var saved =
                answer(
                        post(LIST + "/ban/FORM-A-2022/sua")
                                .param("version", "0")
                                .param("item.1", "Đặc điểm một"));

        assertThat(saved.getRedirectedUrl()).isEqualTo("/chuan-ngheo/ban/FORM-A-2022");
        assertThat(page(LIST + "/ban/FORM-A-2022")).contains("Đặc điểm một", "Còn thiếu 8 chỗ");
    }

    @Test
    void aWrongCellIsToldAtItsFieldAndEverythingTypedStays() throws Exception {
        var answer =
                answer(
                        post(NEW + "/sua")
                                .param("version", "0")
                                .param("name", "Tên mới")
                                .param("validFrom", "31/02/2027")
                                .param("limit.RURAL.b1Max", "nhiều"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8))
                .contains("href=\"#validFrom\"", "href=\"#limit.RURAL.b1Max\"")
                .contains("value=\"Tên mới\"", "value=\"31/02/2027\"", "value=\"nhiều\"");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsShownBesideWhatWasTyped() throws Exception {
        answer(post(NEW + "/sua").param("version", "0").param("limit.RURAL.b1Max", "150"));

        var stale =
                answer(
                        post(NEW + "/sua")
                                .param("version", "0")
                                .param("name", "Tên của tôi")
                                .param("limit.RURAL.b1Max", "160"));

        assertThat(stale.getStatus()).isEqualTo(422);
        assertThat(stale.getContentAsString(UTF_8))
                .contains("Người khác vừa sửa bản này", "Bản hiện tại ghi: 150")
                .contains("value=\"160\"", "value=\"Tên của tôi\"", "name=\"version\" value=\"1\"");
        var again =
                answer(post(NEW + "/sua").param("version", "1").param("limit.RURAL.b1Max", "160"));
        assertThat(again.getRedirectedUrl()).isEqualTo(NEW);
        assertThat(page(NEW)).contains("160 điểm");
    }

    @Test
    void aChosenRuleShowsItsNumbersAndKeepsWhatWasTyped() throws Exception {
        var html =
                html(
                        post(NEW + "/chi-so/HOUSING_AREA/quy-tac")
                                .param("version", "0")
                                .param("indicator.HOUSING_AREA.threshold", "Dưới một mức")
                                .param("indicator.HOUSING_AREA.rule", "HOUSING_AREA"));

        assertThat(html)
                .contains("Dưới một mức", "name=\"indicator.HOUSING_AREA.number.AREA_BELOW\"");
        assertThat(page(NEW)).doesNotContain("Dưới một mức");

        var saved =
                answer(
                        post(NEW + "/chi-so/HOUSING_AREA")
                                .param("version", "0")
                                .param("indicator.HOUSING_AREA.rule", "HOUSING_AREA")
                                .param("indicator.HOUSING_AREA.number.AREA_BELOW", "8.5"));
        assertThat(saved.getRedirectedUrl()).isEqualTo(NEW);
        assertThat(page(NEW)).contains("8,5");
    }

    @Test
    void oneHandsInAnotherConfirmsOnThePages() throws Exception {
        var draft = answer(post(LIST + "/ban/CAUSES-2022/thay-the")).getRedirectedUrl();
        assertThat(draft).isEqualTo("/chuan-ngheo/ban/CAUSES-2022.2");
        answer(post(draft + "/gui").param("version", "0"));
        assertThat(page(draft)).contains("không tự xác nhận được").doesNotContain("/xac-nhan");

        iAm("chutich", "commune-chair");
        assertThat(page(draft))
                .contains("Sau khi xác nhận", "không còn được dùng", "Trả lại")
                .doesNotContain("Bỏ bản nháp", "${", "null");
        var noNote = answer(post(draft + "/tra-lai").param("version", "1").param("note", " "));
        assertThat(noNote.getStatus()).isEqualTo(422);
        assertThat(noNote.getContentAsString(UTF_8)).contains("href=\"#note\"");
        assertThat(answer(post(draft + "/xac-nhan").param("version", "1")).getRedirectedUrl())
                .isEqualTo(draft);

        assertThat(page(draft)).contains("tài khoản chutich, ngày 01/10/2026");
        assertThat(page(LIST + "/ban/CAUSES-2022")).contains("Đã được thay thế");
    }

    @Test
    void anIncompleteDraftIsNotHandedIn() throws Exception {
        var refused = answer(post(NEW + "/gui").param("version", "0"));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString(UTF_8))
                .contains("Bản này còn thiếu: Khu vực nông thôn: chưa có điểm B1 tối đa.");
    }

    @Test
    void aDiscardedDraftNeedsAReasonAndShowsIt() throws Exception {
        assertThat(answer(post(NEW + "/bo").param("version", "0")).getStatus()).isEqualTo(422);

        answer(post(NEW + "/bo").param("version", "0").param("reason", "Chờ văn bản"));

        assertThat(page(NEW)).contains("Lý do bỏ:", "Chờ văn bản", "Lập lại bản nháp");
    }

    @Test
    void aStandardOfAProvinceIsBegunByTheProvincesName() throws Exception {
        var found =
                html(
                        post(LIST + "/chuan-moi/tinh")
                                .param("provinceWords", "hai duong")
                                .param("name", "Chuẩn của tỉnh"));
        assertThat(found)
                .contains("value=\"30-2023\"", "value=\"Chuẩn của tỉnh\"")
                .doesNotContain("${", "11116-2023");

        var added =
                answer(
                        post(LIST + "/chuan-moi")
                                .param("provinceKey", "30-2023")
                                .param("shapeOf", "NAT-2022")
                                .param("name", "Chuẩn của tỉnh")
                                .param("validFrom", "01/01/2025")
                                .param("legalBasis", "Nghị quyết thử"));
        assertThat(page(added.getRedirectedUrl()))
                .contains("Tỉnh Hải Dương", "đứng cạnh chuẩn quốc gia", "Còn thiếu 35 chỗ");
        assertThat(answer(post(LIST + "/chuan-moi")).getStatus()).isEqualTo(422);
    }

    @Test
    void aPointTableIsBroughtLookedAtAndTakenAway() throws Exception {
        assertThat(page(LIST + "/bang-diem/nhap"))
                .contains("Tải tệp mẫu", "Nông thôn Đồng bằng sông Hồng")
                .doesNotContain("${", "null");
        var file = PointTableFiles.table(table());

        var brought = answer(bringing(file));

        var home = brought.getRedirectedUrl();
        assertThat(home).isEqualTo("/chuan-ngheo/ban/B1-NAT-2022-RRD-RURAL");
        assertThat(page(home))
                .contains("1. Hộ có bao nhiêu người", "Lấy từ phiếu: Số nhân khẩu.", "dưới 3")
                .contains("từ 3 trở lên", "2. Đồ dùng", "2 câu hỏi", "Gửi xác nhận")
                .doesNotContain("VÍ DỤ", "${", "null");
        var exported = answer(get(home + "/bang-diem.xlsx")).getContentAsByteArray();
        var sheet = ExcelFile.read(exported).sheet("Bảng điểm").orElseThrow();
        assertThat(sheet.rows()).hasSize(4);
        assertThat(sheet.cell(sheet.rows().get(1), "Từ").text()).isEqualTo("3");
        var again =
                answer(multipart(home + "/nhap-lai").file(upload(exported)).param("version", "0"));
        assertThat(again.getRedirectedUrl()).isEqualTo(home);
    }

    @Test
    void theFaultsOfAFileAreShownByTheirCellsAndTheFieldsStay() throws Exception {
        var broken =
                new PointTable(
                        "x",
                        "NAT-2022",
                        "RRD-RURAL",
                        1,
                        "",
                        false,
                        "",
                        LawState.DRAFT,
                        List.of(
                                new Question(
                                        1,
                                        "Nhà ở",
                                        Kind.ONE,
                                        null,
                                        List.of(
                                                new Option(1, "Kiên cố", null, null, 900),
                                                new Option(2, "", null, null, 0)))));

        var refused = answer(bringing(PointTableFiles.table(broken)));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8))
                .contains("Tệp có 2 chỗ cần sửa", ">H2<", ">E3<", "Phụ lục thử")
                .doesNotContain("${");
    }

    @Test
    void theTemplateHasTheColumnsAndNoPoint() throws Exception {
        var bytes = answer(get(LIST + "/bang-diem/mau.xlsx")).getContentAsByteArray();

        var sheet = ExcelFile.read(bytes).sheet("Bảng điểm").orElseThrow();
        assertThat(sheet.missing(PointTableColumns.ALL)).isEmpty();
        assertThat(sheet.rows()).isEmpty();
        assertThat(ExcelFile.read(bytes).sheet("Cách ghi")).isPresent();
    }

    @Test
    void theRegionsAreShownAndEntered() throws Exception {
        assertThat(page(LIST + "/vung?don-vi=quang khai"))
                .contains("Tỉnh Hải Dương", "Nông thôn Đồng bằng sông Hồng", "Ghi theo trí nhớ")
                .contains("value=\"11116-2023\"")
                .doesNotContain("${", "null");

        var refused =
                answer(
                        post(LIST + "/vung")
                                .param("don-vi", "quang khai")
                                .param("unitKey", "11116-2023")
                                .param("area", "RURAL"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8))
                .contains("href=\"#regionCode\"", "href=\"#legalBasis\"");

        answer(
                post(LIST + "/vung")
                        .param("unitKey", "11116-2023")
                        .param("area", "RURAL")
                        .param("regionCode", "RRD-RURAL")
                        .param("legalBasis", "Văn bản thử số 1"));
        assertThat(page(LIST + "/vung?tim=quang khai"))
                .contains("Xã Quang Khải", "Văn bản thử số 1", "Do quản trị viên nhập");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    administrator,      /chuan-ngheo,                    200
                    poverty-officer,    /chuan-ngheo,                    200
                    steering-committee, /chuan-ngheo,                    200
                    commune-chair,      /chuan-ngheo,                    200
                    supervisor,         /chuan-ngheo,                    200
                    enumerator,         /chuan-ngheo,                    403
                    village-head,       /chuan-ngheo,                    403
                    opinion-authority,  /chuan-ngheo,                    403
                    supervisor,         /chuan-ngheo/ban/NAT-2022,       200
                    enumerator,         /chuan-ngheo/ban/NAT-2022,       403
                    enumerator,         /chuan-ngheo/danh-sach.xlsx,     403
                    supervisor,         /chuan-ngheo/vung,               200
                    enumerator,         /chuan-ngheo/vung,               403
                    poverty-officer,    /chuan-ngheo/ban/NAT-2027/sua,   403
                    commune-chair,      /chuan-ngheo/ban/NAT-2027/chi-so/WASTE, 403
                    poverty-officer,    /chuan-ngheo/bang-diem/nhap,     403
                    poverty-officer,    /chuan-ngheo/bang-diem/mau.xlsx, 403
                    poverty-officer,    /chuan-ngheo/chuan-moi,          403
                    administrator,      /chuan-ngheo/ban/NAT-1900,       404
                    """)
    void rights(String role, String path, int status) throws Exception {
        iAm("ai", role);

        assertThat(answer(get(path)).getStatus()).isEqualTo(status);
    }

    @Test
    void theMenuLeadsThereForThoseWhoMayRead() throws Exception {
        iAm("giamsat", "supervisor");
        assertThat(page(LIST)).contains("href=\"/chuan-ngheo\" aria-current=\"page\"");

        iAm("rasoat1a", "enumerator.11116-2023.01");
        assertThat(answer(get(LIST)).getContentAsString(UTF_8))
                .doesNotContain("href=\"/chuan-ngheo\"");
    }

    private void iAm(String username, String group) {
        var actor = new Actor(username, "Tạ Duy Tín", "", Set.of(group), Set.of());
        doReturn(Optional.of(actor)).when(currentActor).find();
        doReturn(actor).when(currentActor).require();
    }

    private AbstractMockHttpServletRequestBuilder<?> bringing(byte[] file) {
        return multipart(LIST + "/bang-diem/nhap")
                .file(upload(file))
                .param("standardId", "NAT-2022")
                .param("regionCode", "RRD-RURAL")
                .param("legalBasis", "Phụ lục thử")
                .param("validFrom", "01/01/2022")
                .param("validTo", "31/12/2026");
    }

    private static MockMultipartFile upload(byte[] content) {
        return new MockMultipartFile("file", "bang.xlsx", "application/octet-stream", content);
    }

    private static PointTable table() {
        return new PointTable(
                "x",
                "NAT-2022",
                "RRD-RURAL",
                1,
                "",
                false,
                "",
                LawState.DRAFT,
                List.of(
                        new Question(
                                1,
                                "Hộ có bao nhiêu người",
                                Kind.RANGE,
                                Source.MEMBERS,
                                List.of(
                                        new Option(1, "Ít", null, BigDecimal.valueOf(3), 20),
                                        new Option(2, "Nhiều", BigDecimal.valueOf(3), null, 5))),
                        new Question(
                                2,
                                "Đồ dùng",
                                Kind.SEVERAL,
                                null,
                                List.of(
                                        new Option(1, "Ti vi", null, null, 5),
                                        new Option(2, "Xe máy", null, null, 10)))));
    }

    private String page(String path) throws Exception {
        return html(get(path));
    }

    private String html(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(user("ai")).with(csrf())).andReturn().getResponse();
    }
}
