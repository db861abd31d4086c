package vn.giamngheo.benefit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.giamngheo.benefit.IssuanceStage;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** A list on its pages: checked, approved, sent, answered, handed over, printed. */
@ApplicationTest
class IssuancePagesTest {

    private static final String CARD = "BHYT_POOR";
    private static final String WATER = "WATER_ACCESS";

    @Autowired Stage stage;
    @Autowired IssuanceStage issuance;
    @Autowired MockMvc mvc;

    private PlayedCommune commune;

    @BeforeEach
    void aCommuneOfFiveHouseholds() {
        commune = stage.commune(3, 2);
        stage.open(commune, commune.account("diachinh"), "Vũ Thổ", "", Roles.AGRICULTURE_OFFICER);
        stage.open(commune, commune.account("quantri"), "Lê Quản", "", Roles.ADMINISTRATOR);
    }

    @Test
    void aListGoesFromPageToPage() throws Exception {
        var list = issuance.open(commune.key(), CARD);
        var path = "/chinh-sach/danh-sach/" + list;
        var lines = issuance.fixture().lines(list);
        assertThat(body(show(commune.officer(), "/chinh-sach")))
                .contains("việc của bạn", "Cấp thẻ bảo hiểm y tế người thuộc hộ nghèo", "5/5");
        assertThat(body(show(commune.officer(), path)))
                .contains("Thôn 1", "Thôn 2", "Đã được hưởng theo diện khác", "Kiểm tra xong")
                .doesNotContain("value=\"ISSUED\"");

        write(
                commune.officer(),
                path + "/dong/" + lines.get(4),
                "act=COVERED",
                "reason=Có thẻ hưu trí");
        write(commune.officer(), path + "/da-kiem-tra");
        commune.runSteps();
        assertThat(body(show(commune.chair(), path + "/duyet")))
                .contains("trang-thai=WAITING\">4 người</a>", "Có thẻ hưu trí", "approvalOutcome")
                .contains("trang-thai=COVERED\">1 người</a>", "Đã được hưởng theo diện khác")
                .doesNotContain("trang-thai=REFUSED", "những người đầu");
        mvc.perform(
                        post(path + "/duyet")
                                .with(authentication(of(commune.chair())))
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"approvalOutcome\":\"APPROVED\"}"))
                .andReturn();
        commune.runSteps();
        assertThat(body(show(commune.officer(), path))).contains("Lập danh sách gửi", "Đang cấp");

        var sent = write(commune.officer(), path + "/gui").getResponse().getRedirectedUrl();
        assertThat(body(show(commune.officer(), sent)))
                .contains(
                        "Danh sách 01/DS-UBND", "4 người, 4 chờ trả lời", lines.get(0).toString());
        assertThat(body(show(commune.officer(), sent + "?tim=khong co ai")))
                .contains("Không có ai tên như vậy")
                .doesNotContain(lines.get(0).toString());
        assertThat(
                        write(
                                        commune.officer(),
                                        sent,
                                        "answer=RETURNED",
                                        "answerNumber=11/BHXH",
                                        "answeredOn=05/09/2023",
                                        "answerReason=Sai ngày sinh",
                                        "line=" + lines.get(0))
                                .getResponse()
                                .getStatus())
                .isEqualTo(302);
        write(
                commune.officer(),
                sent,
                "answer=ACCEPTED",
                "answerNumber=11/BHXH",
                "answeredOn=05/09/2023");
        assertThat(body(show(commune.officer(), path))).contains("Bị trả lại", "Sai ngày sinh");

        var asked =
                write(
                        commune.officer(),
                        path + "/ghi",
                        "scope=ALL",
                        "act=ISSUED",
                        "doneOn=05/09/2023",
                        "receivedBy=HEAD",
                        "filterState=WAITING");
        assertThat(body(asked))
                .contains("Sẽ ghi “Đã cấp” cho 3 người", "Chủ hộ", "1 dòng khác đã chọn");
        assertThat(issuance.fixture().count(list, "ISSUED")).as("only asked").isZero();
        var done =
                write(
                        commune.officer(),
                        path + "/ghi/xac-nhan",
                        "scope=ALL",
                        "act=ISSUED",
                        "doneOn=05/09/2023",
                        "receivedBy=HEAD",
                        "filterState=WAITING");
        assertThat(done.getFlashMap().get("message")).isEqualTo("Đã ghi “Đã cấp” cho 3 người.");
        assertThat(issuance.fixture().count(list, "ISSUED")).isEqualTo(3);

        var line = path + "/dong/" + lines.get(1);
        assertThat(body(show(commune.officer(), line)))
                .contains("05/09/2023, Chủ hộ nhận", "Hoàn tác", "Ngân sách nhà nước");
        write(commune.officer(), line + "/hoan-tac");
        assertThat(issuance.fixture().count(list, "ISSUED")).isEqualTo(2);
        assertThat(
                        pdf(
                                commune.officer(),
                                "/chinh-sach" + sent.substring(sent.indexOf("/da-gui")) + ".pdf"))
                .startsWith("%PDF");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
        var list = handedOver();
        var line = issuance.fixture().lines(list).get(0);

