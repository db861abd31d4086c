package vn.giamngheo.recognition.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.giamngheo.approval.DossierContents;
import vn.giamngheo.approval.Dossiers;
import vn.giamngheo.approval.ResultLine;
import vn.giamngheo.approval.ResultLists;
import vn.giamngheo.household.BirthPrecision;
import vn.giamngheo.household.HouseholdFlags;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.Sex;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.recognition.PrintCertificates;
import vn.giamngheo.recognition.PrintDecision;
import vn.giamngheo.recognition.SignDecision;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.Staff;
import vn.giamngheo.support.TestClockConfiguration;
import vn.giamngheo.territory.Commune;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.workflow.OpenTask;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;
import vn.giamngheo.workflow.TaskForm;
import vn.giamngheo.workflow.TaskForms;

/** The page to sign on and the pages of signed decisions. */
@WebMvcTest(properties = "spring.datasource.url=jdbc:postgresql://none.invalid/none")
@ContextConfiguration(classes = RecognitionPagesTest.PagesAlone.class)
class RecognitionPagesTest {

    private static final String COMMUNE = "11116-2023";
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID ROUND = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID REVIEW = UUID.fromString("00000000-0000-4000-8000-000000000003");
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

    @Autowired private MockMvc mvc;
    @MockitoBean private CurrentActor currentActor;
    @MockitoBean private Dossiers dossiers;
    @MockitoBean private DossierContents contents;
    @MockitoBean private SignDecision signDecision;
    @MockitoBean private Decisions decisions;
    @MockitoBean private PrintDecision printDecision;
    @MockitoBean private PrintCertificates printCertificates;
    @MockitoBean private Households households;
    @MockitoBean private Rounds rounds;
    @MockitoBean private Territory territory;
    @MockitoBean private Staff staff;
    @MockitoBean private TaskDesk taskDesk;
    @MockitoBean private TaskForms taskForms;
    @MockitoBean private TaskDues taskDues;

