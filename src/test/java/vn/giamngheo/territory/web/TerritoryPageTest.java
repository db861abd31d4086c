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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.Shell;
import vn.giamngheo.territory.EnterOpinionRule;
import vn.giamngheo.territory.EnterOpinionRule.Entry;
import vn.giamngheo.territory.OpenSuccession;
import vn.giamngheo.territory.OpinionAuthorities;
import vn.giamngheo.territory.OpinionRule;
import vn.giamngheo.territory.OpinionVariant;
import vn.giamngheo.territory.ResolveSuccessions;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.UnitChoice;

/** The administrator's page of units: what it shows, and what it hands to the use cases. */
@WebMvcTest(
        controllers = TerritoryPage.class,
        properties = "spring.datasource.url=jdbc:postgresql://none.invalid/none")
@ContextConfiguration(classes = TerritoryPageTest.PageAlone.class)
class TerritoryPageTest {

    private static final Actor ACTOR =
            new Actor("quantri", "Tạ Duy Tín", "", Set.of("administrator"), Set.of());
    private static final RequestPostProcessor ADMINISTRATOR =
            user("quantri").roles("administrator");

    private static final Shell SHELL =
            new Shell(false, "", "", "", "", false, false, List.of(), List.of(), "", Map.of());

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
                .enter(ACTOR, new Entry("11074-2025", OpinionVariant.PROVINCE, null, null, null));

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
                                null,
                                "Văn bản thử số 2"));
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
    @Import(TerritoryPage.class)
    static class PageAlone {}
}
