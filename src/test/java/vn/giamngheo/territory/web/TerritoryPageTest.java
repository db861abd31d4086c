package vn.giamngheo.territory.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.Shell;
import vn.giamngheo.support.TestClockConfiguration;
import vn.giamngheo.territory.EnterOpinionRule;
import vn.giamngheo.territory.EnterOpinionRule.Entry;
import vn.giamngheo.territory.OpenSuccession;
import vn.giamngheo.territory.OpinionAuthorities;
import vn.giamngheo.territory.OpinionRule;
import vn.giamngheo.territory.OpinionStanding;
import vn.giamngheo.territory.OpinionStandings;
import vn.giamngheo.territory.OpinionVariant;
import vn.giamngheo.territory.ResolveSuccessions;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.UnitChoice;

/** The administrator's page of units: what it shows, and what it hands to the use cases. */
@WebMvcTest(
        controllers = {TerritoryPage.class, OpinionCoveragePages.class},
        properties = "spring.datasource.url=jdbc:postgresql://none.invalid/none")
@ContextConfiguration(classes = TerritoryPageTest.PageAlone.class)
class TerritoryPageTest {

    private static final Actor ACTOR =
            new Actor("quantri", "Tạ Duy Tín", "", Set.of("administrator"), Set.of());
    private static final RequestPostProcessor ADMINISTRATOR =
            user("quantri").roles("administrator");

    private static final Shell SHELL =
            new Shell(false, "", "", "", "", "", false, false, List.of(), List.of(), "", Map.of());

    @Autowired private MockMvc mvc;
    @MockitoBean private CurrentActor currentActor;
    @MockitoBean private Territory territory;
    @MockitoBean private OpinionAuthorities authorities;
    @MockitoBean private EnterOpinionRule enterOpinionRule;
    @MockitoBean private ResolveSuccessions successions;

    @BeforeEach
    void oneRuleAndOneOpenUnit() {
        given(currentActor.require()).willReturn(ACTOR);
        given(territory.found("tu ky"))
                .willReturn(List.of(new UnitChoice("11074-2025", "Xã Tứ Kỳ")));
        given(authorities.rules())
                .willReturn(
                        List.of(
                                new OpinionRule(
                                        1,
                                        null,
                                        null,
                                        LocalDate.of(2021, 9, 1),
                                        LocalDate.of(2025, 6, 30),
                                        OpinionVariant.DISTRICT,
                                        5,
                                        "Điều 4 khoản 5",
                                        "ghi theo trí nhớ",
                                        "system")));
        given(successions.count("minh khai")).willReturn(1);
        given(successions.open("minh khai", 1))
                .willReturn(
                        List.of(
                                new OpenSuccession(
                                        7,
                                        "Xã Hưng Hà",
                                        "Tỉnh Hưng Yên",
                                        "Xã Minh Khai",
                                        false,
                                        null,
                                        List.of(new UnitChoice("12658-2023", "Xã Minh Khai")))));
    }

