package vn.giamngheo.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.giamngheo.security.OpenAccount.NewAccount;
import vn.giamngheo.security.OpenAccount.Post;
import vn.giamngheo.shared.ActingAs;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.TestClock;
import vn.giamngheo.territory.FoundVillages;
import vn.giamngheo.territory.NewVillage;
import vn.giamngheo.territory.Territory;

/** An administrator opens and keeps accounts on the pages, against the real engine and database. */
@ApplicationTest
class AccountPagesTest {

    private static final String COMMUNE = "11116-2023";
    private static final String VILLAGE = "11116-2023.01";
    private static final String PAGE = "/quan-tri/tai-khoan";
    private static final String PASSWORD = "ThuNghiem@2026";
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    @Autowired private MockMvc mvc;
    @Autowired private TestClock clock;
    @Autowired private OpenAccount openAccount;
    @Autowired private CloseAccounts closeAccounts;
    @Autowired private AccountList accountList;
    @Autowired private Officials officials;
    @Autowired private CurrentActor currentActor;
    @Autowired private ActingAs actingAs;
    @Autowired private Territory territory;
    @Autowired private FoundVillages foundVillages;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void anAdministratorAndAVillage() {
        clock.setDate(TODAY);
        if (territory.villages(COMMUNE).isEmpty()) {
            foundVillages.add(COMMUNE, List.of(new NewVillage("Thôn Đông", 100, 400)), 2023);
        }
        givenAccount("quantri", "Tạ Duy Tín", Roles.ADMINISTRATOR, null);
        givenAccount("quantri2", "Tạ Duy Hai", Roles.ADMINISTRATOR, null);
        givenAccount("canbo", "Tô Thị Ngân", Roles.POVERTY_OFFICER, COMMUNE);
    }

    @Test
    void opensAnAccountWithWhichThePersonSignsIn() throws Exception {
        var done =
                send(post(PAGE + "/mo"), "quantri", opening("Luu.Van.A", VILLAGE))
                        .andExpect(redirectedUrl(PAGE + "/nguoi/luu.van.a"))
                        .andReturn();

        assertThat(done.getFlashMap().get("message").toString()).contains("luu.van.a");
        assertThat(page("/nguoi/luu.van.a"))
                .contains("Lưu Văn An", "Trưởng thôn", "Thôn Đông, Xã Quang Khải", "01/10/2026")
                .doesNotContain(PASSWORD, "null", "${");
        signIn("luu.van.a").andExpect(redirectedUrl("/"));
        assertThat(officials.official("luu.van.a").orElseThrow().groups())
                .containsExactly("village-head." + VILLAGE);
        assertThat(audited("luu.van.a")).containsExactly("open-account");
    }

    @Test
    void aTitleIsPutRightAndPrintedFromNowOn() throws Exception {
        send(
                        post(PAGE + "/nguoi/canbo/chuc-danh"),
                        "quantri",
                        List.of("newTitle", " Phó Chủ tịch "))
                .andExpect(redirectedUrl(PAGE + "/nguoi/canbo"));

        assertThat(officials.official("canbo").orElseThrow().title()).isEqualTo("Phó Chủ tịch");
        assertThat(audited("canbo")).contains("entitle");
        assertThat(
                        body(
                                send(
                                                post(PAGE + "/nguoi/canbo/chuc-danh"),
                                                "quantri",
                                                List.of("newTitle", "C".repeat(101)))
                                        .andExpect(status().isUnprocessableEntity())))
                .contains("href=\"#newTitle\"", "C".repeat(101));
        send(post(PAGE + "/nguoi/canbo/chuc-danh"), "canbo", List.of("newTitle", "Chủ tịch"))
                .andExpect(status().isForbidden());
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        var html =
                body(
                        send(
                                        post(PAGE + "/mo"),
                                        "quantri",
                                        List.of(
                                                "fullName", "Khúc Thị Lan",
                                                "title", "Công chức",
                                                "username", "lan khúc",
                                                "password", "ngan",
                                                "role", "village-head",
                                                "communeWords", "quang khai",
                                                "communeKey", COMMUNE,
                                                "from", "31/02/2026"))
                                .andExpect(status().isUnprocessableEntity()));

        assertThat(html)
                .contains("href=\"#username\"", "href=\"#password\"", "href=\"#villageKey\"")
                .contains("href=\"#from\"")
                .doesNotContain("href=\"#fullName\"", "href=\"#role\"", "href=\"#communeKey\"")
                .contains("value=\"Khúc Thị Lan\"", "value=\"Công chức\"", "value=\"lan khúc\"")
                .contains("value=\"ngan\"", "value=\"quang khai\"", "value=\"31/02/2026\"")
                .contains("value=\"village-head\" selected", "value=\"" + COMMUNE + "\" selected")
                .contains("value=\"" + VILLAGE + "\"");
    }

