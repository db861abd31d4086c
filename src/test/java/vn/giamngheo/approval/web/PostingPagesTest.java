package vn.giamngheo.approval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.giamngheo.approval.PostingProofs;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/**
 * A list on its way through the pages: put up with proof, read by anybody, contested, taken down.
 */
@ApplicationTest
class PostingPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 9, 18);

    @Autowired private Stage stage;
    @Autowired private MockMvc mvc;
    @Autowired private PostingProofs proofs;

    private PlayedCommune commune;
    private UUID round;
    private UUID list;

    @BeforeEach
    void aListWaitsToBePosted() {
        commune = stage.commune(2, 1);
        round = commune.openRound();
        commune.surveyAll(round, 1);
        stage.clock().setDate(MONDAY);
        commune.meet(round, 1, Map.of());
        list = commune.lists(round).get(0).id();
    }

    @Test
    void nothingIsRecordedWithoutPlacesAndProof() throws Exception {
        var refused =
                send(
                        commune.committee(),
                        multipart("/niem-yet/" + list).param("postedOn", "18/09/2023"));

        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(refused))
                .contains(
                        "href=\"#atVillageHouse\"", "href=\"#atCommuneOffice\"", "href=\"#photo\"")
                .contains("Chưa có bằng chứng niêm yết.", "value=\"18/09/2023\"");
        assertThat(state()).isEqualTo("PREPARED");
    }

    @Test
    void tasklistAloneIsRefusedUntilTheProofIsSaved() {
        var refusal =
                org.assertj.core.api.Assertions.catchThrowable(
                        () ->
                                commune.complete(
                                        commune.committee(),
                                        "userTask_postList",
                                        list,
                                        Map.of("postedOn", "2023-09-18")));

        assertThat(refusal).hasMessageContaining("Mở trang Niêm yết danh sách");
        assertThat(state()).isEqualTo("PREPARED");
    }

    @Test
    void aWitnessIsNamedWithThePost() throws Exception {
        var refused =
                send(
                        commune.committee(),
                        multipart("/niem-yet/" + list + "/bang-chung")
                                .param("witnessName", "Trịnh Văn Chứng"));

        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(refused)).contains("href=\"#witnessPost\"", "Trịnh Văn Chứng");
    }

    @Test
    void aPictureIsKeptWithoutWhatThePhoneAdded() throws Exception {
        var picture = jpegWithComment("21.0285N 105.8542E");
        var saved =
                send(
                        commune.committee(),
                        multipart("/niem-yet/" + list)
                                .file(new MockMultipartFile("photo", "a.jpg", "", picture))
                                .param("postedOn", "18/09/2023")
                                .param("atVillageHouse", "true")
                                .param("atCommuneOffice", "true"));

        assertThat(saved.getResponse().getRedirectedUrl()).isEqualTo("/niem-yet/" + list);
        assertThat(state()).isEqualTo("POSTED");
        var kept = show(commune.head(1), "/niem-yet/" + list + "/anh-niem-yet.jpg");
        assertThat(kept.getResponse().getContentType()).isEqualTo("image/jpeg");
        assertThat(new String(picture, StandardCharsets.ISO_8859_1)).contains("105.8542E");
        assertThat(
                        new String(
                                kept.getResponse().getContentAsByteArray(),
                                StandardCharsets.ISO_8859_1))
                .doesNotContain("105.8542E");
        assertThat(
                        show(commune.head(2), "/niem-yet/" + list + "/anh-niem-yet.jpg")
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void onlyTheCommitteePosts() throws Exception {
        assertThat(
                        send(commune.officer(), multipart("/niem-yet/" + list + "/bang-chung"))
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
        assertThat(send(commune.head(1), multipart("/niem-yet/" + list)).getResponse().getStatus())
                .isEqualTo(403);
    }

    @Test
    void anybodyReadsTheListWhileItHangsAndNoNameLater() throws Exception {
        var address = "/cong-khai/niem-yet/" + proofs.of(list).token();
        var names =
                stage.postedLists().householdsOf(list).stream()
                        .map(item -> item.household().headName())
                        .toList();
        assertThat(anybody(address))
                .contains("Trang này hiện danh sách sau khi xã ghi việc niêm yết")
                .doesNotContain(names);

        commune.post(list);
        var result = mvc.perform(get(address)).andReturn();

        assertThat(body(result))
                .contains(names)
                .contains("Thôn 1", "Hộ nghèo", "24 giờ 00 ngày 21/09/2023");
        // what the register and the survey know of these households
        assertThat(body(result))
                .doesNotContain("1960", "H101", "H102", "điểm", "Kinh", list.toString());
        stage.postedLists()
                .householdsOf(list)
                .forEach(
                        item ->
                                assertThat(body(result))
                                        .doesNotContain(
                                                item.household().id().toString(),
                                                item.reviewId().toString()));
        assertThat(result.getResponse().getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(result.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(result.getResponse().getCookies()).isEmpty();
        assertThat(result.getRequest().getSession(false)).isNull();

        stage.clock().setDateTime(LocalDate.of(2023, 9, 22).atStartOfDay());
        assertThat(anybody(address))
                .contains("Danh sách này đã hết thời hạn niêm yết")
                .doesNotContain(names);
    }

    @Test
    void anAddressNobodyGaveOutIsNotFound() throws Exception {
        var result =
                mvc.perform(get("/cong-khai/niem-yet/" + "A".repeat(32)).accept("text/html"))
                        .andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(404);
        assertThat(body(result)).contains("Không có danh sách niêm yết ở địa chỉ này.");
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void thePageCarriesTextsForLoudspeakerAndZaloWithoutNames() throws Exception {
        commune.post(list);
        var page = body(show(commune.head(1), "/niem-yet/" + list));
        var texts = page.substring(page.indexOf("bai-doc-loa"));

        assertThat(texts)
                .contains("Kính thưa bà con thôn 1.", "/cong-khai/niem-yet/")
                .contains("data-copy=\"noi-dung-zalo\"");
        stage.postedLists()
                .householdsOf(list)
                .forEach(item -> assertThat(texts).doesNotContain(item.household().headName()));
    }

    @Test
    void aComplaintIsTakenForAHouseholdFoundByName() throws Exception {
        commune.post(list);
        var item = stage.postedLists().householdsOf(list).get(0);
        var searched =
                send(
                        commune.head(1),
                        multipart("/niem-yet/" + list + "/khieu-nai/tim")
                                .param("words", "thi")
                                .param("content", "Nhà này có xe tải."));
        assertThat(body(searched)).contains("Nhà này có xe tải.", item.household().id().toString());

        var wrong =
                send(
                        commune.head(1),
                        multipart("/niem-yet/" + list + "/khieu-nai")
                                .param("complainant", "Bùi Văn Sáu")
                                .param("content", ""));
        assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(wrong)).contains("href=\"#reviewId\"", "href=\"#content\"", "Bùi Văn Sáu");

        var taken =
                send(
                        commune.head(1),
                        multipart("/niem-yet/" + list + "/khieu-nai")
                                .file(new MockMultipartFile("letter", "d.jpg", "", jpeg()))
                                .param("reviewId", item.reviewId().toString())
                                .param("householdId", item.household().id().toString())
                                .param("content", "Nhà tôi chưa được tính đúng."));
        var complaint = taken.getResponse().getRedirectedUrl();

        assertThat(complaint).startsWith("/khieu-nai/");
        var page = body(show(commune.head(1), complaint));
        assertThat(page).contains("Nhà tôi chưa được tính đúng.", "In giấy biên nhận", "don-1.jpg");
        assertThat(body(show(commune.enumerator(1), complaint)))
                .doesNotContain("Nhà tôi chưa được tính đúng.");
        var slip = page.substring(page.indexOf(complaint + "/"));
        var paper = show(commune.head(1), slip.substring(0, slip.indexOf(".jpg")) + ".jpg");
        assertThat(paper.getResponse().getContentType()).isEqualTo("image/jpeg");
        assertThat(
                        show(
                                        commune.enumerator(1),
                                        slip.substring(0, slip.indexOf(".jpg")) + ".jpg")
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void whoTakesNoComplaintsHasNoPageForThem() throws Exception {
        commune.post(list);

        assertThat(body(show(commune.chair(), "/niem-yet/" + list))).doesNotContain("/khieu-nai\"");
        assertThat(
                        show(commune.chair(), "/niem-yet/" + list + "/khieu-nai")
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
        assertThat(
                        show(commune.head(2), "/niem-yet/" + list + "/khieu-nai")
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theListComesDownAfterItsDaysWithProof() throws Exception {
        commune.post(list);
        commune.untilNextTimer();
        assertThat(commune.openTasks("userTask_takeDownList")).containsExactly(list);

        var tooEarly =
                send(
                        commune.committee(),
                        multipart("/niem-yet/" + list + "/go").param("removedOn", "21/09/2023"));
        assertThat(tooEarly.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(tooEarly))
                .contains("Danh sách phải treo đến hết ngày 21/09/2023", "href=\"#photo\"");

        var taken =
                send(
                        commune.committee(),
                        multipart("/niem-yet/" + list + "/go")
                                .file(new MockMultipartFile("photo", "a.jpg", "", jpeg()))
                                .param("removedOn", "22/09/2023")
                                .param("remark", "Bị rách một góc"));

        assertThat(taken.getResponse().getRedirectedUrl()).isEqualTo("/niem-yet/" + list);
        assertThat(commune.openTasks("userTask_takeDownList")).isEmpty();
        assertThat(body(show(commune.head(1), "/niem-yet/" + list)))
                .contains("gỡ ngày 22/09/2023", "Bị rách một góc", "anh-go.jpg");
    }

    @Test
    void takingDownWithoutADraftIsRefusedAndHoldsUpNothing() {
        commune.post(list);
        commune.untilNextTimer();

        var refusal =
                org.assertj.core.api.Assertions.catchThrowable(
                        () ->
                                commune.complete(
                                        commune.committee(),
                                        "userTask_takeDownList",
                                        list,
                                        Map.of()));

        assertThat(refusal).hasMessageContaining("mở trang Gỡ danh sách");
        assertThat(commune.lists(round).get(0).state()).isEqualTo("CLOSED");
    }

    @Test
    void theAnswerIsReadNumberedAndPrinted() throws Exception {
        commune.post(list);
        var item = stage.postedLists().householdsOf(list).get(0);
        var complaint =
                send(
                                commune.head(1),
                                multipart("/niem-yet/" + list + "/khieu-nai")
                                        .param("reviewId", item.reviewId().toString())
                                        .param("complainant", "Bùi Văn Sáu")
                                        .param("content", "Có xe tải."))
                        .getResponse()
                        .getRedirectedUrl();
        commune.runSteps();
        var id = UUID.fromString(complaint.substring("/khieu-nai/".length()));
        commune.assign(id, commune.secondEnumerator(1));
        commune.reviews(round, 1).stream()
                .filter(
                        review ->
                                commune.task(
                                                commune.secondEnumerator(1),
                                                "userTask_surveyHousehold",
                                                review)
                                        != null)
                .forEach(review -> commune.survey(review, commune.secondEnumerator(1)));
        commune.runSteps();

        var page = body(show(commune.committee(), complaint + "/tra-loi"));
        assertThat(page)
                .contains("Lấy số và ghi trả lời", "Kết quả phúc tra: hộ nghèo.", "Bùi Văn Sáu");
        var done =
                send(
                        commune.committee(),
                        post(complaint + "/tra-loi").param("note", "Xe là của người thuê nhà."));
        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo(complaint);

        var after = body(show(commune.head(1), complaint));
        var link = after.substring(after.indexOf(complaint + "/"));
        var letters = link.substring(0, link.indexOf("/bien-nhan.pdf"));
        assertThat(show(commune.head(1), letters + "/tra-loi.pdf").getResponse().getContentType())
                .isEqualTo("application/pdf");
        var word =
                show(commune.committee(), letters + "/tra-loi.docx")
                        .getResponse()
                        .getContentAsByteArray();
        try (var document =
                new org.apache.poi.xwpf.usermodel.XWPFDocument(
                        new java.io.ByteArrayInputStream(word))) {
            var text = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document).getText();
            assertThat(text)
                    .contains("01/TB-UBND", "Bùi Văn Sáu", "Xe là của người thuê nhà.")
                    .doesNotContain("{{");
        }
        assertThat(show(commune.enumerator(1), letters + "/tra-loi.pdf").getResponse().getStatus())
                .isEqualTo(403);
    }

    @Test
    void theComplaintsOfTheRoundAreListedAndExported() throws Exception {
        commune.post(list);
        var item = stage.postedLists().householdsOf(list).get(0);
        send(
                commune.head(1),
                multipart("/niem-yet/" + list + "/khieu-nai")
                        .param("reviewId", item.reviewId().toString())
                        .param("complainant", "Bùi Văn Sáu")
                        .param("content", "Có xe tải."));
        commune.runSteps();
        stage.clock().setDate(LocalDate.of(2023, 9, 26));

        assertThat(body(show(commune.chair(), "/khieu-nai?loc=sap-han&tim=sau")))
                .contains("Sắp hết hạn: 1", "còn 1 ngày làm việc", "27/09/2023", "Bùi Văn Sáu");
        assertThat(body(show(commune.chair(), "/khieu-nai?loc=qua-han")))
                .contains("Không có khiếu nại nào.");
        assertThat(body(show(commune.enumerator(1), "/khieu-nai"))).doesNotContain("Bùi Văn Sáu");
        assertThat(body(show(commune.head(2), "/khieu-nai"))).contains("Không có khiếu nại nào.");
        assertThat(
                        show(commune.chair(), "/khieu-nai.xlsx?loc=sap-han")
                                .getResponse()
                                .getContentAsByteArray())
                .startsWith('P', 'K');
    }

    private String state() {
        return commune.lists(round).get(0).state();
    }

    private String anybody(String address) throws Exception {
        return body(mvc.perform(get(address)).andReturn());
    }

    private MvcResult show(String username, String path) throws Exception {
        return mvc.perform(get(path).accept("text/html", "*/*").with(authentication(of(username))))
                .andReturn();
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

    private static byte[] jpeg() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    /** A picture with a comment segment, where phones and programs write what they know. */
    private static byte[] jpegWithComment(String comment) throws Exception {
        var plain = jpeg();
        var text = comment.getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (text.length + 2)});
        out.write(text);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }
}
