package vn.giamngheo.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giamngheo.review.ClosedRound;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.Stage;

/** What an official sees of a trial, on the page and in the file. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class TrialPagesTest {

    @Autowired MockMvc pages;
    @Autowired Stage stage;
    @MockitoSpyBean CurrentActor currentActor;

    private ClosedRound round;
    private Actor officer;
    private Actor head;

    @BeforeAll
    void aRoundThatIsOver() {
        round = ClosedRound.played(stage);
        var commune = round.commune();
        officer = commune.as(commune.officer(), actor -> actor);
        head = commune.as(commune.head(1), actor -> actor);
    }

    @AfterAll
    void forgetTheDrafts() {
        round.forget();
    }

    @Test
    void roundAndStandardAreChosenFromListsThatSayHowFarAStandardIs() throws Exception {
        assertThat(html(officer, get("/thu-chuan")))
                .contains(
                        "Rà soát năm 2023 - Xã",
                        "Chuẩn nghèo đa chiều giai đoạn 2027-2030 (Đang nhập)",
                        "Chuẩn nghèo đa chiều giai đoạn 2022-2025 (Đã xác nhận)")
                .doesNotContain("Kết quả thử");
        assertThat(html(officer, get("/thu-chuan").param("dot", "x").param("chuan", "x")))
                .contains(
                        "Chọn một đợt rà soát trong danh sách.",
                        "Chọn một chuẩn nghèo trong danh sách.");
        assertThat(answer(head, get("/thu-chuan")).getStatus()).isEqualTo(403);
        assertThat(answer(head, trial(ClosedRound.DRAFT)).getStatus()).isEqualTo(403);
        assertThat(
                        answer(
                                        head,
                                        get("/thu-chuan/ket-qua.xlsx")
                                                .param("dot", round.id().toString())
                                                .param("chuan", ClosedRound.DRAFT))
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theResultSaysThatItIsATrialAndWhatTheDraftLacks() throws Exception {
        assertThat(html(officer, trial("NAT-2027")))
                .contains(
                        "Thử nghiệm, không làm thay đổi kết quả đã công nhận.",
                        "Chuẩn này chưa được xác nhận",
                        "Mức điểm B1 của khu vực nông thôn",
                        "Theo dự thảo, chưa đối chiếu văn bản chính thức",
                        "Chưa ai hỏi hoặc đánh dấu chỉ số: Xử lý rác thải sinh hoạt",
                        "từ 0 đến 5/400 hộ = từ 0% đến 1,25%",
                        "Kế hoạch không có chỉ tiêu năm 2023",
                        "Hộ thay đổi hoặc chưa xác định: 5")
                .doesNotContain("VÍ DỤ");
        assertThat(html(officer, trial("NAT-2022")))
                .contains("Không có hộ nào thay đổi.", "1/400 hộ = 0,25%")
                .doesNotContain("Chuẩn này chưa được xác nhận", "Vì sao có hộ chưa xác định");
        assertThat(html(officer, trial(ClosedRound.DRAFT_WITH_TABLE)))
                .contains("VÍ DỤ: điểm B1 tính theo bảng điểm ví dụ để tập huấn");
    }

    @Test
    void aCellOfTheMatrixLeadsToItsHouseholds() throws Exception {
        var all = html(officer, trial(ClosedRound.DRAFT));
        assertThat(all).contains("o=NOT_POOR.POOR#danh-sach", "Hộ thay đổi hoặc chưa xác định: 3");

        var cell = html(officer, trial(ClosedRound.DRAFT).param("o", "NOT_POOR.POOR"));

        assertThat(rows(cell)).isEqualTo(1);
        assertThat(cell).contains("Mức điểm B1: 160, trước là 140.");
    }

    @Test
    void theListIsSearchedWithoutAccentsAndByVillage() throws Exception {
        var village = round.commune().village(2);
        var inVillage = html(officer, trial(ClosedRound.DRAFT).param("thon", village));
        assertThat(rows(inVillage)).isEqualTo(2);
        var head =
                stage
                        .households()
                        .summaries(stage.households().openHouseholdIds(round.commune().key()))
                        .values()
                        .stream()
                        .map(household -> household.headName())
                        .filter(inVillage::contains)
                        .findFirst()
                        .orElseThrow();

        var found =
                html(
                        officer,
                        trial(ClosedRound.DRAFT)
                                .param("thon", village)
                                .param("tim", VietnameseText.folded(head)));

        assertThat(rows(found)).isEqualTo(1);
        assertThat(found).contains(head);
        assertThat(html(officer, trial(ClosedRound.DRAFT).param("tim", "khong ai ten nay")))
                .contains("Không tìm thấy hộ nào.");
    }

    @Test
    void theFileHoldsEveryChangedHouseholdAndTheMatrix() throws Exception {
        var file =
                answer(
                        officer,
                        get("/thu-chuan/ket-qua.xlsx")
                                .param("dot", round.id().toString())
                                .param("chuan", ClosedRound.DRAFT_WITH_TABLE));

        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            var households = text(book.getFirstSheet());
            assertThat(households.get(0)).startsWith(TrialView.WARNING);
            assertThat(households.get(1)).startsWith("VÍ DỤ");
            assertThat(String.join("\n", households))
                    .contains("Chuẩn thử: Chuẩn có bảng điểm (Đang nhập)", "Chủ hộ")
                    .contains("Hộ không nghèo | Hộ nghèo | Hộ nghèo: điểm B1 là 120");
            var summary = String.join("\n", text(book.getSheet(1).orElseThrow()));
            assertThat(summary)
                    .contains("Kết quả đã công nhận | Hộ nghèo | Hộ cận nghèo | Hộ không nghèo")
                    .contains("Chưa ai hỏi hoặc đánh dấu chỉ số: Xử lý rác thải sinh hoạt")
                    .contains("Kế hoạch không có chỉ tiêu năm 2023");
        }
    }

    private static List<String> text(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.map(
                            row ->
                                    row.stream()
                                            .map(cell -> cell == null ? "" : cell.getText())
                                            .collect(Collectors.joining(" | ")))
                    .toList();
        }
    }

    /** Households of the list shown. */
    private static int rows(String html) {
        return html.split("class=\"gn-code\"", -1).length - 1;
    }

    private MockHttpServletRequestBuilder trial(String standard) {
        return get("/thu-chuan").param("dot", round.id().toString()).param("chuan", standard);
    }

    private String html(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        var html = answer(actor, request).getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("th:text", "${", "~{", "??");
        return html;
    }

    private MockHttpServletResponse answer(Actor actor, MockHttpServletRequestBuilder request)
            throws Exception {
        doReturn(Optional.of(actor)).when(currentActor).find();
        doReturn(actor).when(currentActor).require();
        return pages.perform(request.with(user(actor.username()))).andReturn().getResponse();
    }
}
