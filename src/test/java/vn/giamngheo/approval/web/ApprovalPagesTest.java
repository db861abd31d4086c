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
import vn.giamngheo.approval.AnswerComplaint;
import vn.giamngheo.approval.AssignReverifier;
import vn.giamngheo.approval.ComplaintReading;
import vn.giamngheo.approval.ComplaintRegister;
import vn.giamngheo.approval.DossierContents;
import vn.giamngheo.approval.Dossiers;
import vn.giamngheo.approval.DraftOpinion;
import vn.giamngheo.approval.OpinionRemarks;
import vn.giamngheo.approval.PostedLists;
import vn.giamngheo.approval.PostingPeriods;
import vn.giamngheo.approval.PostingProofs;
import vn.giamngheo.approval.PrepareDossier;
import vn.giamngheo.approval.PrintComplaintAnswer;
import vn.giamngheo.approval.PrintComplaintReceipt;
import vn.giamngheo.approval.PrintOpinionReport;
import vn.giamngheo.approval.PrintPostedList;
import vn.giamngheo.approval.PublicAddresses;
import vn.giamngheo.approval.PublicLists;
import vn.giamngheo.approval.ReceiveComplaint;
import vn.giamngheo.approval.RecordPosting;
import vn.giamngheo.approval.ResultLine;
import vn.giamngheo.approval.ResultLists;
import vn.giamngheo.approval.SendReport;
import vn.giamngheo.approval.TakeDownList;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.document.OfficeDocuments;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.household.BirthPrecision;
import vn.giamngheo.household.HouseholdFlags;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.Sex;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.Staff;
import vn.giamngheo.support.TestClock;
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