    @Test
    void aNameThatIsTakenIsRefusedAtItsField() throws Exception {
        for (var taken : List.of("CANBO", "system", "khong-ai")) {
            assertThat(
                            body(
                                    send(post(PAGE + "/mo"), "quantri", opening(taken, VILLAGE))
                                            .andExpect(status().isUnprocessableEntity())))
                    .contains("Tên đăng nhập này đã có người dùng");
        }
    }

    @Test
    void aPasswordWithTheNameInItIsRefused() throws Exception {
        assertThat(
                        body(
                                send(
                                        post(PAGE + "/mo"),
                                        "quantri",
                                        List.of(
                                                "fullName", "Lưu Văn Quyền",
                                                "username", "quyenluu",
                                                "password", "quyenluu@2026A",
                                                "role", "administrator",
                                                "from", "01/10/2026"))))
                .contains("href=\"#password\"");
        assertThat(openAccount.exists("quyenluu")).isFalse();
    }

    @Test
    void aPersonWithASingleNameMayHaveAPassword() {
        givenAccount("thoa", "Thoa", Roles.SCHOOL, COMMUNE);

        assertThat(officials.official("thoa")).isPresent();
    }

    @Test
    void theSearchForACommuneOffersItsVillagesAndLosesNothing() throws Exception {
        var html =
                body(
                        send(
                                        post(PAGE + "/mo/xa"),
                                        "quantri",
                                        List.of(
                                                "fullName", "Khúc Thị Lan",
                                                "password", "Ghi@NhoGiup1",
                                                "role", "enumerator",
                                                "communeWords", "quang khai",
                                                "communeKey", COMMUNE))
                                .andExpect(status().isOk()));

        assertThat(html)
                .contains("Xã Quang Khải, Huyện Tứ Kỳ, Tỉnh Hải Dương (đến 30/06/2025)")
                .contains("value=\"" + VILLAGE + "\">Thôn Đông</option>")
                .contains("value=\"Khúc Thị Lan\"", "value=\"Ghi@NhoGiup1\"")
                .doesNotContain("Cần xem lại");
    }

    @Test
    void aVillageOfAnotherCommuneIsRefused() throws Exception {
        assertThat(
                        body(
                                send(
                                                post(PAGE + "/mo"),
                                                "quantri",
                                                opening("thon.khac", "11119-2023.01"))
                                        .andExpect(status().isUnprocessableEntity())))
                .contains("Chọn thôn của xã này.");
    }