    @BeforeEach
    void oneDossierAndOneDecision() {
        given(territory.commune(COMMUNE))
                .willReturn(
                        new Commune(
                                COMMUNE, "Tân Lễ", "Xã Tân Lễ", null, null, null, "Tỉnh A", "30"));
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
        given(dossiers.dossier(ID))
                .willReturn(
                        new Dossiers.DossierView(
                                ID,
                                ROUND,
                                COMMUNE,
                                "CLEARED",
                                "",
                                "",
                                "ldtbxh",
                                LocalDate.of(2026, 10, 1),
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
        given(taskForms.of(any()))
                .willReturn(new TaskForm("{\"id\":\"mau-thu\"}", Set.of("signOutcome")));
        var decision =
                new Decisions.DecisionView(
                        ID,
                        ROUND,
                        ID,
                        COMMUNE,
                        2026,
                        "01/QĐ-UBND",
                        LocalDate.of(2026, 12, 14),
                        "Lương Khánh Toàn",
                        "Chủ tịch",
                        false,
                        "ldtbxh",
                        "abc123",
                        1,
                        0,
                        1);
        given(decisions.decision(ID)).willReturn(decision);
        given(decisions.of(Set.of(COMMUNE))).willReturn(List.of(decision));
        given(decisions.items(ID))
                .willReturn(
                        List.of(
                                new Decisions.Item(
                                        HOME,
                                        REVIEW,
                                        PovertyCategory.NEAR_POOR,
                                        PovertyCategory.POOR)));
        given(decisions.certificates(ID))
                .willReturn(
                        List.of(
                                new Decisions.Certificate(
                                        REVIEW,
                                        ID,
                                        HOME,
                                        "01/GCN-HN.HCN",
                                        PovertyCategory.POOR,
                                        LocalDate.of(2026, 12, 14))));
        given(households.summaries(anyCollection())).willReturn(Map.of(HOME, HOUSEHOLD));
    }

    @Test
    void theSignerSeesWhatTheSignatureDoes() throws Exception {
        iAm("chutich", "commune-chair");
        theTaskIsMine();

        page("/ho-so/" + ID + "/ky")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "1 hộ nghèo, 0 hộ cận nghèo được công"
                                                                + " nhận."),
                                                containsString("1 giấy chứng nhận được lập."),
                                                containsString("Trước là hộ cận nghèo"),
                                                containsString("data-camunda-form"))));
    }

    @Test
    void whoPreparedTheDossierIsToldWhyTheyCannotSign() throws Exception {
        iAm("ldtbxh", "commune-chair");
        theTaskIsMine();

        page("/ho-so/" + ID + "/ky")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "Bạn đã lập hồ sơ này nên không được ký"),
                                                not(containsString("data-camunda-form")))));
    }

    @Test
    void signingLeadsToTheDecision() throws Exception {
        iAm("chutich", "commune-chair");
        given(taskDesk.require(any(), any(), any())).willReturn(task());
        var signed = decisions.decision(ID);
        given(decisions.ofRound(ROUND)).willReturn(Optional.of(signed));

        mvc.perform(
                        post("/ho-so/" + ID + "/ky")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"signOutcome\":\"SIGNED\",\"decisionSigned\":true}")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.next").value("/quyet-dinh/" + ID));

        verify(taskDesk).complete(eq("viec-1"), any(), eq(Map.of("signOutcome", "SIGNED")));
    }

    @Test
    void aReasonThatIsRefusedIsNotLost() throws Exception {
        iAm("chutich", "commune-chair");
        theTaskIsMine();
        willThrow(new InvalidInput("returnReason", "Ghi lý do trả lại hồ sơ."))
                .given(signDecision)
                .explainReturn(any(), any(), any());

        mvc.perform(
                        post("/ho-so/" + ID + "/ky/ly-do")
                                .param("returnReason", "Thiếu biên bản")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("href=\"#returnReason\""),
                                                containsString("Thiếu biên bản"))));
    }

    @Test
    void aDecisionShowsItsListsAndFindsWithoutAccents() throws Exception {
        iAm("giamsat", "supervisor");

        page("/quyet-dinh").andExpect(content().string(containsString("01/QĐ-UBND")));
        page("/quyet-dinh/" + ID + "?tim=dang thi hoa")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Đặng Thị Hoà"),
                                                containsString("01/GCN-HN.HCN"),
                                                containsString("abc123"))));
        page("/quyet-dinh/" + ID + "?tim=ai khac")
                .andExpect(content().string(not(containsString("Đặng Thị Hoà"))));
    }

    @Test
    void theFourListsAreTakenAwayAsFourSheets() throws Exception {
        iAm("vanphong", "office-officer");

        var file =
                page("/quyet-dinh/" + ID + "/danh-sach.xlsx")
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Assertions.assertThat(book.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly(
                            "Hộ nghèo", "Hộ cận nghèo", "Hộ thoát nghèo", "Hộ thoát cận nghèo");
            Assertions.assertThat(book.getFirstSheet().read().get(1).getCellText(2))
                    .isEqualTo("Đặng Thị Hoà");
        }
    }

    @Test
    void peopleOfAVillageAndAdministratorsReadNoDecision() throws Exception {
        iAm("truongthon1", "village-head." + COMMUNE + ".01");
        page("/quyet-dinh").andExpect(status().isForbidden());
        page("/quyet-dinh/" + ID).andExpect(status().isForbidden());
        page("/quyet-dinh/" + ID + "/danh-sach.xlsx").andExpect(status().isForbidden());
        page("/ho-so/" + ID + "/ky").andExpect(status().isForbidden());

        iAm("quantri", "administrator");
        page("/quyet-dinh").andExpect(status().isForbidden());
        page("/quyet-dinh/" + ID).andExpect(status().isForbidden());
    }

    private ResultActions page(String path) throws Exception {
        return mvc.perform(get(path).with(SIGNED_IN));
    }

    private void theTaskIsMine() {
        given(taskDesk.find(any(), any(), any())).willReturn(Optional.of(task()));
    }

    private static OpenTask task() {
        return new OpenTask(
                "viec-1",
                "userTask_signDecision",
                "Ký",
                "recognise-households",
                ID.toString(),
                COMMUNE,
                null,
                null);
    }

    private void iAm(String username, String group) {
        var communes = group.equals("administrator") ? Set.<String>of() : Set.of(COMMUNE);
        var actor = new Actor(username, "Người Thử", "", Set.of(group), communes);
        given(currentActor.require()).willReturn(actor);
        given(currentActor.find()).willReturn(Optional.of(actor));
    }

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan(basePackages = {"vn.giamngheo.recognition.web", "vn.giamngheo.shared.web"})
    @Import(TestClockConfiguration.class)
    static class PagesAlone {}
}