/** Dossier and opinion pages: what they show to whom and what they hand on. */
@WebMvcTest(properties = "spring.datasource.url=jdbc:postgresql://none.invalid/none")
@ContextConfiguration(classes = ApprovalPagesTest.PagesAlone.class)
@MockitoBean(
        types = {
            AnswerComplaint.class,
            AssignReverifier.class,
            ComplaintReading.class,
            ComplaintRegister.class,
            Households.class,
            OfficeDocuments.class,
            OfficialDocuments.class,
            PostingPeriods.class,
            PostingProofs.class,
            PrintComplaintAnswer.class,
            PrintComplaintReceipt.class,
            PrintPostedList.class,
            PublicAddresses.class,
            PublicLists.class,
            ReceiveComplaint.class,
            RecordPosting.class,
            Staff.class,
            TakeDownList.class,
            TaskDues.class
        })
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
    @Autowired private TestClock clock;
    @MockitoBean private CurrentActor currentActor;
    @MockitoBean private PostedLists postedLists;
    @MockitoBean private DossierContents contents;
    @MockitoBean private Dossiers dossiers;
    @MockitoBean private PrepareDossier prepareDossier;
    @MockitoBean private DraftOpinion draftOpinion;
    @MockitoBean private OpinionRemarks opinionRemarks;
    @MockitoBean private SendReport sendReport;
    @MockitoBean private PrintOpinionReport printOpinionReport;
    @MockitoBean private Rounds rounds;
    @MockitoBean private OpinionAuthorities authorities;
    @MockitoBean private Territory territory;
    @MockitoBean private WorkingDays workingDays;
    @MockitoBean private TaskDesk taskDesk;
    @MockitoBean private TaskForms taskForms;

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
        given(workingDays.between(any(), any(), any())).willReturn(2);
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
                                List.of(),
                                List.of(
                                        new DossierContents.MeetingItem(
                                                ID, "Thôn Đông", 1, LocalDate.of(2026, 10, 2), 0)),
                                List.of(
                                        new DossierContents.SupervisionItem(
                                                "Thôn Đông",
                                                1,
                                                LocalDate.of(2026, 10, 2),
                                                "Họp đúng trình tự.",
                                                "Lại Thị Nụ"))));
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
                                "Chủ tịch Ủy ban nhân dân xã ký báo cáo gửi Chủ tịch huyện Thử;"
                                        + " trả lời trong 5 ngày làm việc",
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

        verify(draftOpinion)
                .nameHouseholds(eq(ID), eq(Map.of(REVIEW, "Kiểm tra lại thu nhập.")), any());
    }

    @Test
    void aHouseholdWithoutAReasonStaysTickedAndIsToldSo() throws Exception {
        iAm("huyen", "opinion-authority");
        given(taskDesk.find(eq("userTask_giveOpinion"), any(), any()))
                .willReturn(Optional.of(task("userTask_giveOpinion")));
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("reason-" + REVIEW, "Ghi lý do.");
        willThrow(new InvalidInput(wrong)).given(draftOpinion).nameHouseholds(any(), any(), any());

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
    void theDraftOfTheAuthorityIsNobodyElsesBusiness() throws Exception {
        iAm("chutich", "commune-chair");

        for (var path : List.of("/ho-so/" + ID + "/y-kien", "/ho-so/dot/" + ROUND)) {
            page(path)
                    .andExpect(status().isOk())
                    .andExpect(
                            html(
                                    "07/BC-UBND",
                                    "KT. Chủ tịch, Mạc Thị Yên ký",
                                    "Đề nghị gửi thêm biên bản."))
                    .andExpect(content().string(not(containsString("lý do chưa gửi"))))
                    .andExpect(content().string(not(containsString("ghi thêm chưa gửi"))));
        }
    }

    @Test
    void theChairSeesSinceWhenTheAnswerIsLate() throws Exception {
        iAm("chutich", "commune-chair");
        given(workingDays.between(any(), eq(LocalDate.of(2026, 10, 8)))).willReturn(-3);
        clock.setDate(LocalDate.of(2026, 10, 13));

        for (var path : List.of("/ho-so/" + ID + "/y-kien", "/ho-so/dot/" + ROUND)) {
            page(path)
                    .andExpect(
                            html(
                                    "quá hạn trả lời từ ngày 09/10/2026, đã 3 ngày làm việc",
                                    "Không trả lời không phải là thống nhất"));
        }
    }

    @Test
    void theChairSeesWhyADossierStands() throws Exception {
        iAm("chutich", "commune-chair");
        given(dossiers.ofRound(ROUND)).willReturn(notSent());
        given(authorities.on(eq(COMMUNE), any()))
                .willThrow(
                        new BusinessException(
                                OpinionAuthorities.NOT_CONFIGURED, "Chưa có quy định."));

        page("/ho-so/dot/" + ROUND)
                .andExpect(html("Hồ sơ dừng ở bước xin ý kiến.", "Chưa có quy định."));
    }

    @Test
    void theChairSignsTheReportOnItsPage() throws Exception {
        iAm("chutich", "commune-chair");
        given(dossiers.dossier(ID)).willReturn(notSent());
        given(taskDesk.find(eq("userTask_sendReport"), any(), any()))
                .willReturn(Optional.of(task("userTask_sendReport")));

        page("/ho-so/" + ID + "/bao-cao")
                .andExpect(status().isOk())
                .andExpect(
                        html(
                                "Báo cáo được gửi Chủ tịch huyện Thử",
                                "du-thao.pdf",
                                "du-thao.docx",
                                "data-camunda-form",
                                "Lý do trả lại"));
    }

    @Test
    void whoPreparedTheDossierSeesNoFormToSign() throws Exception {
        iAm("ldtbxh", "commune-chair");
        given(dossiers.dossier(ID)).willReturn(notSent());
        given(taskDesk.find(eq("userTask_sendReport"), any(), any()))
                .willReturn(Optional.of(task("userTask_sendReport")));

        page("/ho-so/" + ID + "/bao-cao")
                .andExpect(html("Bạn đã lập hồ sơ này nên không được ký báo cáo."))
                .andExpect(content().string(not(containsString("data-camunda-form"))));
    }

    @Test
    void aReasonForReturningThatIsRefusedIsNotLost() throws Exception {
        iAm("chutich", "commune-chair");
        given(dossiers.dossier(ID)).willReturn(notSent());
        given(taskDesk.find(eq("userTask_sendReport"), any(), any()))
                .willReturn(Optional.of(task("userTask_sendReport")));
        willThrow(new InvalidInput("returnReason", "Ghi lý do trả lại hồ sơ."))
                .given(sendReport)
                .explainReturn(any(), any(), any());

        mvc.perform(
                        post("/ho-so/" + ID + "/bao-cao/ly-do")
                                .param("returnReason", "Thiếu biên bản")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(html("href=\"#returnReason\"", "Thiếu biên bản"));
    }

    @Test
    void theReportAsItWasSentIsAFile() throws Exception {
        iAm("huyen", "opinion-authority");
        given(printOpinionReport.asSent(eq(ID), eq(1), any())).willReturn(new byte[] {1});

        page("/ho-so/" + ID + "/bao-cao/1.pdf")
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF));
    }

    @Test
    void aRemarkThatIsRefusedIsNotLost() throws Exception {
        iAm("chutich", "commune-chair");
        given(opinionRemarks.maySay(any(), any())).willReturn(true);
        willThrow(new InvalidInput("said", "Ghi nội dung trao đổi."))
                .given(opinionRemarks)
                .say(any(), any(), any());

        mvc.perform(
                        post("/ho-so/" + ID + "/y-kien/trao-doi")
                                .param("said", "Xã đã gửi")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(html("href=\"#said\"", "Xã đã gửi"));
    }

    @Test
    void aChoiceIsKeptOverThePagesOfABigList() throws Exception {
        iAm("huyen", "opinion-authority");
        given(taskDesk.find(eq("userTask_giveOpinion"), any(), any()))
                .willReturn(Optional.of(task("userTask_giveOpinion")));
        given(contents.results(ROUND)).willReturn(manyHouseholds(300));

        page("/ho-so/" + ID + "/y-kien?danh-sach=ngheo&trang=15")
                .andExpect(status().isOk())
                .andExpect(
                        html(
                                "Hộ cần kiểm tra lại: 1",
                                "name=\"ho-" + REVIEW + "\"",
                                "281–300",
                                "lý do chưa gửi"));
        page("/ho-so/" + ID + "/y-kien?danh-sach=ngheo&tim=ho thu 299")
                .andExpect(html("Hộ thử 299", "Hộ cần kiểm tra lại: 1"));
    }

    private static ResultLists manyHouseholds(int count) {
        return new ResultLists(
                java.util.stream.IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        new ResultLine(
                                                i == 0 ? REVIEW : new UUID(7, i),
                                                new HouseholdSummary(
                                                        new UUID(8, i),
                                                        COMMUNE,
                                                        VILLAGE,
                                                        "Thôn Đông",
                                                        "QK%04d".formatted(i),
                                                        "Hộ thử " + i,
                                                        Sex.MALE,
                                                        LocalDate.of(1970, 1, 1),
                                                        BirthPrecision.DAY,
                                                        "Kinh",
                                                        null,
                                                        "",
                                                        1,
                                                        new HouseholdFlags(false, false, false),
                                                        null),
                                                PovertyCategory.POOR,
                                                PovertyCategory.POOR))
                        .toList());
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
                                Map.of(REVIEW, "lý do chưa gửi"),
                                "07/BC-UBND",
                                "KT. Chủ tịch, Mạc Thị Yên ký",
                                "ghi thêm chưa gửi",
                                List.of(
                                        new OpinionRemarks.Remark(
                                                true,
                                                "Đề nghị gửi thêm biên bản.",
                                                LocalDate.of(2026, 10, 2),
                                                "Nhữ Đình Khánh")))));
    }

    private static Dossiers.DossierView notSent() {
        return new Dossiers.DossierView(
                ID,
                ROUND,
                COMMUNE,
                "PREPARED",
                "",
                "",
                "ldtbxh",
                LocalDate.of(2026, 10, 1),
                List.of());
    }

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan(basePackages = {"vn.giamngheo.approval.web", "vn.giamngheo.shared.web"})
    @Import(TestClockConfiguration.class)
    static class PagesAlone {}
}
