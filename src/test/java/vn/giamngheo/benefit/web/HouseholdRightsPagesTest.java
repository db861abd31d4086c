package vn.giamngheo.benefit.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.doReturn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giamngheo.benefit.FanOut;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** What people read about the rights of a household, and who may read and enter it. */
@ApplicationTest
class HouseholdRightsPagesTest {

    private static final String RUNS = "/chinh-sach/mo-quyen";

    @Autowired MockMvc pages;
    @Autowired Stage stage;
    @Autowired FanOut fanOut;
    @MockitoSpyBean CurrentActor currentActor;

    private PlayedCommune commune;
    private UUID household;

    @BeforeEach
    void aPoorHousehold() {
        commune = stage.commune(1, 1);
        fanOut.opened(commune);
        household = stage.households().openHouseholdIds(commune.key()).get(0);
    }

    @Test
    void theHouseholdsPageLeadsToItsRightsAndEveryRightSaysWhy() throws Exception {
        pages.perform(as(actor(Roles.POVERTY_OFFICER), get("/ho-gia-dinh/" + household)))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "/ho-gia-dinh/"
                                                                + household
                                                                + "/chinh-sach"),
                                                containsString("Mở quyền hưởng chính sách"))));
        pages.perform(
                        as(
                                actor(Roles.POVERTY_OFFICER),
                                get("/ho-gia-dinh/" + household + "/chinh-sach")))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "Cấp thẻ bảo hiểm y tế người thuộc hộ"
                                                                + " nghèo"),
                                                containsString("Không được hưởng"),
                                                containsString("Chưa cấp"),
                                                containsString("Quyết định 41/QĐ-UBND"),
                                                containsString("05/09/2023"))));
    }

    @Test
    void aVillageSeesItsOwnHouseholdsOnly() throws Exception {
        var page = "/ho-gia-dinh/" + household + "/chinh-sach";
        pages.perform(as(headOf(1), get(page))).andExpect(status().isOk());
        pages.perform(as(headOf(2), get(page))).andExpect(status().isForbidden());
        pages.perform(as(actor(Roles.SUPERVISOR), get(page))).andExpect(status().isOk());
        pages.perform(as(actor(Roles.ADMINISTRATOR), get(page))).andExpect(status().isForbidden());
        pages.perform(as(headOf(1), get(RUNS))).andExpect(status().isForbidden());
    }

    @Test
    void theRunsOfTheCommuneShowTheirProgress() throws Exception {
        pages.perform(as(actor(Roles.COMMUNE_CHAIR), get(RUNS)))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Mở quyền theo sổ hộ"),
                                                containsString("Xong 2 hộ"))));
        var run =
                stage.jdbc()
                        .sql("SELECT id FROM giamngheo.rights_run WHERE commune_key = :commune")
                        .param("commune", commune.key())
                        .query(UUID.class)
                        .single();
        stage.jdbc()
                .sql(
                        """
                        UPDATE giamngheo.rights_run_household SET state = 'FAILED',
                            problem = 'Chưa có mức lương cơ sở.'
                        WHERE run_id = :run AND household_id = :household
                        """)
                .param("run", run)
                .param("household", household)
                .update();

        pages.perform(as(actor(Roles.COMMUNE_CHAIR), get(RUNS + "/" + run)))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Chưa xét được (1 hộ)"),
                                                containsString("Chưa có mức lương cơ sở."),
                                                not(containsString("/xet-lai")))));
        pages.perform(as(actor(Roles.COMMUNE_CHAIR), post(RUNS + "/" + run + "/xet-lai")))
                .andExpect(status().isForbidden());
        pages.perform(as(actor(Roles.POVERTY_OFFICER), get(RUNS + "/" + run)))
                .andExpect(content().string(containsString("Xét lại 1 hộ")));
        pages.perform(as(actor(Roles.POVERTY_OFFICER), post(RUNS + "/" + run + "/xet-lai")))
                .andExpect(redirectedUrl(RUNS));
        commune.runSteps();
        pages.perform(as(actor(Roles.POVERTY_OFFICER), get(RUNS)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Xét lại hộ chưa xét được"),
                                                containsString("Xong 1 hộ"))));
    }

    @Test
    void whatIsWrongWithALivingStandardStandsAtTheFieldAndNothingTypedIsLost() throws Exception {
        var page = "/ho-gia-dinh/" + household + "/muc-song-trung-binh";

        pages.perform(as(actor(Roles.COMMUNE_CHAIR), get(page)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Ghi mức sống trung bình</"))));
        pages.perform(
                        as(
                                actor(Roles.POVERTY_OFFICER),
                                post(page)
                                        .param("kind", "AVG_AGRI")
                                        .param("number", "77/QĐ-UBND")
                                        .param("decidedOn", "05/09/2023")
                                        .param("from", "5/9/2023")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("id=\"from-loi\""),
                                                containsString("hộ nghèo theo Quyết định 41"),
                                                containsString("value=\"77/QĐ-UBND\""),
                                                containsString("value=\"5/9/2023\""))));
    }

    private Actor headOf(int village) {
        return actor(Roles.ofVillage(Roles.VILLAGE_HEAD, commune.village(village)));
    }

    private Actor actor(String group) {
        return new Actor("thu", "Thái Văn Thử", "", Set.of(group), Set.of(commune.key()));
    }

    private <T extends MockHttpServletRequestBuilder> T as(Actor actor, T request) {
        doReturn(Optional.of(actor)).when(currentActor).find();
        doReturn(actor).when(currentActor).require();
        request.with(user(actor.username())).with(csrf());
        return request;
    }
}
