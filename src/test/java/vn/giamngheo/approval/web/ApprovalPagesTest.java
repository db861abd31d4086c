package vn.giamngheo.approval.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.giamngheo.approval.AskOpinion;
import vn.giamngheo.approval.DossierContents;
import vn.giamngheo.approval.Dossiers;
import vn.giamngheo.approval.HandleComplaints;
import vn.giamngheo.approval.PostedLists;
import vn.giamngheo.approval.PrepareDossier;
import vn.giamngheo.approval.PrintPostedList;
import vn.giamngheo.approval.ResultLine;
import vn.giamngheo.approval.ResultLists;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.household.BirthPrecision;
import vn.giamngheo.household.HouseholdFlags;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Sex;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.Staff;
import vn.giamngheo.support.TestClockConfiguration;
import vn.giamngheo.territory.Commune;
import vn.giamngheo.territory.OpinionAuthorities;
import vn.giamngheo.territory.OpinionAuthority;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;
import vn.giamngheo.workflow.OpenTask;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;
import vn.giamngheo.workflow.TaskForm;
import vn.giamngheo.workflow.TaskForms;

/** Posting, complaint, dossier and opinion pages: what they show to whom and what they hand on. */
@WebMvcTest(properties = "spring.datasource.url=jdbc:postgresql://none.invalid/none")
@ContextConfiguration(classes = ApprovalPagesTest.PagesAlone.class)
class ApprovalPagesTest {

    private static final String COMMUNE = "11116-2023";
    private static final String VILLAGE = COMMUNE + ".01";
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID ROUND = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID REVIEW = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final RequestPostProcessor SIGNED_IN = user("ai");
    private static final HouseholdSummary HOUSEHOLD =
            new HouseholdSummary(
                    UUID.fromString("00000000-0000-4000-8000-000000000004"),
                    COMMUNE,
                    VILLAGE,
                    "Thôn Đông",
                    "QK0001",
                    "Đặng Thị Hoà",
                    Sex.FEMALE,
                    LocalDate.of(1970, 1, 1),
                    BirthPrecision.DAY,
                    "Kinh",
                    null,
                    "",
                    3,
                    new HouseholdFlags(false, false, false),
                    null);

    @Autowired private MockMvc mvc;
    @MockitoBean private CurrentActor currentActor;
    @MockitoBean private PostedLists postedLists;
    @MockitoBean private PrintPostedList printPostedList;
    @MockitoBean private HandleComplaints handleComplaints;
    @MockitoBean private DossierContents contents;
    @MockitoBean private Dossiers dossiers;
    @MockitoBean private PrepareDossier prepareDossier;
    @MockitoBean private AskOpinion askOpinion;
    @MockitoBean private Rounds rounds;
    @MockitoBean private OpinionAuthorities authorities;
    @MockitoBean private Territory territory;
    @MockitoBean private WorkingDays workingDays;
    @MockitoBean private Staff staff;
    @MockitoBean private TaskDesk taskDesk;
    @MockitoBean private TaskForms taskForms;
    @MockitoBean private TaskDues taskDues;

    @BeforeEach
    void oneListThatHangsAndOneDossier() {
        given(territory.commune(COMMUNE))
                .willReturn(
                        new Commune(
                                COMMUNE, "Tân Lễ", "Xã Tân Lễ", null, null, null, "Tỉnh A", "30"));
        given(postedLists.list(eq(ID), any())).willReturn(list("POSTED"));
        given(postedLists.householdsOf(ID))
                .willReturn(
                        List.of(
                                new PostedLists.PostedHousehold(
                                        REVIEW,
                                        HOUSEHOLD,
                                        PovertyCategory.NEAR_POOR,
                                        PovertyCategory.POOR)));
        given(workingDays.between(any(), any())).willReturn(2);
        given(rounds.round(ROUND))
                .willReturn(
                        new Rounds.RoundView(
                                ROUND,
                                COMMUNE,
                                2026,
                                "REVIEWING",
                                LocalDate.of(2026, 9, 1),
                                null,
                                null));
        given(contents.of(ROUND))
                .willReturn(
                        new DossierContents.Contents(
                                List.of(
                                        new DossierContents.VillageItem(
                                                ID, "Thôn Đông", null, null)),
                                List.of(),
                                List.of()));
        given(contents.results(ROUND))
                .willReturn(
                        new ResultLists(
                                List.of(
                                        new ResultLine(
                                                REVIEW,
                                                HOUSEHOLD,
                                                PovertyCategory.NEAR_POOR,
                                                PovertyCategory.POOR))));
        given(contents.householdsOf(anyCollection())).willReturn(Map.of(REVIEW, HOUSEHOLD));
        given(dossiers.ofRound(ROUND)).willReturn(dossier());
        given(dossiers.dossier(ID)).willReturn(dossier());
        given(authorities.on(eq(COMMUNE), any()))
                .willReturn(
                        Optional.of(
                                new OpinionAuthority(
                                        "298", "Chủ tịch huyện Thử", 5, "Điều 4 khoản 5", "nhớ")));
        given(taskForms.of(any()))
                .willReturn(new TaskForm("{\"id\":\"mau-thu\"}", Set.of("postedOn")));
    }

