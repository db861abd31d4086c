package vn.giamngheo.benefit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** The pages of the catalogue and of facts as people see and send them. */
@ApplicationTest
class CataloguePagesTest {

    private static final String LIST = "/chinh-sach/danh-muc";

    @Autowired MockMvc mvc;
    @Autowired Stage stage;

    private PlayedCommune commune;

    @BeforeEach
    void aCommune() {
        commune = stage.commune(1);
    }

    @Test
    void everybodyFindsABenefitWithItsOwnerWithoutAccents() throws Exception {
        var html = page(commune.head(1), LIST + "?tim=tien dien ho ngheo");

        assertThat(html)
                .contains("Hỗ trợ tiền điện hộ nghèo", "Điện, nước, viễn thông", "B23")
                .contains("Công chức LĐ-TB&amp;XH", "Thiếu 1 số liệu", "aria-current=\"page\"")
                .doesNotContain("Cho vay", "${", "null");
        assertThat(page(commune.head(1), LIST + "?nhom=CREDIT&phu-trach=agriculture-officer"))
                .contains("Cho vay nước sạch")
                .doesNotContain("Cho vay hộ nghèo");
        assertThat(page(commune.head(1), LIST + "?tim=xyz")).contains("Không tìm thấy");
        assertThat(page(commune.head(1), LIST + "?trang=3")).contains("Quà Tết");
    }

