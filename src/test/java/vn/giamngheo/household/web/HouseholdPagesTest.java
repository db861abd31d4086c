package vn.giamngheo.household.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.doReturn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdFilter;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.ImportHouseholds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.TestClock;
import vn.giamngheo.territory.TerritoryScope;

/** Who sees what of the register, and a list on its way through the pages. */
@ApplicationTest
@Transactional
class HouseholdPagesTest {

    private static final String COMMUNE = "11116-2023";
    private static final Actor OFFICER = actor(Roles.POVERTY_OFFICER);

    @Autowired MockMvc pages;
    @Autowired ImportHouseholds importHouseholds;
    @Autowired Households households;
    @Autowired TestClock clock;

    @MockitoSpyBean CurrentActor currentActor;

    @BeforeEach
    void theSampleIsInTheRegister() throws IOException {
        clock.setDate(LocalDate.of(2023, 9, 1));
        importHouseholds.importAll(COMMUNE, "a.xlsx", sample(), OFFICER);
    }

    @Test
    void theListIsSearchedWithoutAccents() throws Exception {
        pages.perform(as(OFFICER, get("/ho-gia-dinh").param("tim", "phung thuy khai")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đoàn Xuân Mơ - thôn Đông Giữ Ngoài")))
                .andExpect(content().string(containsString("030067656362")))
                .andExpect(content().string(not(containsString("QK0002"))));
    }

    @Test
    void aVillageHeadSeesTheOwnVillageOnlyAndNoWholeIdentityNumber() throws Exception {
        var head = actor(Roles.ofVillage(Roles.VILLAGE_HEAD, COMMUNE + ".01"));

        pages.perform(as(head, get("/ho-gia-dinh")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("QK0001")))
                .andExpect(content().string(not(containsString("QK0002"))))
                .andExpect(content().string(not(containsString("030067656362"))));
        pages.perform(as(head, get("/ho-gia-dinh/" + idOf("QK0002"))))
                .andExpect(status().isForbidden());
        pages.perform(as(head, get("/ho-gia-dinh/nhap"))).andExpect(status().isForbidden());
    }

    @Test
    void anAdministratorSeesNoHousehold() throws Exception {
        var administrator = actor(Roles.ADMINISTRATOR);

        pages.perform(as(administrator, get("/ho-gia-dinh"))).andExpect(status().isForbidden());
        pages.perform(as(administrator, get("/ho-gia-dinh/" + idOf("QK0001"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void aHouseholdShowsItsMembersAndItsClass() throws Exception {
        pages.perform(as(OFFICER, get("/ho-gia-dinh/" + idOf("QK0001"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Phùng Thúy Khải")))
                .andExpect(content().string(containsString("Quyết định 41/QĐ-UBND")));
    }

    @Test
    void aListIsUploadedLookedAtAndConfirmed() throws Exception {
        var file = new MockMultipartFile("file", "b.xlsx", HouseholdSheets.MEDIA_TYPE, sample());
        var preview =
                pages.perform(as(OFFICER, multipart("/ho-gia-dinh/nhap").file(file)))
                        .andExpect(redirectedUrlPattern("/ho-gia-dinh/nhap/*"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();

        pages.perform(as(OFFICER, get(preview)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Không đổi: 133")));
        pages.perform(as(OFFICER, get(preview).param("xem", "UNCHANGED")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Trang 1/3")));
        pages.perform(as(OFFICER, post(preview + "/ghi"))).andExpect(status().isFound());
        pages.perform(as(OFFICER, get(preview)))
                .andExpect(content().string(containsString("Đã ghi vào sổ hộ")));
    }

    @Test
    void aFileThatIsNoListIsRefusedAtTheField() throws Exception {
        var file = new MockMultipartFile("file", "b.xlsx", "text/plain", new byte[0]);

        pages.perform(as(OFFICER, multipart("/ho-gia-dinh/nhap").file(file)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tệp này trống (0 byte)")));
    }

    @Test
    void theTemplateAndTheListAreDownloaded() throws Exception {
        var template =
                pages.perform(as(OFFICER, get("/ho-gia-dinh/nhap/mau.xlsx")))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();

        assertThat(template).startsWith('P', 'K');
        pages.perform(as(OFFICER, get("/ho-gia-dinh/danh-sach.xlsx").param("tim", "qk0001")))
                .andExpect(status().isOk());
    }

    private <T extends MockHttpServletRequestBuilder> T as(Actor actor, T request) {
        doReturn(Optional.of(actor)).when(currentActor).find();
        doReturn(actor).when(currentActor).require();
        request.with(user(actor.username())).with(csrf());
        return request;
    }

    private String idOf(String code) {
        return households
                .search(TerritoryScope.of(OFFICER), new HouseholdFilter(code, null, null), 1, 20)
                .households()
                .get(0)
                .id()
                .toString();
    }

    private static Actor actor(String group) {
        return new Actor("canbo", "Tăng Thị Ngân", "", Set.of(group), Set.of(COMMUNE));
    }

    private static byte[] sample() throws IOException {
        try (InputStream stream =
                HouseholdPagesTest.class.getResourceAsStream("/household/household-list.xlsx")) {
            return stream.readAllBytes();
        }
    }
}