        var refused =
                write(
                        commune.account("diachinh"),
                        "/chinh-sach/danh-sach/%s/dong/%s".formatted(list, line),
                        "act=ISSUED",
                        "doneOn=06/09/2023",
                        "receivedBy=OTHER",
                        "number=HN 123");

        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(refused))
                .contains("href=\"#doneOn\"", "href=\"#receivedBy\"")
                .contains("value=\"06/09/2023\"", "value=\"HN 123\"");
        var nothing =
                write(
                        commune.account("diachinh"),
                        "/chinh-sach/danh-sach/%s/ghi".formatted(list),
                        "scope=TICKED",
                        "act=NOT_NEEDED",
                        "reason=Đã có nước máy");
        assertThat(nothing.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(nothing)).contains("href=\"#lines\"", "Đã có nước máy");
    }

    @Test
    void aListSaysWhichNumberIsMissingAndWhomToAsk() throws Exception {
        var electricity = issuance.open(commune.key(), "ELEC_POOR");
        var people = issuance.fixture().lines(electricity).size();

        assertThat(body(show(commune.officer(), "/chinh-sach/danh-sach/" + electricity)))
                .contains(people + " người, hộ chưa tính được số tiền.", "Hỏi Sở Tài chính");

        write(commune.officer(), "/chinh-sach/danh-sach/" + electricity + "/da-kiem-tra");
        commune.runSteps();
        assertThat(body(show(commune.chair(), "/chinh-sach/danh-sach/" + electricity + "/duyet")))
                .contains(people + " người, hộ chưa tính được số tiền.");
        var water = issuance.open(commune.key(), WATER);
        assertThat(body(show(commune.officer(), "/chinh-sach/danh-sach/" + water)))
                .doesNotContain("chưa tính được số tiền");
    }

    @Test
    void thousandsAreWrittenInTheBackgroundWithProgress() throws Exception {
        issuance.fixture().manyHouseholds(commune.key(), 1_200);
        var list = handedOver();
        var path = "/chinh-sach/danh-sach/" + list;

        var started =
                write(
                        commune.account("diachinh"),
                        path + "/ghi/xac-nhan",
                        "scope=ALL",
                        "act=ISSUED",
                        "doneOn=05/09/2023",
                        "receivedBy=SELF");

        assertThat((String) started.getFlashMap().get("message"))
                .contains("Đang ghi “Đã cấp” cho 1205 người");
        issuance.writeNextPiece();
        assertThat(body(show(commune.account("diachinh"), path)))
                .contains("Đang ghi “Đã cấp”", "1.000/1.205");
        issuance.writeNextPiece();
        assertThat(body(show(commune.account("diachinh"), path)))
                .doesNotContain("Đang ghi “Đã cấp”")
                .contains("Đã cấp (1205)", "Kết thúc danh sách");
    }

    @Test
    void aVillageReadsItsNamesAndAdministratorsNone() throws Exception {
        var list = handedOver();
        var path = "/chinh-sach/danh-sach/" + list;

        assertThat(body(show(commune.head(2), path)))
                .contains("Thôn 2", "Tất cả (2)")
                .doesNotContain(">Thôn 1<")
                .doesNotContain("Ghi kết quả", "Ảnh, bản quét", "In danh sách");
        for (var page :
                List.of("/chinh-sach", path, path + "/danh-sach.xlsx", path + "/danh-sach.pdf")) {
            assertThat(show(commune.account("quantri"), page).getResponse().getStatus())
                    .as(page)
                    .isEqualTo(403);
        }
        assertThat(show(commune.head(2), path + "/danh-sach.pdf").getResponse().getStatus())
                .as("the paper names people of every village")
                .isEqualTo(403);
        assertThat(
                        write(
                                        commune.head(2),
                                        path + "/ghi",
                                        "scope=ALL",
                                        "act=NOT_NEEDED",
                                        "reason=x")
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void papersAndFilesAreKept() throws Exception {
        var list = handedOver();
        var path = "/chinh-sach/danh-sach/" + list;
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpeg", picture);

        send(
                commune.account("diachinh"),
                multipart(path + "/tep")
                        .file(new MockMultipartFile("evidence", "a.jpg", "", picture.toByteArray()))
                        .param("evidenceName", "Biên bản giao nhận"));

        assertThat(body(show(commune.officer(), path))).contains("Biên bản giao nhận");
        var refused =
                send(
                        commune.account("diachinh"),
                        multipart(path + "/tep")
                                .file(
                                        new MockMultipartFile(
                                                "evidence", "a.pdf", "", "chữ".getBytes()))
                                .param("evidenceName", "Biên bản 2"));
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(refused)).contains("Chọn ảnh JPEG, PNG hoặc tệp PDF.", "Biên bản 2");
        assertThat(pdf(commune.officer(), path + "/danh-sach.pdf")).startsWith("%PDF");
        assertThat(
                        show(commune.head(1), path + "/danh-sach.xlsx")
                                .getResponse()
                                .getContentAsByteArray())
                .startsWith('P', 'K');
    }

    private UUID handedOver() {
        var list = issuance.open(commune.key(), WATER);
        commune.complete(commune.account("diachinh"), "userTask_prepareList", list, Map.of());
        commune.runSteps();
        commune.complete(
                commune.chair(),
                "userTask_approveList",
                list,
                Map.of("approvalOutcome", "APPROVED"));
        commune.runSteps();
        return list;
    }

    private String pdf(String username, String path) throws Exception {
        var response = show(username, path).getResponse();
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        return new String(response.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
    }

    private MvcResult show(String username, String path) throws Exception {
        return mvc.perform(get(path).accept("text/html", "*/*").with(authentication(of(username))))
                .andReturn();
    }

    /**
     * @param fields "name=value"
     */
    private MvcResult write(String username, String path, String... fields) throws Exception {
        var request = post(path);
        for (var field : fields) {
            var cut = field.indexOf('=');
            request.param(field.substring(0, cut), field.substring(cut + 1));
        }
        return send(username, request);
    }

    private MvcResult send(String username, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        request.accept("text/html").with(authentication(of(username))).with(csrf());
        return mvc.perform(request).andReturn();
    }

    private Authentication of(String username) {
        return commune.as(
                username, actor -> SecurityContextHolder.getContext().getAuthentication());
    }

    private static String body(MvcResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