    @Test
    void theListGoesAwayAsAFile() throws Exception {
        var bytes =
                answer(commune.chair(), get(LIST + "/danh-sach.xlsx?nhom=CREDIT"))
                        .getContentAsByteArray();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getFirstSheet().read()).hasSize(1 + 8);
        }
    }

    @Test
    void aBenefitShowsItsRulesOverTimeAndWhatIsMissing() throws Exception {
        assertThat(page(commune.head(1), LIST + "/BHYT_NEAR"))
                .contains("Quy định từ 15/08/2025", "Quy định từ 01/12/2018 đến 14/08/2025")
                .contains("Đang áp dụng", "Đã đối chiếu văn bản", "10 ngày làm việc (nội bộ)")
                .contains("hộ tự đóng phần này", "Trước khi nhập")
                .contains("4,5% mức lương cơ sở", "Ngân sách nhà nước 70%")
                .doesNotContain("${", "null");
        assertThat(page(commune.head(1), LIST + "/HOUSE_HD_2023"))
                .contains("Chưa biết quy định có hiệu lực từ ngày nào", "Chưa áp dụng");
        assertThat(page(commune.head(1), LIST + "/ELEC_POOR"))
                .contains("Chưa có mức hỗ trợ tiền điện");
        assertThat(page(commune.head(1), LIST + "/EDU_COST_POOR"))
                .contains("Bản sao giấy chứng nhận hộ nghèo", "45 ngày")
                .contains("Nghị định 81/2021/NĐ-CP Điều 19");
        assertThat(answer(commune.head(1), get(LIST + "/KHONG_CO")).getStatus()).isEqualTo(404);
    }

    @Test
    void aNumberGoesFromTheOfficerToTheChair() throws Exception {
        var officer = commune.officer();
        assertThat(page(officer, LIST + "/so-lieu")).contains("Nhập số mới", "1.800.000 đồng");
        assertThat(page(commune.head(1), LIST + "/so-lieu")).doesNotContain("Nhập số mới");
        var refused =
                answer(
                        officer,
                        post(LIST + "/so-lieu/ELEC_MONTH/nhap")
                                .param("place", commune.key())
                                .param("from", "01/01/2023")
                                .param("value", "năm mươi")
                                .param("legalBasis", "Quyết định 12/QĐ-UBND"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8))
                .contains("Nhập số tiền là số nguyên đồng", "value=\"năm mươi\"")
                .contains("Quyết định 12/QĐ-UBND");
        var draft =
                sent(
                        officer,
                        post(LIST + "/so-lieu/ELEC_MONTH/nhap")
                                .param("place", commune.key())
                                .param("from", "01/01/2023")
                                .param("value", "55.000")
                                .param("legalBasis", "Quyết định 12/QĐ-UBND"));

        assertThat(page(officer, draft)).contains("Gửi xác nhận", "55.000 đồng", "Đang nhập");
        sent(officer, post(draft + "/gui").param("version", "0"));
        assertThat(page(commune.chair(), LIST)).contains("Chờ xác nhận", "href=\"" + draft + "\"");
        assertThat(page(commune.head(1), LIST)).doesNotContain("Chờ xác nhận");
        assertThat(page(commune.chair(), "/viec"))
                .contains("Xác nhận quy định, số liệu về chính sách", "1 số liệu")
                .contains("href=\"" + LIST + "/cho-xac-nhan\"");
        assertThat(page(commune.chair(), LIST + "/cho-xac-nhan"))
                .contains("href=\"" + draft + "\"", "55.000 đồng", "Tô Thị Ngân nhập", "(1)")
                .doesNotContain("${", "null");
        assertThat(page(officer, LIST + "/cho-xac-nhan")).doesNotContain(draft);
        assertThat(page(commune.head(1), LIST + "/cho-xac-nhan"))
                .contains("Không có mục nào chờ bạn xác nhận");
        assertThat(page(commune.head(1), "/viec")).doesNotContain("số liệu về chính sách");
        assertThat(page(officer, draft)).contains("không tự xác nhận được");
        assertThat(page(commune.chair(), draft)).contains("Sau khi xác nhận", "Trả lại");
        sent(commune.chair(), post(draft + "/xac-nhan").param("version", "1"));
        assertThat(page(officer, draft)).contains("Đã xác nhận").doesNotContain("Bỏ bản nháp");
        assertThat(page(officer, LIST + "/ELEC_POOR"))
                .contains("55.000 đồng một tháng")
                .doesNotContain("Còn thiếu");
    }

    @Test
    void aRuleIsDraftedAndSentBack() throws Exception {
        var officer = commune.officer();
        assertThat(page(officer, LIST + "/quy-dinh/HOUSE_HD_2023")).contains("Lập bản thay thế");
        var edit = sent(officer, post(LIST + "/quy-dinh/HOUSE_HD_2023/thay-the"));
        assertThat(page(officer, edit)).contains("Có hiệu lực từ ngày", "Mức hỗ trợ một căn nhà");
        var rule = edit.substring(0, edit.length() - "/sua".length());
        assertThat(answer(officer, post(edit).param("version", "0")).getStatus()).isEqualTo(422);
        sent(
                officer,
                post(edit)
                        .param("version", "0")
                        .param("from", "01/01/2023")
                        .param("to", "31/12/2023")
                        .param("legalBasis", "Nghị quyết 9/NQ-HĐND")
                        .param("mark", "PARTIAL"));
        sent(officer, post(rule + "/gui").param("version", "1"));
        assertThat(page(commune.chair(), rule))
                .contains("Khác với quy định mà bản này thay thế", "Nghị quyết 9/NQ-HĐND")
                .contains("chưa rõ từ ngày nào", "từ 01/01/2023 đến 31/12/2023");
        sent(
                commune.chair(),
                post(rule + "/tra-lai").param("version", "2").param("note", "Thiếu mức hỗ trợ"));

        assertThat(page(officer, rule)).contains("Trả lại để sửa", "Thiếu mức hỗ trợ");
        assertThat(answer(commune.head(1), get(rule)).getStatus()).isEqualTo(403);
        sent(officer, post(rule + "/bo").param("version", "3").param("reason", "Thử xong"));
    }

    @Test
    void factsAreReachedFromTheHouseholdAndEnteredForOnePerson() throws Exception {
        var officer = commune.officer();
        var home = stage.households().openHouseholdIds(commune.key()).get(0);
        var person = stage.households().detail(home).members().get(0).id();
        var facts = "/ho-gia-dinh/" + home + "/thong-tin-chinh-sach";
        assertThat(page(officer, "/ho-gia-dinh/" + home)).contains("href=\"" + facts + "\"");

        assertThat(page(officer, facts)).contains("Cả hộ", "Chưa có thông tin nào", "Nhập thông");
        assertThat(page(officer, facts + "/nhap?nguoi=" + person))
                .contains("Đang học: Tiểu học", "Đang mang thai")
                .doesNotContain("Thiếu đói", "${");
        assertThat(page(officer, facts + "/nhap")).contains("Thiếu đói");
        assertThat(
                        answer(
                                        officer,
                                        post(facts + "/nhap")
                                                .param("nguoi", person.toString())
                                                .param("detail", "Trường B"))
                                .getStatus())
                .isEqualTo(422);
        sent(
                officer,
                post(facts + "/nhap")
                        .param("nguoi", person.toString())
                        .param("fact", "DISABILITY:SEVERE")
                        .param("from", "01/02/2023"));
        var html = page(officer, facts);
        assertThat(html).contains("Khuyết tật: Nặng", "01/02/2023", "Tô Thị Ngân", "Đang đúng");
        var one = html.replaceAll("(?s).*href=\"(" + facts + "/[0-9a-f-]{36})\".*", "$1");
        assertThat(page(officer, one)).contains("Kết thúc thông tin", "Rút thông tin");
        assertThat(page(commune.chair(), one)).doesNotContain("Rút thông tin");
        sent(officer, post(one + "/ket-thuc").param("to", "31/08/2023"));
        sent(officer, post(one + "/rut"));
        assertThat(page(officer, facts)).contains("Đã rút");
    }

    private String page(String username, String path) throws Exception {
        var answer = answer(username, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    /** Where it leads. */
    private String sent(String username, MockHttpServletRequestBuilder request) {
        var answer = answer(username, request);
        assertThat(answer.getStatus()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private MockHttpServletResponse answer(String username, MockHttpServletRequestBuilder request) {
        var signedIn =
                commune.as(
                        username, actor -> SecurityContextHolder.getContext().getAuthentication());
        try {
            return mvc.perform(request.with(authentication(signedIn)).with(csrf()))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
