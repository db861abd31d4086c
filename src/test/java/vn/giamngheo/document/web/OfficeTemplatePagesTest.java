package vn.giamngheo.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.giamngheo.document.KeepOfficeTemplates;
import vn.giamngheo.document.MoveNumberRegister;
import vn.giamngheo.document.MoveNumberRegister.Entry;
import vn.giamngheo.document.NumberRegister.Kind;
import vn.giamngheo.document.NumberRegisters;
import vn.giamngheo.document.OfficeTag;
import vn.giamngheo.document.OfficeTemplate;
import vn.giamngheo.document.OfficeTemplates;
import vn.giamngheo.document.TemplateState;
import vn.giamngheo.document.TemplateVersion;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.Shell;
import vn.giamngheo.territory.Commune;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.UnitChoice;

/** The pages of templates and registers: what they show, and what they hand to the use cases. */
@WebMvcTest(
        controllers = {
            OfficeTemplatePages.class,
            OfficeTemplateFiles.class,
            NumberRegisterPage.class
        },
        properties = "spring.datasource.url=jdbc:postgresql://none.invalid/none")
@ContextConfiguration(classes = OfficeTemplatePagesTest.PagesAlone.class)
class OfficeTemplatePagesTest {

    private static final String COMMUNE = "11116-2023";
    private static final OfficeTemplate REFUSAL = OfficeTemplate.REFUSAL;
    private static final UUID ID = UUID.fromString("6b1b9a3e-7a52-4e02-9a51-7d3b6f0a1c11");
    private static final Actor ADMINISTRATOR =
            new Actor("quantri", "Tạ Duy Tín", "", Set.of("administrator"), Set.of());
    private static final Actor OFFICER =
            new Actor("ldtbxh", "Tô Thị Ngân", "", Set.of("poverty-officer"), Set.of(COMMUNE));
    private static final Shell SHELL =
            new Shell(false, "", "", "", "", "", false, false, List.of(), List.of(), "", Map.of());

    @Autowired private MockMvc mvc;
    @MockitoBean private CurrentActor currentActor;
    @MockitoBean private Territory territory;
    @MockitoBean private OfficeTemplates templates;
    @MockitoBean private KeepOfficeTemplates keep;
    @MockitoBean private NumberRegisters registers;
    @MockitoBean private MoveNumberRegister moveNumberRegister;

    @BeforeEach
    void oneCommune() {
        given(currentActor.require()).willReturn(ADMINISTRATOR);
        given(territory.commune(COMMUNE))
                .willReturn(
                        new Commune(
                                COMMUNE,
                                "Quang Khải",
                                "Xã Quang Khải",
                                null,
                                null,
                                null,
                                "Tỉnh Hải Dương",
                                "30"));
        given(territory.communesFound("quang khai"))
                .willReturn(List.of(new UnitChoice(COMMUNE, "Xã Quang Khải, Huyện Tứ Kỳ")));
        given(registers.openYears()).willReturn(List.of(2023, 2024));
    }

    @Test
    void anAdministratorChoosesACommuneByName() throws Exception {
        given(templates.all(ADMINISTRATOR, null))
                .willReturn(List.of(new OfficeTemplates.InUse(REFUSAL, null, null)));

        var html = html(get("/quan-tri/mau-van-ban").param("tim", "quang khai"));

        assertThat(html)
                .contains("Đang dùng cho mọi xã", REFUSAL.title(), "Mẫu của ứng dụng")
                .contains("href=\"/quan-tri/mau-van-ban?xa=11116-2023\"", "Xã Quang Khải")
                .contains("href=\"/quan-tri/mau-van-ban/thong-bao-khong-cong-nhan\"");
    }

    @Test
    void anOfficerSeesTheirOwnCommuneWithoutChoosing() throws Exception {
        given(currentActor.require()).willReturn(OFFICER);
        given(templates.all(OFFICER, COMMUNE))
                .willReturn(
                        List.of(
                                new OfficeTemplates.InUse(
                                        REFUSAL, version(TemplateState.ACTIVE), null)));

        var html = html(get("/mau-van-ban"));

        assertThat(html)
                .contains("Đang dùng cho Xã Quang Khải", "Mẫu số 2 của xã, từ ngày 06/09/2023")
                .contains("href=\"/mau-van-ban/thong-bao-khong-cong-nhan?xa=11116-2023\"")
                .doesNotContain("Tìm xã");
    }

