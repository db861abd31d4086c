package vn.giamngheo.benefit.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.giamngheo.benefit.ApplicationEvent;
import vn.giamngheo.benefit.ApplicationKind;
import vn.giamngheo.benefit.ApplicationPaper;
import vn.giamngheo.benefit.ApplicationRegister;
import vn.giamngheo.benefit.ApplicationState;
import vn.giamngheo.benefit.Benefit;
import vn.giamngheo.benefit.CheckApplication;
import vn.giamngheo.benefit.ConfirmApplication;
import vn.giamngheo.benefit.ConfirmTogether;
import vn.giamngheo.benefit.LivingClass;
import vn.giamngheo.benefit.PostApplication;
import vn.giamngheo.benefit.ReceiveApplication;
import vn.giamngheo.benefit.RecordApplicationOutcome;
import vn.giamngheo.benefit.RequestStanding;
import vn.giamngheo.benefit.RequestVerdict;
import vn.giamngheo.benefit.SupplementApplication;
import vn.giamngheo.benefit.WithdrawApplication;
import vn.giamngheo.household.BirthPrecision;
import vn.giamngheo.household.HouseholdDetail;
import vn.giamngheo.household.HouseholdFlags;
import vn.giamngheo.household.HouseholdPage;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.Sex;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.support.TestClockConfiguration;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.Village;
import vn.giamngheo.workflow.OpenTask;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;

/** The pages on which people ask for benefits and officials answer. */
@WebMvcTest(properties = "spring.datasource.url=jdbc:postgresql://none.invalid/none")
@ContextConfiguration(classes = ApplicationPagesTest.PagesAlone.class)
class ApplicationPagesTest {

