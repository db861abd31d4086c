package vn.giamngheo.household.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.doReturn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.giamngheo.household.RegisterOfATest.actor;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.BirthPrecision;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.MemberChange;
import vn.giamngheo.household.MemberChanges;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.household.PersonEntry;
import vn.giamngheo.household.ProposeMemberChanges;
import vn.giamngheo.household.ProposedChange;
import vn.giamngheo.household.RegisterOfATest;
import vn.giamngheo.household.Relation;
import vn.giamngheo.household.Sex;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.TestClock;

/** Officials read and decide proposed changes on pages; others read what is theirs to see. */
@ApplicationTest
@Transactional
class MemberChangePagesTest {

    private static final String LIST = "/ho-gia-dinh/thay-doi";
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 5);

    @Autowired MockMvc pages;
    @Autowired ProposeMemberChanges proposeMemberChanges;
    @Autowired MemberChanges changes;
    @Autowired Households households;
    @Autowired RegisterOfATest register;
    @Autowired TestClock clock;

    @MockitoSpyBean CurrentActor currentActor;

    private String commune;
    private UUID household;
    private MemberView head;
    private MemberView son;
    private Actor enumerator;
    private Actor officer;
    private Actor justice;

    @BeforeEach
    void aHouseholdOfTwo() {
        clock.setDate(LocalDate.of(2023, 10, 2));
        commune = register.commune();
        household = register.household(commune, "Đỗ Thị Lụa", "Đỗ Văn Nam");
        head = members().get(0);
        son = members().get(1);
        enumerator = actor(commune, "rasoat", Roles.ofVillage(Roles.ENUMERATOR, commune + ".01"));
        officer = actor(commune, "canbo", Roles.POVERTY_OFFICER);
        justice = actor(commune, "tuphap", Roles.JUSTICE_OFFICER);
    }

    @Test
    void anOfficialAcceptsAChangeThatASurveyProposed() throws Exception {
        var page = LIST + "/" + proposed(ProposedChange.movedOut(son.id(), MARCH));

        pages.perform(as(justice, get(LIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chờ xử lý (1)")))
                .andExpect(content().string(containsString("href=\"" + page + "\"")))
                .andExpect(content().string(containsString("Đỗ Thị Lụa - thôn Gò Sậy")))
                .andExpect(content().string(containsString("02/10/2023, Họ Tên rasoat")));
        pages.perform(as(justice, get(page)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chuyển đi: Đỗ Văn Nam")))
                .andExpect(content().string(containsString("Ngày chuyển đi")))
                .andExpect(content().string(containsString(son.identityNumber())))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Đỗ Văn Nam ra khỏi sổ hộ từ ngày 05/03/2023, lý"
                                                        + " do: Chuyển đi.")))
                .andExpect(content().string(containsString("Hộ còn 1 nhân khẩu.")))
                .andExpect(content().string(not(containsString("Chủ hộ mới"))));
        pages.perform(as(justice, post(page + "/ghi")))
                .andExpect(redirectedUrl(LIST))
                .andExpect(flash().attribute("message", "Đã ghi thay đổi vào sổ hộ."));

        assertThat(members()).containsExactly(head);
        pages.perform(as(justice, get(LIST).param("xem", "da-xu-ly")))
                .andExpect(content().string(containsString("Chờ xử lý (0)")))
                .andExpect(content().string(containsString("Đã ghi vào sổ hộ ngày 02/10/2023")));
        pages.perform(as(officer, get(page)))
                .andExpect(content().string(containsString("Họ Tên tuphap, ngày 02/10/2023")))
                .andExpect(content().string(not(containsString("Từ chối</button>"))));
        pages.perform(as(officer, post(page + "/ghi")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("đã được Họ Tên tuphap xử lý")));
    }

    @Test
    void whenTheHeadLeavesTheNewHeadIsChosenAndTheErrorStandsAtTheField() throws Exception {
        var page = LIST + "/" + proposed(ProposedChange.died(head.id(), MARCH));

        pages.perform(as(officer, get(page)))
                .andExpect(content().string(containsString("Chủ hộ mới")))
                .andExpect(content().string(containsString("Đỗ Văn Nam, Con, sinh 05/08/2016")))
                .andExpect(content().string(containsString("phải kiểm tra lại")));
        pages.perform(as(officer, post(page + "/ghi").param("newHead", "")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"newHead-loi\"")))
                .andExpect(content().string(containsString("Chọn chủ hộ mới")));
        pages.perform(as(officer, post(page + "/ghi").param("newHead", son.id().toString())))
                .andExpect(redirectedUrl(LIST));

        assertThat(members())
                .singleElement()
                .extracting(MemberView::relation)
                .isEqualTo(Relation.HEAD);
    }

    @Test
    void whatStandsAgainstANewMemberIsSaidAtTheFact() throws Exception {
        var person =
                new PersonEntry(
                        "Đỗ Thị Mận",
                        Relation.CHILD,
                        MARCH,
                        BirthPrecision.DAY,
                        Sex.FEMALE,
                        son.identityNumber());
        var page = LIST + "/" + proposed(ProposedChange.joined(person, null));

        pages.perform(as(officer, post(page + "/ghi")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#identityNumber\"")))
                .andExpect(content().string(containsString("id=\"identityNumber\"")))
                .andExpect(content().string(containsString("đang ghi cho Đỗ Văn Nam")));
    }

    @Test
    void aRefusalKeepsWhatWasTypedUntilItIsRight() throws Exception {
        var page = LIST + "/" + proposed(ProposedChange.movedOut(son.id(), MARCH));

        pages.perform(as(officer, post(page + "/tu-choi").param("note", "Dài ".repeat(300))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Lý do dài quá 1.000 ký tự")))
                .andExpect(content().string(containsString("Dài Dài")));
        pages.perform(as(officer, post(page + "/tu-choi").param("note", "Vẫn ở nhà")))
                .andExpect(redirectedUrl(LIST))
                .andExpect(flash().attribute("message", "Đã từ chối đề xuất. Sổ hộ giữ nguyên."));

        assertThat(members()).containsExactly(head, son);
        pages.perform(as(enumerator, get(page)))
                .andExpect(content().string(containsString("Vẫn ở nhà")));
    }

    @Test
    void theVillageReadsWithoutWholeIdentityNumberAndCannotDecide() throws Exception {
        var page = LIST + "/" + proposed(ProposedChange.movedOut(son.id(), MARCH));
        var villageHead =
                actor(commune, "truongthon", Roles.ofVillage(Roles.VILLAGE_HEAD, commune + ".01"));
        var other =
                actor(commune, "truongthon2", Roles.ofVillage(Roles.VILLAGE_HEAD, commune + ".02"));

        pages.perform(as(villageHead, get(page)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(son.identityNumber()))))
                .andExpect(content().string(not(containsString("Ghi vào sổ hộ</button>"))))
                .andExpect(content().string(containsString("Đề xuất chờ công chức")));
        pages.perform(as(villageHead, post(page + "/ghi"))).andExpect(status().isForbidden());
        pages.perform(as(enumerator, get(page)))
                .andExpect(content().string(containsString("Bạn là người đề xuất")));
        pages.perform(as(other, get(page))).andExpect(status().isForbidden());
        pages.perform(as(other, get(LIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Không có đề xuất nào chờ xử lý.")));
        pages.perform(as(actor(commune, "qt", Roles.ADMINISTRATOR), get(LIST)))
                .andExpect(status().isForbidden());
        pages.perform(as(actor(commune, "ct", Roles.COMMUNE_CHAIR), get(page)))
                .andExpect(status().isOk());
        pages.perform(as(officer, get(LIST + "/" + UUID.randomUUID())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theListIsSearchedAndTakenAwayAsAFileWithoutIdentityNumbers() throws Exception {
        proposed(ProposedChange.movedOut(son.id(), MARCH));

        pages.perform(as(officer, get(LIST).param("tim", "do van nam")))
                .andExpect(content().string(containsString("Đỗ Văn Nam")));
        pages.perform(as(officer, get(LIST).param("tim", "khong ai")))
                .andExpect(content().string(containsString("Thử gõ ít chữ hơn")));
        var file =
                pages.perform(as(officer, get(LIST + "/danh-sach.xlsx").param("tim", "nam")))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).stream().map(cell -> cell == null ? "" : cell.getText()))
                    .contains("Chuyển đi", "Đỗ Văn Nam", "05/03/2023", "Chờ xử lý")
                    .doesNotContain(son.identityNumber());
        }
    }

    @Test
    void theRegisterLeadsToTheOpenProposals() throws Exception {
        var id = proposed(ProposedChange.movedOut(son.id(), MARCH));

        pages.perform(as(officer, get("/ho-gia-dinh")))
                .andExpect(content().string(containsString("1 đề xuất chờ xử lý")))
                .andExpect(content().string(containsString("<span>Thay đổi sổ hộ</span>")));
        pages.perform(as(enumerator, get("/ho-gia-dinh")))
                .andExpect(content().string(containsString("1 đề xuất chờ xử lý")))
                .andExpect(content().string(not(containsString("<span>Thay đổi sổ hộ</span>"))));
        pages.perform(as(officer, get("/ho-gia-dinh/" + household)))
                .andExpect(content().string(containsString("Thay đổi đang chờ xử lý")))
                .andExpect(content().string(containsString("href=\"" + LIST + "/" + id + "\"")));
        pages.perform(as(officer, post(LIST + "/" + id + "/ghi")));
        pages.perform(as(officer, get("/ho-gia-dinh/" + household)))
                .andExpect(content().string(not(containsString("Thay đổi đang chờ xử lý"))))
                .andExpect(content().string(containsString("Chuyển đi: Đỗ Văn Nam")));
    }

    private UUID proposed(ProposedChange change) {
        proposeMemberChanges.propose(
                household,
                UUID.randomUUID(),
                List.of(change),
                enumerator,
                LocalDate.of(2023, 10, 2));
        return changes.openOf(household).stream().map(MemberChange::id).findFirst().orElseThrow();
    }

    private List<MemberView> members() {
        return households.detail(household).members();
    }

    private <T extends MockHttpServletRequestBuilder> T as(Actor actor, T request) {
        doReturn(Optional.of(actor)).when(currentActor).find();
        doReturn(actor).when(currentActor).require();
        request.with(user(actor.username())).with(csrf());
        return request;
    }
}