    @Test
    void aListTellsHowLongItHangsAndTakesComplaintsFromReceivers() throws Exception {
        iAm("truongthon1", "village-head." + VILLAGE);
        given(handleComplaints.mayReceive(eq(COMMUNE), eq(VILLAGE), any())).willReturn(true);

        page("/niem-yet/" + ID)
                .andExpect(status().isOk())
                .andExpect(
                        html(
                                "còn 2 ngày làm việc",
                                "30/09/2026",
                                "Đặng Thị Hoà",
                                "Bài đọc trên loa",
                                "Kính thưa bà con thôn Đông.",
                                "Tiếp nhận khiếu nại"))
                .andExpect(content().string(not(containsString("data-camunda-form"))));
    }

    @Test
    void whoMayNotReceiveSeesNoComplaintForm() throws Exception {
        iAm("tramyte", "health-station");

        page("/niem-yet/" + ID)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Họ tên người khiếu nại"))));
    }

    @Test
    void aComplaintThatIsRefusedKeepsWhatWasTyped() throws Exception {
        iAm("truongthon1", "village-head." + VILLAGE);
        given(handleComplaints.mayReceive(any(), any(), any())).willReturn(true);
        given(handleComplaints.receive(eq(ID), any(), any(), any(), any()))
                .willThrow(new InvalidInput("content", "Ghi nội dung khiếu nại."));

        mvc.perform(
                        post("/niem-yet/" + ID + "/khieu-nai")
                                .param("reviewId", REVIEW.toString())
                                .param("complainant", "Bùi Văn Sáu")
                                .param("content", "")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(html("href=\"#content\"", "Ghi nội dung khiếu nại.", "Bùi Văn Sáu"))
                .andExpect(html("value=\"" + REVIEW + "\" selected"));
    }

    @Test
    void outOfAreaIsForbidden() throws Exception {
        iAm("truongthon2", "village-head." + COMMUNE + ".02");
        given(postedLists.list(eq(ID), any()))
                .willAnswer(
                        call -> {
                            call.getArgument(1, TerritoryScope.class)
                                    .requireVillage(COMMUNE, VILLAGE);
                            return list("POSTED");
                        });

        page("/niem-yet/" + ID).andExpect(status().isForbidden());
        page("/ho-so/dot/" + ROUND).andExpect(status().isForbidden());
        page("/ho-so/" + ID + "/y-kien").andExpect(status().isForbidden());
    }

    @Test
    void theAdministratorSeesNoList() throws Exception {
        iAm("quantri", "administrator");

        page("/niem-yet").andExpect(status().isForbidden());
    }

    @Test
    void postingHandsOnOnlyWhatTheFormAsksFor() throws Exception {
        iAm("bcd", "steering-committee");
        given(taskDesk.require(eq("userTask_postList"), eq(ID.toString()), any()))
                .willReturn(task("userTask_postList"));

        mvc.perform(
                        post("/niem-yet/" + ID)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"postedOn\":\"2026-10-01\",\"villageKey\":\"x\"}")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.next").value("/niem-yet/" + ID));

        verify(taskDesk).complete(eq("viec-1"), any(), eq(Map.of("postedOn", "2026-10-01")));
    }

    @Test
    void theDossierTellsWhatIsMissingAndWhatHappensNext() throws Exception {
        iAm("ldtbxh", "poverty-officer");
        given(taskDesk.find(eq("userTask_prepareDossier"), eq(ROUND.toString()), any()))
                .willReturn(Optional.of(task("userTask_prepareDossier")));

        page("/ho-so/dot/" + ROUND)
                .andExpect(status().isOk())
                .andExpect(
                        html(
                                "Thôn Đông: chưa xong họp dân.",
                                "Đặng Thị Hoà - thôn Đông",
                                "href=\"?danh-sach=can-ngheo&amp;tim=#cac-danh-sach\"",
                                "Trước là hộ cận nghèo",
                                "Hồ sơ được gửi Chủ tịch huyện Thử cho ý kiến trong 5 ngày làm"
                                        + " việc",
                                "Trình hồ sơ"));
    }

    @Test
    void aNoteThatIsTooLongIsNotLostAndNothingIsHandedIn() throws Exception {
        iAm("ldtbxh", "poverty-officer");
        var task = task("userTask_prepareDossier");
        given(taskDesk.require(eq("userTask_prepareDossier"), any(), any())).willReturn(task);
        given(taskDesk.find(eq("userTask_prepareDossier"), any(), any()))
                .willReturn(Optional.of(task));
        willThrow(new InvalidInput("note", "Nội dung dài quá 4.000 ký tự."))
                .given(prepareDossier)
                .saveNote(eq(ROUND), any(), any());

        mvc.perform(
                        post("/ho-so/dot/" + ROUND)
                                .param("note", "Ba hộ mới")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(html("href=\"#note\"", "Ba hộ mới"));

        verify(taskDesk, never()).complete(any(), any(), any());
    }

    @Test
    void theAuthorityNamesHouseholdsWithTheirReasons() throws Exception {
        iAm("huyen", "opinion-authority");

        mvc.perform(
                        post("/ho-so/" + ID + "/y-kien/ho")
                                .param("ho-" + REVIEW, "true")
                                .param("reason-" + REVIEW, "Kiểm tra lại thu nhập.")
                                .param("reason-" + ID, "chưa đánh dấu")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().is3xxRedirection());

        verify(askOpinion)
                .nameHouseholds(eq(ID), eq(Map.of(REVIEW, "Kiểm tra lại thu nhập.")), any());
    }

    @Test
    void aHouseholdWithoutAReasonStaysTickedAndIsToldSo() throws Exception {
        iAm("huyen", "opinion-authority");
        given(taskDesk.find(eq("userTask_giveOpinion"), any(), any()))
                .willReturn(Optional.of(task("userTask_giveOpinion")));
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("reason-" + REVIEW, "Ghi lý do.");
        willThrow(new InvalidInput(wrong)).given(askOpinion).nameHouseholds(any(), any(), any());

        mvc.perform(
                        post("/ho-so/" + ID + "/y-kien/ho")
                                .param("ho-" + REVIEW, "true")
                                .param("reason-" + REVIEW, "")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(html("href=\"#reason-" + REVIEW, "Ghi lý do.", "checked=\"checked\""));
    }

    @Test
    void othersReadTheOpinionPageWithoutItsForm() throws Exception {
        iAm("giamsat", "supervisor");

        page("/ho-so/" + ID + "/y-kien")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Chủ tịch huyện Thử"),
                                                containsString("ghi theo trí nhớ"),
                                                not(containsString("data-camunda-form")),
                                                not(containsString("type=\"checkbox\"")))));
    }

