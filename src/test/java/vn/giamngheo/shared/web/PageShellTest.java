package vn.giamngheo.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Roles;

@WebMvcTest(properties = "spring.datasource.url=jdbc:postgresql://none.invalid/none")
@ActiveProfiles({"training", "preview"})
@ContextConfiguration(classes = PreviewApplication.class)
class PageShellTest {

    @Autowired MockMvc mvc;
    @Autowired PreviewApplication.SignedIn signedIn;

    @Test
    void everyPieceOfAPageRendersInWords() throws Exception {
        signedIn.actor = Optional.of(aVillageHead());

        var html = html("/xem-thu?thon=%C4%90%C3%B4ng&trang=2");

        assertThat(html)
                .contains("<title>(3) Họp dân thôn Đông – Giảm Nghèo</title>")
                .contains("lang=\"vi\"", "name=\"account\" content=\"lua\"")
                .contains("Đến nội dung chính")
                .contains("Xã tập huấn - dữ liệu không có thật")
                .contains("xã Tân Lễ")
                .contains("Trưởng thôn")
                .contains("Đã ghi biên bản.")
                .contains("quá hạn 2 ngày làm việc")
                .contains("hết hạn hôm nay")
                .contains("còn 2 ngày làm việc")
                .contains("Khoản 2 Điều 5 Thông tư 02")
                .contains("(thời hạn theo quy định)")
                .contains("1.057/1.197")
                .contains("<a href=\"#agreed\">Số người đồng ý (43) nhiều hơn")
                .contains("value=\"05/10/2026\"")
                .contains("value=\"31/02/2026\"")
                .contains("&lt;mới&gt;")
                .contains("<option value=\"b\" selected=\"selected\">Phó trưởng thôn</option>")
                .contains("21–40")
                .contains("href=\"/xem-thu?thon=%C4%90%C3%B4ng&amp;trang=3\"")
                .contains("Trang 2/3")
                .contains("41 hộ được công nhận")
                .contains("name=\"_csrf\"");
        assertThat(html).doesNotContain("th:", "${", "~{", "??", "null", "<script>");
    }

    @Test
    void aWrongFieldNamesItsErrorToScreenReaders() throws Exception {
        signedIn.actor = Optional.of(aVillageHead());

        var html = html("/xem-thu");

        assertThat(html)
                .containsPattern("<input [^>]*id=\"agreed\"[^>]*aria-invalid=\"true\"")
                .containsPattern("<input [^>]*aria-describedby=\"agreed-loi\"")
                .contains("<label class=\"form-label\" for=\"agreed\">Số người đồng ý</label>")
                .contains("id=\"agreed-loi\"");
    }

    @Test
    void aVillageHeadSeesTheVillageAndNoEngine() throws Exception {
        signedIn.actor = Optional.of(aVillageHead());

        var html = html("/xem-thu");

        assertThat(html)
                .contains("Thôn của tôi", "Tìm hộ", "Thêm", "Niêm yết, khiếu nại", "Tập huấn")
                .doesNotContain("Camunda", "Nhập danh sách", "Quản trị");
    }

    @Test
    void aSupervisorTriesStandardsFromTheMenuAndNotFromTheBottomBar() throws Exception {
        signedIn.actor = Optional.of(anActor(Roles.SUPERVISOR));

        var html = html("/xem-thu");

        assertThat(html).contains("href=\"/thu-chuan\"");
        var bottomBar = html.substring(html.indexOf("class=\"gn-thumb\""));
        assertThat(bottomBar.substring(0, bottomBar.indexOf("gn-more")))
                .contains("Việc của tôi", "Tiến độ", "Tìm hộ")
                .doesNotContain("/thu-chuan");
        signedIn.actor = Optional.of(anActor(Roles.FINANCE_OFFICER));
        assertThat(html("/xem-thu")).doesNotContain("href=\"/thu-chuan\"");
    }

    @Test
    void anAdministratorSeesNoHousehold() throws Exception {
        signedIn.actor = Optional.of(anActor(Roles.ADMINISTRATOR));

        var html = html("/xem-thu");

        assertThat(html)
                .contains("Camunda Cockpit", "Quản trị")
                .doesNotContain("href=\"/ho-gia-dinh\"", "href=\"/tien-do\"", "Tasklist");
    }