    @Test
    void showsDraftMissingTagsHistoryAndWhatTheTagsMean() throws Exception {
        given(templates.detail(ADMINISTRATOR, REFUSAL, COMMUNE))
                .willReturn(detail(version(TemplateState.DRAFT)));

        var html =
                html(get("/quan-tri/mau-van-ban/thong-bao-khong-cong-nhan").param("xa", COMMUNE));

        assertThat(html)
                .contains("Mẫu số 2 chờ xem thử", "Thêm phòng tiếp công dân")
                .contains("/quan-tri/mau-van-ban/ban/" + ID + "/xem-thu.docx")
                .contains("<code>{{so}}</code>: <span>Số và ký hiệu</span>")
                .contains("name=\"missingConfirmed\"", "Đưa vào sử dụng", "Bỏ mẫu này")
                .contains("<code>{{ho_ten}}</code>", "Nguyễn Thị Ngẫm", "<code>[noi_dung]</code>")
                .contains("{{?co_ho_ten}} … {{/co_ho_ten}}")
                .contains("Số 1", "Đã dùng trước đây, từ 06/09/2023", "Dùng lại");
    }

    @Test
    void keepsTheNoteAndSaysAtTheFileWhatIsWrong() throws Exception {
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("file", "Ứng dụng không điền được thẻ {{ten}}.");
        given(templates.detail(ADMINISTRATOR, REFUSAL, null)).willReturn(detail(null));
        given(keep.upload(any(), any(), any(), any(), any(), any()))
                .willThrow(new InvalidInput(wrong));

        var html =
                mvc.perform(
                                upload("Lời chào")
                                        .flashAttr("shell", SHELL)
                                        .with(user("quantri"))
                                        .with(csrf()))
                        .andExpect(status().isUnprocessableEntity())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(html)
                .contains("href=\"#file\"", "{{ten}}", "id=\"file-loi\"", "value=\"Lời chào\"");
    }

    @Test
    void handsTheFileOverForTheCommune() throws Exception {
        mvc.perform(upload("Lời chào").param("xa", COMMUNE).with(user("quantri")).with(csrf()))
                .andExpect(
                        redirectedUrl(
                                "/quan-tri/mau-van-ban/thong-bao-khong-cong-nhan?xa=" + COMMUNE));

        verify(keep)
                .upload(
                        eq(ADMINISTRATOR),
                        eq(REFUSAL),
                        eq(COMMUNE),
                        eq("mau.docx"),
                        eq(new byte[] {1, 2}),
                        eq("Lời chào"));
    }

    @Test
    void putsToUseDiscardsAndGoesBack() throws Exception {
        given(keep.putToUse(ADMINISTRATOR, ID, true)).willReturn(version(TemplateState.DRAFT));
        given(keep.discard(ADMINISTRATOR, ID)).willReturn(version(TemplateState.DRAFT));
        given(keep.goBack(ADMINISTRATOR, ID)).willReturn(version(TemplateState.RETIRED));
        var page = "/quan-tri/mau-van-ban/thong-bao-khong-cong-nhan?xa=" + COMMUNE;

        act("/ban/" + ID + "/dung?missingConfirmed=true").andExpect(redirectedUrl(page));
        act("/ban/" + ID + "/bo").andExpect(redirectedUrl(page));
        act("/ban/" + ID + "/dung-lai").andExpect(redirectedUrl(page));
        act("/thong-bao-khong-cong-nhan/mac-dinh?xa=" + COMMUNE).andExpect(redirectedUrl(page));

        verify(keep).useDefault(ADMINISTRATOR, REFUSAL, COMMUNE);
    }

