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
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
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
import vn.giamngheo.recognition.Certificates;
import vn.giamngheo.recognition.CheckCertificate;
import vn.giamngheo.recognition.CheckSnapshot;
import vn.giamngheo.recognition.CorrectDecision;
import vn.giamngheo.recognition.CorrectionViews;
import vn.giamngheo.recognition.DecisionBases;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.recognition.PrintCertificates;
import vn.giamngheo.recognition.PrintCorrection;
import vn.giamngheo.recognition.PrintDecision;
import vn.giamngheo.recognition.PrintRefusals;
import vn.giamngheo.recognition.Refusals;
import vn.giamngheo.recognition.SampleChecks;
import vn.giamngheo.recognition.SignCorrection;
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
    private static final UUID CERTIFICATE = UUID.fromString("00000000-0000-4000-8000-000000000005");
    private static final UUID REFUSAL = UUID.fromString("00000000-0000-4000-8000-000000000006");
    private static final UUID CORRECTION = UUID.fromString("00000000-0000-4000-8000-000000000007");
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
    @MockitoBean private DecisionBases decisionBases;
    @MockitoBean private Certificates certificates;
    @MockitoBean private Refusals refusals;
    @MockitoBean private CorrectionViews corrections;
    @MockitoBean private CorrectDecision correctDecision;
    @MockitoBean private SignCorrection signCorrection;
    @MockitoBean private CheckSnapshot checkSnapshot;
    @MockitoBean private CheckCertificate checkCertificate;
    @MockitoBean private SampleChecks sampleChecks;
    @MockitoBean private PrintDecision printDecision;
    @MockitoBean private PrintCorrection printCorrection;
    @MockitoBean private PrintCertificates printCertificates;
    @MockitoBean private PrintRefusals printRefusals;
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
                        false,
                        ROUND,
                        ID,
                        null,
                        null,
                        COMMUNE,
                        2026,
                        "01/QĐ-UBND",
                        LocalDate.of(2026, 12, 14),
                        "Lương Khánh Toàn",
                        "Chủ tịch",
                        false,
                        "ldtbxh",
                        "abc123",
                        true,
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
        var items = decisions.items(ID);
        given(decisions.latestItems(ROUND)).willReturn(items);
        given(certificates.of(ID))
                .willReturn(
                        List.of(
                                new Certificates.Certificate(
                                        CERTIFICATE,
                                        ID,
                                        HOME,
                                        "01/GCN-HN.HCN",
                                        PovertyCategory.POOR,
                                        LocalDate.of(2026, 12, 14),
                                        "Kq3vT9xW1bZr7LmN5sYd0aPc",
                                        null,
                                        REVIEW,
                                        2027)));
        given(refusals.of(ID))
                .willReturn(
                        List.of(
                                new Refusals.Refusal(
                                        REFUSAL,
                                        ID,
                                        HOME,
                                        COMMUNE,
                                        "03/TB-UBND",
                                        "Quách Thị Mai",
                                        "Thôn Đông",
                                        LocalDate.of(2026, 9, 5),
                                        List.of("Hộ không nghèo: điểm B1 là 150."))));
        given(households.summaries(anyCollection())).willReturn(Map.of(HOME, HOUSEHOLD));
    }

    @Test
    void theSignerSeesWhatTheSignatureDoes() throws Exception {
        iAm("chutich", "commune-chair");
        theTaskIsMine();
        given(refusals.expected(ROUND)).willReturn(3);
        given(sampleChecks.of(ROUND))
                .willReturn(
                        List.of(
                                new SampleChecks.Suggestion(
                                        REVIEW, HOME, "Điểm B1 là 138, sát mức 140.")));

        page("/ho-so/" + ID + "/ky")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "1 hộ nghèo, 0 hộ cận nghèo được công"
                                                                + " nhận."),
                                                containsString(
                                                        "1 giấy chứng nhận, 3 thông báo không công"
                                                                + " nhận được lập."),
                                                containsString("Điểm B1 là 138, sát mức 140."),
                                                containsString("CHỦ TỊCH, Người Thử"),
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

    @Test
    void anAdministratorReadsWhatDecisionsRestOnAndHowFarThatWasChecked() throws Exception {
        iAm("quantri", "administrator");
        given(decisionBases.all())
                .willReturn(
                        List.of(
                                new DecisionBases.Basis(
                                        "Nghị định số 07/2021/NĐ-CP",
                                        LocalDate.of(2021, 9, 1),
                                        LocalDate.of(2026, 12, 31),
                                        "VERIFIED"),
                                new DecisionBases.Basis(
                                        "Nghị định số 351/2025/NĐ-CP",
                                        LocalDate.of(2026, 1, 1),
                                        null,
                                        "FROM MEMORY")));

        page("/quan-tri/can-cu-quyet-dinh")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("từ 01/09/2021 đến 31/12/2026")))
                .andExpect(content().string(containsString("Nghị định số 351/2025/NĐ-CP")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Ghi theo trí nhớ, chưa đối chiếu văn bản gốc")));
    }

    @Test
    void aSignerWithAnotherTitleIsToldToHaveItPutRight() throws Exception {
        iAm("phuta", "commune-chair", "Ủy viên");
        theTaskIsMine();

        page("/ho-so/" + ID + "/ky")
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Chức danh của bạn trong ứng dụng là “Ủy viên”")));
    }

    @Test
    void aDecisionShowsItsPapersAndWhatCorrectsIt() throws Exception {
        iAm("ldtbxh", "poverty-officer");
        given(decisions.correctionsOf(ID)).willReturn(List.of(correction()));

        page("/quyet-dinh/" + ID)
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Được đính chính bởi"),
                                                containsString("02/QĐ-UBND"),
                                                containsString("03/TB-UBND"),
                                                containsString("điểm B1 là 150"),
                                                containsString("giay-chung-nhan.zip"),
                                                containsString(
                                                        "/cong-khai/giay-chung-nhan/Kq3vT9xW1bZr7LmN5sYd0aPc"),
                                                containsString("Đề nghị đính chính"))));
    }

    @Test
    void onlyThePovertyOfficerIsOfferedToCorrect() throws Exception {
        iAm("giamsat", "supervisor");

        page("/quyet-dinh/" + ID)
                .andExpect(content().string(not(containsString("Đề nghị đính chính"))));
        page("/quyet-dinh/" + ID + "/dinh-chinh").andExpect(status().isForbidden());
    }

    @Test
    void theSnapshotIsHeldAgainstItsFingerprintWhenAsked() throws Exception {
        iAm("giamsat", "supervisor");
        given(checkSnapshot.check(eq(ID), any()))
                .willReturn(new CheckSnapshot.Checked(true, "abc123", "abc123"))
                .willReturn(new CheckSnapshot.Checked(false, "abc123", "def456"));

        page("/quyet-dinh/" + ID)
                .andExpect(content().string(not(containsString("Khớp: nội dung"))));
        page("/quyet-dinh/" + ID + "?doi-chieu=true")
                .andExpect(content().string(containsString("Khớp: nội dung")));
        page("/quyet-dinh/" + ID + "?doi-chieu=true")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Không khớp"),
                                                containsString("def456"))));
    }

    @Test
    void aHouseholdIsChosenForCorrectionByNameAndWrongFieldsKeepWhatWasTyped() throws Exception {
        iAm("ldtbxh", "poverty-officer");
        willThrow(new InvalidInput("reason", "Ghi lý do đính chính."))
                .given(correctDecision)
                .enter(any(), any(), any(), any());

        page("/quyet-dinh/" + ID + "/dinh-chinh?tim=dang thi hoa")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Đang được công nhận: Hộ nghèo"),
                                                containsString("Chọn hộ này"))));
        page("/quyet-dinh/" + ID + "/dinh-chinh?ho=" + HOME)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Phân loại đúng là hộ cận nghèo"),
                                                not(
                                                        containsString(
                                                                "Phân loại đúng là hộ nghèo")))));
        mvc.perform(
                        post("/quyet-dinh/" + ID + "/dinh-chinh/ho")
                                .param("householdId", HOME.toString())
                                .param("change", "NEAR_POOR")
                                .param("basisNumber", "12/BB-BCĐ")
                                .param("basisDate", "5/1/2027")
                                .with(SIGNED_IN)
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("href=\"#reason\""),
                                                containsString("12/BB-BCĐ"),
                                                containsString("5/1/2027"))));
        verify(correctDecision)
                .enter(
                        eq(ID),
                        eq(HOME),
                        eq(
                                new CorrectDecision.Entry(
                                        "NEAR_POOR",
                                        "",
                                        "",
                                        "12/BB-BCĐ",
                                        LocalDate.of(2027, 1, 5))),
                        any());
    }

    @Test
    void whoSignsACorrectionSeesWhatItDoes() throws Exception {
        theProposal();
        iAm("chutich", "commune-chair");
        theTaskIsMine();

        page("/dinh-chinh/" + CORRECTION)
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("1 hộ thay đổi phân loại"),
                                                containsString(
                                                        "1 giấy chứng nhận bị thu hồi, 1 giấy"),
                                                containsString("Hộ nghèo, nay là hộ cận nghèo"),
                                                containsString("Cộng nhầm điểm B1"),
                                                containsString("data-camunda-form"))));
    }

    @Test
    void whoWrotePartOfACorrectionIsToldWhyTheyCannotSign() throws Exception {
        theProposal();
        iAm("nguoikhac", "commune-chair");
        theTaskIsMine();

        page("/dinh-chinh/" + CORRECTION)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "Bạn đã lập đề nghị này nên không được ký"),
                                                not(containsString("data-camunda-form")))));
    }

    @Test
    void anybodyChecksACertificateWithoutSigningInAndReadsNoName() throws Exception {
        given(currentActor.find()).willReturn(Optional.empty());
        given(checkCertificate.check("Kq3vT9xW1bZr7LmN5sYd0aPc"))
                .willReturn(
                        Optional.of(
                                new CheckCertificate.Checked(
                                        CheckCertificate.Standing.REVOKED,
                                        "Xã Tân Lễ",
                                        2027,
                                        PovertyCategory.POOR,
                                        "01/QĐ-UBND",
                                        LocalDate.of(2026, 12, 14),
                                        LocalDate.of(2027, 1, 5))));

        page("/cong-khai/giay-chung-nhan/Kq3vT9xW1bZr7LmN5sYd0aPc")
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("đã bị thu hồi từ ngày 05/01/2027"),
                                                containsString("Ủy ban nhân dân xã Tân Lễ"),
                                                containsString("Hộ nghèo"),
                                                containsString("01/QĐ-UBND"),
                                                not(containsString("Đặng Thị Hoà")))));
        verifyNoInteractions(households);
    }

    @Test
    void aTokenThatNobodyIssuedIsNotFound() throws Exception {
        given(currentActor.find()).willReturn(Optional.empty());
        given(checkCertificate.check(any())).willReturn(Optional.empty());

        page("/cong-khai/giay-chung-nhan/khong-co")
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Không tìm thấy giấy chứng nhận này")));
    }

    private void theProposal() {
        given(corrections.correction(CORRECTION))
                .willReturn(
                        new CorrectionViews.CorrectionView(
                                CORRECTION,
                                ID,
                                COMMUNE,
                                "PROPOSED",
                                "ldtbxh",
                                LocalDate.of(2027, 1, 4),
                                "",
                                null));
        given(corrections.lines(CORRECTION))
                .willReturn(
                        List.of(
                                new CorrectionViews.Line(
                                        HOME,
                                        PovertyCategory.POOR,
                                        PovertyCategory.NEAR_POOR,
                                        "",
                                        "Cộng nhầm điểm B1",
                                        "12/BB-BCĐ",
                                        LocalDate.of(2027, 1, 3),
                                        "nguoikhac")));
    }

    private static Decisions.DecisionView correction() {
        return new Decisions.DecisionView(
                CORRECTION,
                true,
                ROUND,
                null,
                ID,
                "01/QĐ-UBND",
                COMMUNE,
                2027,
                "02/QĐ-UBND",
                LocalDate.of(2027, 1, 5),
                "Mạc Thị Yên",
                "Phó Chủ tịch",
                true,
                "ldtbxh",
                "fed321",
                true,
                0,
                1,
                1);
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
        iAm(username, group, group.equals("commune-chair") ? "Chủ tịch" : "");
    }

    private void iAm(String username, String group, String title) {
        var communes = group.equals("administrator") ? Set.<String>of() : Set.of(COMMUNE);
        var actor = new Actor(username, "Người Thử", title, Set.of(group), communes);
        given(currentActor.require()).willReturn(actor);
        given(currentActor.find()).willReturn(Optional.of(actor));
    }

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan(basePackages = {"vn.giamngheo.recognition.web", "vn.giamngheo.shared.web"})
    @Import(TestClockConfiguration.class)
    static class PagesAlone {}
}