    @Test
    void showsTheRulesWithTheirMarksAndTheOpenUnits() throws Exception {
        mvc.perform(
                        get("/quan-tri/dia-ban")
                                .flashAttr("shell", SHELL)
                                .param("tim", "minh khai")
                                .with(ADMINISTRATOR))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Cả nước"),
                                                containsString("30/06/2025"),
                                                containsString("Chủ tịch UBND cấp huyện"),
                                                containsString("ghi theo trí nhớ"),
                                                containsString("Xã Hưng Hà"),
                                                containsString("value=\"12658-2023\""),
                                                not(containsString("${")))));
    }

    @Test
    void tellsAtEachFieldWhatIsMissing() throws Exception {
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("from", "Nhập ngày.");
        wrong.put("workingDays", "Nhập số ngày.");
        wrong.put("clause", "Nhập văn bản.");
        willThrow(new InvalidInput(wrong))
                .given(enterOpinionRule)
                .enter(
                        ACTOR,
                        new Entry(
                                "11074-2025",
                                OpinionVariant.PROVINCE,
                                null,
                                null,
                                null,
                                null,
                                null));

        mvc.perform(
                        post("/quan-tri/dia-ban/y-kien")
                                .param("don-vi", "tu ky")
                                .param("unitKey", "11074-2025")
                                .param("variant", "PROVINCE")
                                .param("from", "31/02/2026")
                                .flashAttr("shell", SHELL)
                                .with(ADMINISTRATOR)
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("href=\"#from\""),
                                                containsString("value=\"31/02/2026\""),
                                                containsString("href=\"#workingDays\""),
                                                containsString("href=\"#clause\""))));
    }

    @Test
    void handsTheRuleOverWithItsDate() throws Exception {
        mvc.perform(
                        post("/quan-tri/dia-ban/y-kien")
                                .param("unitKey", "11074-2025")
                                .param("variant", "NONE")
                                .param("from", "01/07/2025")
                                .param("to", "30/06/2026")
                                .param("mark", "đã đối chiếu")
                                .param("workingDays", "")
                                .param("clause", "Văn bản thử số 2")
                                .with(ADMINISTRATOR)
                                .with(csrf()))
                .andExpect(redirectedUrl("/quan-tri/dia-ban"));

        verify(enterOpinionRule)
                .enter(
                        ACTOR,
                        new Entry(
                                "11074-2025",
                                OpinionVariant.NONE,
                                LocalDate.of(2025, 7, 1),
                                LocalDate.of(2026, 6, 30),
                                null,
                                "Văn bản thử số 2",
                                "đã đối chiếu"));
    }

    @Test
    void everyCommuneOfADayIsCountedAndNamed() throws Exception {
        given(authorities.everywhere(LocalDate.of(2026, 11, 1))).willReturn(threeCommunes());

        mvc.perform(coverage("").param("ngay", "01/11/2026"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "1 có cơ quan cho ý kiến, 0 không phải xin"
                                                                + " ý kiến, 1 chưa cấu hình."),
                                                containsString("Không tính 1 đơn vị"),
                                                containsString(
                                                        "Chủ tịch Ủy ban nhân dân thành phố Hải"
                                                                + " Phòng, 7 ngày làm việc"),
                                                containsString("Xã Nghi Dương"),
                                                containsString("chưa nhập quy định"),
                                                not(containsString("Xã Quang Khải")),
                                                not(containsString("${")))));
    }

    @Test
    void theNamesBehindANumberAreFoundWithoutAccentsAndExported() throws Exception {
        given(authorities.everywhere(LocalDate.of(2026, 11, 1))).willReturn(threeCommunes());

        mvc.perform(
                        coverage("")
                                .param("ngay", "01/11/2026")
                                .param("trang-thai", "NOT_CONFIGURED")
                                .param("tim", "nghi duong"))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Xã Nghi Dương"),
                                                not(containsString(">Xã Tứ Kỳ<")))));
        mvc.perform(
                        coverage("")
                                .param("ngay", "01/11/2026")
                                .param("trang-thai", OpinionCoverage.OTHER_PERIOD))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Xã Quang Khải"),
                                                containsString(
                                                        "đơn vị không có trong danh mục ngày"))));
        mvc.perform(coverage("/danh-sach.xlsx").param("ngay", "01/11/2026"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(OpinionCoverageSheet.MEDIA_TYPE));
    }

    @Test
    void aDayThatIsNoneIsToldAtItsField() throws Exception {
        mvc.perform(coverage("").param("ngay", "31/02/2026"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("href=\"#ngay\""),
                                                containsString("value=\"31/02/2026\""))));
    }

    private static MockHttpServletRequestBuilder coverage(String file) {
        return get("/quan-tri/dia-ban/co-quan-cho-y-kien" + file)
                .flashAttr("shell", SHELL)
                .with(ADMINISTRATOR);
    }

    private static List<OpinionStanding> threeCommunes() {
        return List.of(
                standing("11074-2025", "Xã Tứ Kỳ", true, OpinionVariant.PROVINCE),
                standing("11735-2025", "Xã Nghi Dương", true, null),
                standing("11116-2023", "Xã Quang Khải", false, null));
    }

    private static OpinionStanding standing(
            String key, String name, boolean inForce, @Nullable OpinionVariant variant) {
        return OpinionStandings.of(key, name, "31-2025", "Thành phố Hải Phòng", inForce, variant);
    }

    @Test
    void handsTheOldUnitOver() throws Exception {
        mvc.perform(
                        post("/quan-tri/dia-ban/sap-nhap/7")
                                .param("oldKey", "12658-2023")
                                .with(ADMINISTRATOR)
                                .with(csrf()))
                .andExpect(status().is3xxRedirection());

        verify(successions).resolve(ACTOR, 7, "12658-2023");
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({TerritoryPage.class, OpinionCoveragePages.class, TestClockConfiguration.class})
    static class PageAlone {}
}