    @Test
    void addsAPostAndEndsItOnADay() throws Exception {
        givenAccount("nga", "Đào Thị Nga", Roles.POVERTY_OFFICER, COMMUNE);
        send(
                        post(PAGE + "/nguoi/nga/vai-tro"),
                        "quantri",
                        List.of(
                                "role", "steering-committee",
                                "communeKey", COMMUNE,
                                "from", "01/10/2026"))
                .andExpect(redirectedUrl(PAGE + "/nguoi/nga"));
        assertThat(groups("nga"))
                .containsExactlyInAnyOrder("poverty-officer", "steering-committee");

        var ending = PAGE + "/nguoi/nga/vai-tro/" + postOf("nga", "steering-committee") + "/thoi";
        var field = "lastDay-" + postOf("nga", "steering-committee");
        assertThat(
                        body(
                                send(post(ending), "quantri", List.of(field, "30/09/2026"))
                                        .andExpect(status().isUnprocessableEntity())))
                .contains("Ngày cuối không được trước ngày bắt đầu.")
                .contains("value=\"30/09/2026\"", "href=\"#" + field + "\"")
                .contains("Ghi lý do, ví dụ số và ngày của quyết định.");
        var reason = "reason-" + postOf("nga", "steering-committee");
        assertThat(
                        body(
                                send(post(ending), "quantri", List.of(field, "05/10/2026"))
                                        .andExpect(status().isUnprocessableEntity())))
                .contains("href=\"#" + reason + "\"");
        send(post(ending), "quantri", List.of(field, "05/10/2026", reason, "Quyết định 12/QĐ-UBND"))
                .andExpect(redirectedUrl(PAGE + "/nguoi/nga"));

        clock.setDate(LocalDate.of(2026, 10, 5));
        assertThat(groups("nga")).contains("steering-committee");
        clock.setDate(LocalDate.of(2026, 10, 6));
        assertThat(groups("nga")).containsExactly("poverty-officer");
        assertThat(page("/nguoi/nga")).contains("đến 05/10/2026 (đã thôi)");
        assertThat(audited("nga")).containsExactly("add-post", "end-post");
        assertThat(details("nga")).contains("steering-committee 2026-10-05: Quyết định 12/QĐ-UBND");
    }

    @Test
    void aPostIsNotGivenTwiceAndAnAdministratorHoldsNoOther() throws Exception {
        givenAccount("hoa", "Mạc Thị Hoa", Roles.SCHOOL, COMMUNE);
        var twice = List.of("role", "school", "communeKey", COMMUNE, "from", "01/10/2026");
        var mixed = List.of("role", "administrator", "from", "01/10/2026");

        assertThat(body(send(post(PAGE + "/nguoi/hoa/vai-tro"), "quantri", twice)))
                .contains("đang giữ đúng vai trò này");
        assertThat(body(send(post(PAGE + "/nguoi/hoa/vai-tro"), "quantri", mixed)))
                .contains("Quản trị viên dùng tài khoản riêng");
        assertThat(groups("hoa")).containsExactly("school");
    }

    @Test
    void aClosedAccountNeitherSignsInNorActsUntilItIsReopened() throws Exception {
        givenAccount("tam", "Bùi Văn Tám", Roles.SCHOOL, COMMUNE);
        signIn("tam").andExpect(redirectedUrl("/"));

        actingAs.actingAs(
                "tam",
                () -> {
                    closeAccounts.close(actor("quantri"), "tam");
                    return assertThatThrownBy(currentActor::require)
                            .hasMessageContaining("Tài khoản của bạn đã đóng");
                });
        signIn("tam").andExpect(redirectedUrl("/dang-nhap?error"));
        assertThat(page("/nguoi/tam")).contains("Đã đóng", "Mở lại tài khoản");

        send(post(PAGE + "/nguoi/tam/mo-lai"), "quantri", List.of())
                .andExpect(redirectedUrl(PAGE + "/nguoi/tam"));
        signIn("tam").andExpect(redirectedUrl("/"));
        assertThat(audited("tam")).containsExactly("close-account", "reopen-account");
    }

    @Test
    void anAdministratorCannotLockThemselvesOut() throws Exception {
        send(post(PAGE + "/nguoi/quantri/dong"), "quantri", List.of())
                .andExpect(status().isConflict());
        var post = postOf("quantri", "administrator");
        assertThat(
                        body(
                                send(
                                        post(PAGE + "/nguoi/quantri/vai-tro/" + post + "/thoi"),
                                        "quantri",
                                        List.of("lastDay-" + post, "01/10/2026"))))
                .contains("Bạn không tự thôi quản trị được");
        assertThat(groups("quantri")).containsExactly("administrator");
    }