    @Test
    void aPageIsThereWithoutAnybodySignedIn() throws Exception {
        signedIn.actor = Optional.empty();

        var html = html("/xem-thu");

        assertThat(html)
                .contains("Họp dân thôn Đông")
                .doesNotContain("Đăng xuất", "class=\"gn-thumb\"");
    }

    @Test
    void theTrainingAccountsLieOnTheTableAsForms() throws Exception {
        signedIn.actor = Optional.empty();

        var html = html("/dang-nhap?error");

        assertThat(html)
                .contains("Tên đăng nhập hoặc mật khẩu không đúng.")
                .contains("<label class=\"form-label\" for=\"password\">Mật khẩu</label>")
                .contains("<h3>Thôn</h3>", "Phạm Văn Đoài", "Trưởng thôn Đông")
                .contains("name=\"username\" value=\"doai\"")
                .doesNotContain("Bạn đã đăng xuất", "th:", "${");
        assertThat(html("/dang-nhap?logout")).contains("Bạn đã đăng xuất.");
    }

    @Test
    void everybodyReadsWhatTheSoftwareIsAndThatItsEngineGetsNoMoreFixes() throws Exception {
        signedIn.actor = Optional.empty();

        assertThat(html("/gioi-thieu"))
                .contains("Apache-2.0", "bản cộng đồng", "tháng 10 năm 2025")
                .contains("không ra bản sửa lỗi nào nữa")
                .contains("href=\"/gioi-thieu\"");
    }

    @Test
    void aRefusedStepIsASentenceWithAWayBack() throws Exception {
        signedIn.actor = Optional.of(aVillageHead());

        mvc.perform(
                        get("/xem-thu/tu-choi/LIST_POSTED")
                                .with(user("lua"))
                                .accept(MediaType.TEXT_HTML)
                                .header("Referer", "http://localhost/niem-yet?thon=2"))
                .andExpect(status().isConflict())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Danh sách này đã được niêm yết"),
                                                containsString("href=\"/niem-yet?thon=2\""),
                                                containsString("Nguyễn Thị Lụa"))));
    }

    @Test
    void theCodeOfARefusalDecidesItsStatus() throws Exception {
        for (var expected :
                Map.of("OUT_OF_AREA", 403, "FORBIDDEN", 403, "NOT_FOUND", 404, "NOT_SIGNED_IN", 401)
                        .entrySet()) {
            mvc.perform(get("/xem-thu/tu-choi/" + expected.getKey()).with(user("lua")))
                    .andExpect(status().is(expected.getValue()));
        }
    }

    @Test
    void htmxReceivesTheSentenceOfARefusalForTheLineAboveThePage() throws Exception {
        mvc.perform(
                        get("/xem-thu/tu-choi/LIST_POSTED")
                                .with(user("lua"))
                                .header("HX-Request", "true"))
                .andExpect(status().isConflict())
                .andExpect(header().string("HX-Retarget", "#thong-bao"))
                .andExpect(content().string(startsWith("<p class=\"gn-flash gn-flash-bad\">Danh")));
    }

    @Test
    void aFormSentByScriptReceivesTheWrongFieldsAsData() throws Exception {
        mvc.perform(
                        post("/xem-thu/bieu-mau")
                                .with(user("lua"))
                                .with(csrf())
                                .accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        jsonPath("$.fields.number")
                                .value("Số quyết định này đã dùng. Nhập số khác."));
    }

    @Test
    void aCamundaFormBringsItsSchemaAndItsRendererOnly() throws Exception {
        assertThat(html("/xem-thu/bieu-mau"))
                .contains("data-submit=\"/xem-thu/bieu-mau\"", "Số quyết định", "form-viewer.min")
                .doesNotContain("th:", "${");
        assertThat(html("/xem-thu")).doesNotContain("form-viewer");
    }

    @Test
    void aDateIsReadAsPeopleWriteIt() throws Exception {
        assertThat(html("/xem-thu/ngay?day=05/10/2026")).isEqualTo("2026-10-05");
        assertThat(html("/xem-thu/ngay?day=2026-10-05")).isEqualTo("2026-10-05");
    }

    private String html(String url) throws Exception {
        return mvc.perform(get(URI.create(url)).with(user("lua")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Actor aVillageHead() {
        return anActor(Roles.ofVillage(Roles.VILLAGE_HEAD, "90001-2026.01"));
    }

    private static Actor anActor(String group) {
        return new Actor("lua", "Nguyễn Thị Lụa", "", Set.of(group), Set.of("90001-2026"));
    }
}