    @Test
    void handsOutFilesUnderANameThatSaysWhatTheyAre() throws Exception {
        given(templates.version(ADMINISTRATOR, ID)).willReturn(version(TemplateState.DRAFT));
        given(templates.preview(ADMINISTRATOR, ID)).willReturn(new byte[] {3});

        mvc.perform(get("/quan-tri/mau-van-ban/ban/" + ID + "/xem-thu.docx").with(user("quantri")))
                .andExpect(status().isOk())
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        containsString(
                                                "thong-bao-khong-cong-nhan-so-2-xem-thu.docx")));
    }

    @Test
    void showsHowFarTheRegistersAre() throws Exception {
        given(registers.of(ADMINISTRATOR, COMMUNE))
                .willReturn(List.of(new NumberRegisters.Register(2023, Kind.DECISION, 5)));
        given(registers.moves(ADMINISTRATOR, COMMUNE))
                .willReturn(
                        List.of(
                                new NumberRegisters.Move(
                                        2023,
                                        Kind.DECISION,
                                        0,
                                        4,
                                        "Sổ chung đã đến số 4",
                                        "Tạ Duy Tín",
                                        LocalDate.of(2023, 9, 5).atTime(8, 30))));

        assertThat(html(get("/quan-tri/so-van-ban").param("xa", COMMUNE)))
                .contains("Xã Quang Khải", "05/QĐ-UBND", "06/QĐ-UBND", "01 đến 04")
                .contains("Sổ chung đã đến số 4", "Tạ Duy Tín, 08:30 05/09/2023")
                .contains("<option value=\"2024\">2024</option>", "Giấy chứng nhận");
    }

    @Test
    void movesARegisterAndKeepsWhatWasTypedWhenItIsRefused() throws Exception {
        mvc.perform(
                        post("/quan-tri/so-van-ban")
                                .param("xa", COMMUNE)
                                .param("year", "2023")
                                .param("kind", "DECISION")
                                .param("last", " 812 ")
                                .param("reason", "Sổ chung")
                                .with(user("quantri"))
                                .with(csrf()))
                .andExpect(redirectedUrl("/quan-tri/so-van-ban?xa=" + COMMUNE));
        verify(moveNumberRegister)
                .move(ADMINISTRATOR, new Entry(COMMUNE, 2023, Kind.DECISION, 812, "Sổ chung"));

        willThrow(new InvalidInput("last", "Sổ đã đến số 5."))
                .given(moveNumberRegister)
                .move(ADMINISTRATOR, new Entry(COMMUNE, 2023, Kind.DECISION, null, "Lý do"));
        var html =
                mvc.perform(
                                post("/quan-tri/so-van-ban")
                                        .param("xa", COMMUNE)
                                        .param("year", "2023")
                                        .param("kind", "DECISION")
                                        .param("last", "tám")
                                        .param("reason", "Lý do")
                                        .flashAttr("shell", SHELL)
                                        .with(user("quantri"))
                                        .with(csrf()))
                        .andExpect(status().isUnprocessableEntity())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(html)
                .contains("href=\"#last\"", "Sổ đã đến số 5.", "value=\"tám\"", "value=\"Lý do\"");
    }

    private String html(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var html =
                mvc.perform(request.flashAttr("shell", SHELL).with(user("quantri")))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(html).doesNotContain("${", "th:");
        return html;
    }

    private ResultActions act(String path) throws Exception {
        return mvc.perform(post("/quan-tri/mau-van-ban" + path).with(user("quantri")).with(csrf()));
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(String note) {
        return multipart("/quan-tri/mau-van-ban/thong-bao-khong-cong-nhan/tai-len")
                .file(new MockMultipartFile("file", "mau.docx", null, new byte[] {1, 2}))
                .param("note", note);
    }

    private static TemplateVersion version(TemplateState state) {
        return new TemplateVersion(
                ID,
                REFUSAL,
                COMMUNE,
                2,
                "mau.docx",
                List.of("{{so}}"),
                "Thêm phòng tiếp công dân",
                state,
                "Tạ Duy Tín",
                LocalDate.of(2023, 9, 5),
                LocalDate.of(2023, 9, 6));
    }

    private static OfficeTemplates.Detail detail(@Nullable TemplateVersion draft) {
        var retired =
                new TemplateVersion(
                        UUID.randomUUID(),
                        REFUSAL,
                        COMMUNE,
                        1,
                        "cu.docx",
                        List.of(),
                        "Bản đầu",
                        TemplateState.RETIRED,
                        "Tạ Duy Tín",
                        LocalDate.of(2023, 9, 5),
                        LocalDate.of(2023, 9, 6));
        return new OfficeTemplates.Detail(
                new OfficeTemplates.InUse(REFUSAL, null, null),
                draft,
                List.of(new OfficeTemplates.MissingTag("{{so}}", "Số và ký hiệu")),
                List.of(retired),
                List.of(new OfficeTag("ho_ten", "Họ và tên", "Nguyễn Thị Ngẫm")),
                List.of(new OfficeTag("ly_do", "Danh sách lý do", "")),
                List.of(new OfficeTag("noi_dung", "Nội dung", "Điểm cao")));
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({
        OfficeTemplatePages.class,
        OfficeTemplateFiles.class,
        NumberRegisterPage.class,
        TemplateScope.class
    })
    static class PagesAlone {}
}