    @Test
    void theListFindsWithoutAccentsAndShowsTwentyAPage() throws Exception {
        for (var number = 1; number <= 21; number++) {
            givenAccount(
                    "phu%02d".formatted(number),
                    "Đặng Phú X%02d".formatted(number),
                    Roles.SCHOOL,
                    COMMUNE);
        }

        assertThat(page("?tim=dang phu"))
                .contains("Đặng Phú X01", "Đặng Phú X20", "1–20", "Nhà trường")
                .doesNotContain("Đặng Phú X21", "Tô Thị Ngân");
        assertThat(page("?tim=dang phu&trang=2")).contains("Đặng Phú X21");
        assertThat(page("?tim=PHU07")).contains("Đặng Phú X07").doesNotContain("Đặng Phú X08");
        assertThat(page("?tim=khong co ai")).contains("Không có tài khoản nào khớp.");
    }

    @Test
    void nobodyElseSeesOrChangesAccounts() throws Exception {
        mvc.perform(get(PAGE).with(signedIn("canbo"))).andExpect(status().isForbidden());
        send(post(PAGE + "/mo"), "canbo", opening("lot.vao", VILLAGE))
                .andExpect(status().isForbidden());

        var officer = actor("canbo");
        assertThatThrownBy(() -> closeAccounts.close(officer, "quantri2"))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("Chỉ quản trị viên");
        assertThatThrownBy(() -> accountList.found(officer, "", 1))
                .isInstanceOf(BusinessException.class);
        assertThat(officials.official("quantri2")).isPresent();
    }

    private void givenAccount(String username, String name, String role, String commune) {
        if (!openAccount.exists(username)) {
            openAccount.open(
                    new NewAccount(
                            username,
                            PASSWORD,
                            name,
                            "",
                            List.of(new Post(role, commune, null, LocalDate.of(2021, 7, 1)))));
        }
    }

    private static List<String> opening(String username, String village) {
        return List.of(
                "fullName", "Lưu  Văn An",
                "title", "",
                "username", username,
                "password", PASSWORD,
                "role", "village-head",
                "communeWords", "quang khai",
                "communeKey", COMMUNE,
                "villageKey", village,
                "from", "01/10/2026");
    }

    private ResultActions send(
            MockHttpServletRequestBuilder request, String username, List<String> fields)
            throws Exception {
        for (var i = 0; i < fields.size(); i += 2) {
            request.param(fields.get(i), fields.get(i + 1));
        }
        return mvc.perform(request.with(signedIn(username)).with(csrf()));
    }

    private String page(String path) throws Exception {
        return body(mvc.perform(get(PAGE + path).with(signedIn("quantri"))));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(UTF_8);
    }

    private ResultActions signIn(String username) throws Exception {
        return mvc.perform(formLogin("/dang-nhap").user(username).password(PASSWORD));
    }

    private RequestPostProcessor signedIn(String username) {
        var official = officials.signedIn(username).orElseThrow();
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        official, null, official.getAuthorities()));
    }

    private Actor actor(String username) {
        return officials.official(username).orElseThrow();
    }

    private java.util.Set<String> groups(String username) {
        return actor(username).groups();
    }

    private UUID postOf(String username, String role) {
        return accountList.account(actor("quantri"), username).posts().stream()
                .filter(post -> post.role().equals(role))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> audited(String username) {
        return audit("action", username);
    }

    private List<String> details(String username) {
        return audit("detail", username);
    }

    private List<String> audit(String column, String username) {
        return jdbc.sql(
                        """
                        SELECT %s FROM giamngheo.audit_entry
                        WHERE subject_type = 'account' AND subject_id = :username
                            AND commune_key = :commune
                        ORDER BY sequence
                        """
                                .formatted(column))
                .param("username", username)
                .param("commune", COMMUNE)
                .query(String.class)
                .list();
    }
}