    private static final String COMMUNE = "11116-2023";
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000217");
    private static final UUID HOME = UUID.fromString("00000000-0000-4000-8000-000000000004");
    private static final RequestPostProcessor SIGNED_IN = user("ai");
    private static final HouseholdSummary HOUSEHOLD =
            new HouseholdSummary(
                    HOME,
                    COMMUNE,
                    COMMUNE + ".01",
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
    private static final Benefit LOAN =
            new Benefit(
                    "CR_POOR",
                    "B12",
                    "Cho vay hộ nghèo",
                    Benefit.Family.CREDIT,
                    false,
                    Benefit.Way.APPLICATION,
                    "CR_POOR",
                    10,
                    Benefit.Period.ONCE,
                    "fatherland-front",
                    List.of(),
                    "Ngân hàng Chính sách xã hội",
                    true,
                    true,
                    false,
                    "T3");

    @Autowired private MockMvc mvc;
    @MockitoBean private CurrentActor currentActor;
    @MockitoBean private ApplicationRegister register;
    @MockitoBean private ReceiveApplication receiveApplication;
    @MockitoBean private CheckApplication checkApplication;
    @MockitoBean private SupplementApplication supplementApplication;
    @MockitoBean private PostApplication postApplication;
    @MockitoBean private ConfirmApplication confirmApplication;
    @MockitoBean private ConfirmTogether confirmTogether;
    @MockitoBean private RecordApplicationOutcome recordOutcome;
    @MockitoBean private WithdrawApplication withdrawApplication;
    @MockitoBean private Households households;
    @MockitoBean private Territory territory;
    @MockitoBean private TaskDesk taskDesk;
    @MockitoBean private TaskDues taskDues;

    @BeforeEach
    void aLoanThatIsChecked() {
        actor("fatherland-front");
        given(register.application(eq(ID), any()))
                .willReturn(row(ApplicationState.CHECKING, "", null));
        given(register.papers(eq(ID), any()))
                .willReturn(
                        List.of(
                                new ApplicationPaper(1, "Giấy đề nghị vay vốn", true, true),
                                new ApplicationPaper(2, "Biên bản họp tổ", true, false)));
        given(register.history(eq(ID), any()))
                .willReturn(
                        List.of(
                                new ApplicationEvent(
                                        "Đã tiếp nhận đề nghị",
                                        "",
                                        "canbo",
                                        "Tô Thị Ngân",
                                        Instant.parse("2023-09-05T03:00:00Z"))));
        given(checkApplication.reading(eq(ID), any()))
                .willReturn(
                        new CheckApplication.Reading(RequestVerdict.GIVEN, "Hộ nghèo được vay."));
        given(households.detail(HOME))
                .willReturn(new HouseholdDetail(HOUSEHOLD, List.of(), List.of(), "", null));
        given(territory.villages(COMMUNE))
                .willReturn(
                        List.of(
                                new Village(COMMUNE + ".01", COMMUNE, "Thôn Đông", 1),
                                new Village(COMMUNE + ".02", COMMUNE, "Thôn Đoài", 2)));
    }

    @Test
    void theListNamesPeopleBenefitsAndStates() throws Exception {
        given(register.count(any(), any())).willReturn(1);
        given(register.find(any(), any(), anyInt(), anyInt()))
                .willReturn(List.of(row(ApplicationState.CONFIRMING, "", null)));
        given(register.benefits(any())).willReturn(Map.of("CR_POOR", "Cho vay hộ nghèo"));

        mvc.perform(get("/chinh-sach/de-nghi").param("tim", "hoa").with(SIGNED_IN))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Đặng Thị Hoà - thôn Đông"),
                                                containsString("Cho vay hộ nghèo"),
                                                containsString("Chờ Chủ tịch UBND xã xác nhận"),
                                                containsString("Thôn Đoài"))));
        verify(register)
                .find(
                        eq(new ApplicationRegister.Filter("hoa", null, null, null, false)),
                        any(),
                        eq(1),
                        eq(20));
    }

    @Test
    void theListIsAFileAsWell() throws Exception {
        given(register.all(any(), any()))
                .willReturn(List.of(row(ApplicationState.CONFIRMING, "", null)));

        var file =
                mvc.perform(get("/chinh-sach/de-nghi.xlsx").with(SIGNED_IN))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            Assertions.assertThat(rows.skip(1).findFirst().orElseThrow().getCellText(1))
                    .isEqualTo("Đặng Thị Hoà");
        }
    }

    @Test
    void aHouseholdIsFoundByNameAndNobodyTypesAnId() throws Exception {
        given(households.search(any(), any(), anyInt(), anyInt()))
                .willReturn(new HouseholdPage(List.of(HOUSEHOLD), 1, 20, 1));

        mvc.perform(get("/chinh-sach/de-nghi/moi").param("tim", "dang thi hoa").with(SIGNED_IN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/chinh-sach/de-nghi/moi?ho=" + HOME)));
    }

    @Test
    void thePageSaysAtOnceWhetherTheRulesGiveItAndWhy() throws Exception {
        standing(RequestVerdict.NOT_GIVEN, "Hộ không có tên trong danh sách hộ nghèo.");

        mvc.perform(
                        get("/chinh-sach/de-nghi/moi")
                                .param("ho", HOME.toString())
                                .param("chinh-sach", "CR_POOR")
                                .with(SIGNED_IN))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Chưa đủ điều kiện theo quy định"),
                                                containsString("không có tên trong danh sách"),
                                                containsString("Nhiều nhất 100.000.000 đồng"),
                                                containsString("Vẫn tiếp nhận được"),
                                                containsString("mẫu 01/TD"))));
    }

    @Test
    void aMissingFactIsNoRefusalAndLeadsToWhereItIsEntered() throws Exception {
        standing(RequestVerdict.UNKNOWN, "Chưa biết có lương hưu không.");

        mvc.perform(
                        get("/chinh-sach/de-nghi/moi?ho=" + HOME + "&chinh-sach=CR_POOR")
                                .with(SIGNED_IN))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Chưa đủ thông tin để xét"),
                                                containsString(
                                                        "/ho-gia-dinh/"
                                                                + HOME
                                                                + "/thong-tin-chinh-sach"),
                                                not(containsString("Chưa đủ điều kiện")))));
    }

    @Test
    void whatIsToBePostedIsToldApartFromWhatHangs() throws Exception {
        task(ApplicationTaskPages.POST);
        given(register.application(eq(ID), any()))
                .willReturn(row(ApplicationState.POSTING, "", "canbo"));
        mvc.perform(get("/chinh-sach/de-nghi/" + ID).with(SIGNED_IN))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Chờ niêm yết"),
                                                containsString("Ghi ngày niêm yết"),
                                                not(containsString("Đang niêm yết")))));

        given(taskDesk.find(any(), any(), any())).willReturn(Optional.empty());
        given(register.application(eq(ID), any()))
                .willReturn(row(ApplicationState.POSTING, "", "canbo", LocalDate.of(2023, 9, 5)));
        mvc.perform(get("/chinh-sach/de-nghi/" + ID).with(SIGNED_IN))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "Đang niêm yết đến hết ngày 07/09/2023"),
                                                not(containsString("Ghi ngày niêm yết")))));
    }

    @Test
    void groupsNamedBeforeAreOfferedAndAnotherMayBeTyped() throws Exception {
        standing(RequestVerdict.GIVEN, "Hộ nghèo được vay.");
        given(receiveApplication.loanGroups(eq(HOME), any()))
                .willReturn(List.of("Tổ thôn Đông", "Tổ thôn Đoài"));

        mvc.perform(
                        get("/chinh-sach/de-nghi/moi?ho=" + HOME + "&chinh-sach=CR_POOR")
                                .with(SIGNED_IN))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("list=\"loanGroups\""),
                                                containsString("<datalist id=\"loanGroups\">"),
                                                containsString("value=\"Tổ thôn Đoài\""))));
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() throws Exception {
        standing(RequestVerdict.GIVEN, "Hộ nghèo được vay.");
        given(receiveApplication.receive(any(), any()))
                .willThrow(new InvalidInput("amount", "Số tiền đề nghị cao hơn mức tối đa."));

        mvc.perform(
                        post("/chinh-sach/de-nghi/moi")
                                .param("householdId", HOME.toString())
                                .param("benefit", "CR_POOR")
                                .param("receivedOn", "05/09/2023")
                                .param("purpose", "Mua hai con bò")
                                .param("amount", "900.000.000")
                                .param("papers", "1")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("cao hơn mức tối đa"),
                                                containsString("Mua hai con bò"),
                                                containsString("900.000.000"))));
        verify(receiveApplication)
                .receive(
                        eq(
                                new ReceiveApplication.Request(
                                        "CR_POOR",
                                        HOME,
                                        null,
                                        LocalDate.of(2023, 9, 5),
                                        "Mua hai con bò",
                                        "",
                                        900_000_000L,
                                        Set.of(1))),
                        any());
    }

    @Test
    void whoeverChecksSeesTheRulesThePapersAndTheForm() throws Exception {
        task(ApplicationTaskPages.CHECK);

        mvc.perform(get("/chinh-sach/de-nghi/" + ID).with(SIGNED_IN))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Hộ nghèo được vay."),
                                                containsString("Biên bản họp tổ: còn thiếu"),
                                                containsString("Ghi kết quả kiểm tra"),
                                                containsString("name=\"papers\""),
                                                containsString("Tô Thị Ngân, 10:00 05/09/2023"))));
    }

    @Test
    void othersReadWithoutAForm() throws Exception {
        mvc.perform(get("/chinh-sach/de-nghi/" + ID).with(SIGNED_IN))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Ghi kết quả kiểm tra"))));
    }

    @Test
    void theCheckIsSavedAndTheTaskCompleted() throws Exception {
        task(ApplicationTaskPages.CHECK);

        mvc.perform(
                        post("/chinh-sach/de-nghi/" + ID + "/kiem-tra")
                                .param("outcome", "FORWARD")
                                .param("papers", "1", "2")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", "/chinh-sach/de-nghi/" + ID));
        verify(checkApplication).save(eq(ID), eq("FORWARD"), eq(""), eq(Set.of(1, 2)), any());
        verify(taskDesk).complete(eq("t1"), any(), eq(Map.of()));
    }

    @Test
    void aRefusedCheckLeavesTheTaskOpenAndSaysWhy() throws Exception {
        task(ApplicationTaskPages.CHECK);
        willThrow(new InvalidInput("papers", "Còn thiếu giấy tờ: Biên bản họp tổ."))
                .given(checkApplication)
                .save(any(), anyString(), anyString(), any(), any());

        mvc.perform(
                        post("/chinh-sach/de-nghi/" + ID + "/kiem-tra")
                                .param("outcome", "FORWARD")
                                .param("note", "Đã gọi tổ trưởng")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Còn thiếu giấy tờ"),
                                                containsString("Đã gọi tổ trưởng"))));
        verify(taskDesk, never()).complete(any(), any(), any());
    }

    @Test
    void theChairSeesWhatConfirmingMeansAndWhoCheckedSeesNoForm() throws Exception {
        actor("commune-chair");
        given(register.application(eq(ID), any()))
                .willReturn(row(ApplicationState.CONFIRMING, "", null));
        task(ApplicationTaskPages.CONFIRM);

        mvc.perform(get("/chinh-sach/de-nghi/" + ID).with(SIGNED_IN))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Ghi ý kiến"),
                                                containsString("Ngân hàng Chính sách xã hội"))));

        given(register.application(eq(ID), any()))
                .willReturn(row(ApplicationState.CONFIRMING, "", "ai"));
        mvc.perform(get("/chinh-sach/de-nghi/" + ID).with(SIGNED_IN))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("nên không được xác nhận"),
                                                not(containsString("Ghi ý kiến")))));
    }

    @Test
    void borrowersOfAGroupStandTogetherAndOnlyTheChairConfirms() throws Exception {
        actor("commune-chair");
        given(register.readyByGroup(any()))
                .willReturn(
                        Map.of(
                                "Tổ tiết kiệm thôn Đông",
                                List.of(row(ApplicationState.CONFIRMING, "", "mttq"))));

        mvc.perform(get("/chinh-sach/de-nghi/xac-nhan-vay").with(SIGNED_IN))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Tổ tiết kiệm thôn Đông"),
                                                containsString("name=\"chosen\""))));

        actor("fatherland-front");
        mvc.perform(get("/chinh-sach/de-nghi/xac-nhan-vay").with(SIGNED_IN))
                .andExpect(status().isForbidden());
    }

    private void actor(String role) {
        var actor = new Actor("ai", "Lương Văn Ái", "", Set.of(role), Set.of(COMMUNE));
        given(currentActor.find()).willReturn(Optional.of(actor));
        given(currentActor.require()).willReturn(actor);
    }

    private void task(String key) {
        var task =
                new OpenTask(
                        "t1",
                        key,
                        "Việc",
                        "benefit-application",
                        ID.toString(),
                        COMMUNE,
                        null,
                        null);
        given(taskDesk.find(eq(key), eq(ID.toString()), any())).willReturn(Optional.of(task));
        given(taskDesk.require(eq(key), eq(ID.toString()), any())).willReturn(task);
    }

    private void standing(RequestVerdict verdict, String reason) {
        given(receiveApplication.benefits(eq(HOME), any())).willReturn(List.of(LOAN));
        given(receiveApplication.standing(eq("CR_POOR"), eq(HOME), any(), any()))
                .willReturn(
                        new RequestStanding(
                                LOAN,
                                verdict,
                                reason,
                                "Hộ khác",
                                true,
                                true,
                                100_000_000L,
                                "100.000.000 đồng",
                                List.of(
                                        new ApplicationPaper(
                                                1,
                                                "Giấy đề nghị vay vốn (mẫu 01/TD)",
                                                true,
                                                false))));
    }

    private static ApplicationRegister.Row row(
            ApplicationState state, String refusal, @Nullable String checkedBy) {
        return row(state, refusal, checkedBy, null);
    }

    private static ApplicationRegister.Row row(
            ApplicationState state,
            String refusal,
            @Nullable String checkedBy,
            @Nullable LocalDate postedOn) {
        return new ApplicationRegister.Row(
                ID,
                ApplicationKind.REQUEST,
                COMMUNE,
                COMMUNE + ".01",
                "Thôn Đông",
                "CR_POOR",
                "Cho vay hộ nghèo",
                Benefit.Family.CREDIT,
                "Ngân hàng Chính sách xã hội",
                HOME,
                null,
                "Đặng Thị Hoà",
                null,
                LocalDate.of(2023, 9, 5),
                "canbo",
                "fatherland-front",
                "Mua hai con bò",
                "Tổ tiết kiệm thôn Đông",
                50_000_000L,
                state,
                LivingClass.POOR,
                "CR_POOR",
                "Hộ nghèo được vay.",
                checkedBy,
                LocalDate.of(2023, 9, 6),
                refusal,
                postedOn,
                postedOn == null ? null : postedOn.plusDays(2),
                true,
                true,
                null,
                "",
                null,
                "",
                "",
                "",
                null,
                null,
                "",
                null);
    }

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan("vn.giamngheo.shared.web")
    @Import({
        TestClockConfiguration.class,
        ApplicationListPages.class,
        NewApplicationPages.class,
        ApplicationPages.class,
        ApplicationView.class,
        ConfirmLoansPages.class,
        SeenVillages.class
    })
    static class PagesAlone {}
}