    @Test
    void aComplaintIsAssignedByWhoHasTheTask() throws Exception {
        iAm("mttq", "fatherland-front");
        given(taskDesk.require(any(), any(), any()))
                .willThrow(new BusinessException("FORBIDDEN", "Không thuộc nhiệm vụ của bạn."));

        mvc.perform(
                        post("/khieu-nai/" + ID)
                                .param("reverifier", "rasoat1")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().isForbidden());

        verify(handleComplaints, never()).propose(any(), any(), any());
    }

    @Test
    void aDossierLeadsToItsRound() throws Exception {
        iAm("ldtbxh", "poverty-officer");

        page("/ho-so/" + ID).andExpect(redirectedUrl("/ho-so/dot/" + ROUND));
    }

    private ResultActions page(String path) throws Exception {
        return mvc.perform(get(path).with(SIGNED_IN));
    }

    private static ResultMatcher html(String... texts) {
        return result -> {
            for (var text : texts) {
                content().string(containsString(text)).match(result);
            }
        };
    }

    private void iAm(String username, String group) {
        var communes = group.equals("administrator") ? Set.<String>of() : Set.of(COMMUNE);
        var actor = new Actor(username, "Người Thử", "", Set.of(group), communes);
        given(currentActor.require()).willReturn(actor);
        given(currentActor.find()).willReturn(Optional.of(actor));
    }

    private static OpenTask task(String key) {
        return new OpenTask("viec-1", key, "Việc", "quy-trinh", ID.toString(), COMMUNE, null, null);
    }

    private static PostedLists.PostedList list(String state) {
        return new PostedLists.PostedList(
                ID,
                ROUND,
                2026,
                COMMUNE,
                VILLAGE,
                "Thôn Đông",
                false,
                state,
                LocalDate.of(2026, 9, 30),
                LocalDate.of(2026, 10, 5),
                null,
                1);
    }

    private static Dossiers.DossierView dossier() {
        return new Dossiers.DossierView(
                ID,
                ROUND,
                COMMUNE,
                "PREPARED",
                "",
                "",
                "ldtbxh",
                LocalDate.of(2026, 10, 1),
                List.of(
                        new Dossiers.OpinionView(
                                1,
                                "Chủ tịch huyện Thử",
                                "Điều 4 khoản 5",
                                "ghi theo trí nhớ",
                                LocalDate.of(2026, 10, 1),
                                LocalDate.of(2026, 10, 8),
                                null,
                                null,
                                "",
                                Map.of())));
    }

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan(basePackages = {"vn.giamngheo.approval.web", "vn.giamngheo.shared.web"})
    @Import(TestClockConfiguration.class)
    static class PagesAlone {}
}
