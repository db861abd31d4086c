package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.approval.DossierContents;
import vn.giamngheo.review.HoldVillageMeeting.RowDraft;
import vn.giamngheo.review.TakeRollCall.Tick;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** A village meeting from its invitation to the signed sheet, with real transactions. */
@ApplicationTest
class VillageMeetingTest {

    private static final String MEETING = "userTask_holdVillageMeeting";

    @Autowired Stage stage;
    @Autowired InviteToMeeting inviteToMeeting;
    @Autowired TakeRollCall takeRollCall;
    @Autowired SuperviseMeeting superviseMeeting;
    @Autowired SignedMinutes signedMinutes;
    @Autowired PrintMeetingMinutes printMeetingMinutes;
    @Autowired PrintInvitation printInvitation;
    @Autowired MeetingOverview meetingOverview;
    @Autowired DossierContents dossierContents;

    private PlayedCommune commune;
    private UUID round;
    private UUID village;
    private String front;

    @BeforeEach
    void aVillageThatIsAboutToMeet() {
        commune = stage.commune(3, 1);
        front = commune.account("mttq");
        stage.open(commune, front, "Lại Thị Nụ", "Chủ tịch UBMTTQ", Roles.FATHERLAND_FRONT);
        round = commune.openRound();
        commune.surveyAll(round, 1);
        village = commune.villageReview(round, 1);
    }

    @Test
    void theListOfThoseInvitedIsThereBeforeAnybodyTypes() {
        var invited = invitees();

        assertThat(invited)
                .extracting(Invitee::category)
                .containsExactly(
                        InviteeCategory.VILLAGE_HEAD,
                        InviteeCategory.STEERING_COMMITTEE,
                        InviteeCategory.POVERTY_OFFICER,
                        InviteeCategory.FATHERLAND_FRONT,
                        InviteeCategory.ENUMERATOR,
                        InviteeCategory.ENUMERATOR,
                        InviteeCategory.REVIEWED_HOUSEHOLD,
                        InviteeCategory.REVIEWED_HOUSEHOLD,
                        InviteeCategory.REVIEWED_HOUSEHOLD);
        assertThat(invited)
                .extracting(Invitee::fullName)
                .contains("Cao Văn Phú", "Tô Thị Ngân", "Lại Thị Nụ")
                .doesNotContain("Thái Văn " + commune.enumerator(2), "Lương Văn Toại");
        assertThat(values()).containsEntry("chairName", "Thái Văn " + commune.head(1));

        commune.does(commune.head(1), actor -> inviteToMeeting.complete(village, actor));
        assertThat(invitees()).hasSameSizeAs(invited);
    }

    @Test
    void aVoteTakesTheNumberOfPeopleWhoAreThereAtThatMoment() {
        var reviews = commune.reviews(round, 1);
        ticks(come(official(InviteeCategory.ENUMERATOR)), unnamed(40));
        save("agreeing-" + reviews.get(0), "20");

        stage.clock().advance(Duration.ofMinutes(30));
        ticks(unnamed(-1));
        save("agreeing-" + reviews.get(1), "20");
        save("agreeing-" + reviews.get(0), "21");

        assertThat(values())
                .containsEntry("present-" + reviews.get(0), "41")
                .containsEntry("present-" + reviews.get(1), "40");
        commune.does(
                commune.head(1),
                actor ->
                        stage.holdVillageMeeting()
                                .save(
                                        village,
                                        Map.of(
                                                "agreeing-" + reviews.get(2),
                                                new FieldChange("30", 1_000),
                                                "present-" + reviews.get(2),
                                                new FieldChange("", 1_000)),
                                        actor));
        assertThat(values()).containsEntry("present-" + reviews.get(2), "40");
        save("present-" + reviews.get(1), "39");
        assertThat(values()).containsEntry("present-" + reviews.get(1), "39");
    }

    @Test
    void aTickSentTwiceCountsOnceAndNobodyGoesWhoDidNotCome() {
        var tick = unnamed(5);
        ticks(tick, tick);
        ticks(tick);
        assertThat(present()).isEqualTo(5);

        ticks(unnamed(-9));
        assertThat(present()).isZero();
        var enumerator = official(InviteeCategory.ENUMERATOR);
        ticks(come(enumerator), come(enumerator));
        assertThat(present()).isEqualTo(1);
        ticks(come(official(InviteeCategory.FATHERLAND_FRONT)));
        assertThat(present()).as("who supervises does not count").isEqualTo(1);
    }

    @Test
    void aTickThatWaitedForANetworkKeepsItsTime() {
        stage.clock().advance(Duration.ofHours(11));
        var waited = new Tick(UUID.randomUUID(), null, 12, 600);

        ticks(waited);

        var attendance =
                commune.as(commune.head(1), actor -> takeRollCall.attendance(village, actor));
        var now = stage.clock().instant();
        assertThat(attendance.presentAt(now.minusSeconds(601))).isZero();
        assertThat(attendance.presentAt(now.minusSeconds(600))).isEqualTo(12);
    }

    @Test
    void aFractionOfAPersonStaysAsTypedAndKeepsTheMinutesOpen() {
        var review = commune.reviews(round, 1).get(0);
        fillAll(40, 40);
        save("present-" + review, "41");
        save("agreeing-" + review, "20,5");

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () -> commune.complete(commune.head(1), MEETING, village, Map.of()));

        assertThat(refusal.byField())
                .containsExactlyEntriesOf(
                        Map.of(
                                "agreeing-" + review,
                                "“20,5” không phải số người. Ghi số nguyên, ví dụ 20 hoặc 21."));
        assertThat(values()).containsEntry("agreeing-" + review, "20,5");
        assertThat(commune.openTasks(MEETING)).containsExactly(village);
    }

    @Test
    void aHouseholdRefusedAtTheFirstMeetingIsAgreedAtTheSecond() {
        var refused = commune.reviews(round, 1).get(0);
        commune.does(
                commune.head(1),
                actor ->
                        inviteToMeeting.add(
                                village,
                                InviteeCategory.PARTY_AND_MASS_ORGANISATION,
                                "Mạc Đình Quỳnh",
                                "Bí thư chi bộ",
                                "Thôn 1",
                                actor));
        commune.meet(round, 1, Map.of(refused, new RowDraft(41, 20, "Có người làm công ty.")));
        var again =
                commune.reviews(round, 1).stream()
                        .filter(commune.surveysOpen()::contains)
                        .findFirst()
                        .orElseThrow();
        commune.survey(again, commune.enumerator(1));
        commune.runSteps();
        assertThat(invitees())
                .filteredOn(invitee -> invitee.reviewId() != null)
                .extracting(Invitee::reviewId)
                .containsExactly(again);
        assertThat(invitees()).extracting(Invitee::fullName).contains("Mạc Đình Quỳnh");

        commune.meet(round, 1, Map.of(again, new RowDraft(40, 20, "")));

        assertThat(stage.rounds().agreedAtLatestMeeting(village)).containsExactly(again);
        assertThat(commune.openTasks(MEETING)).isEmpty();
        assertThat(commune.lists(round)).hasSize(2);
        var first =
                commune.as(
                        commune.head(1),
                        actor -> stage.holdVillageMeeting().sheet(village, 1, actor));
        assertThat(first.rows())
                .filteredOn(row -> Boolean.FALSE.equals(row.agreed()))
                .extracting(HoldVillageMeeting.Row::reviewId)
                .containsExactly(refused);
    }

    @Test
    void headAndSecretaryWriteAtOnceAndLoseNothing() throws Exception {
        var reviews = commune.reviews(round, 1);
        var secretary = commune.enumerator(1);
        save("secretaryAccount", secretary);

        atOnce(
                () -> writeEach(commune.head(1), "agreeing-", reviews, "20"),
                () -> writeEach(secretary, "note-", reviews, "Đồng ý với kết quả."),
                () -> writeEach(commune.head(1), "present-", reviews, "40"));

        for (var review : reviews) {
            assertThat(values())
                    .containsEntry("agreeing-" + review, "20")
                    .containsEntry("note-" + review, "Đồng ý với kết quả.")
                    .containsEntry("present-" + review, "40");
        }
    }

    @Test
    void whatAnotherChangedIsNotOverwrittenByAScreenThatDidNotSeeIt() {
        var secretary = commune.enumerator(1);
        save("secretaryAccount", secretary);
        var seen =
                commune.as(
                        commune.head(1),
                        actor -> stage.holdVillageMeeting().filled(village, actor).revision());
        save(secretary, "place", "Đình làng");

        var conflicts =
                commune.as(
                        commune.head(1),
                        actor ->
                                stage.holdVillageMeeting()
                                        .save(
                                                village,
                                                Map.of(
                                                        "place",
                                                        new FieldChange("Nhà văn hóa", seen)),
                                                actor));

        assertThat(conflicts).extracting(EnteredField::value).containsExactly("Đình làng");
        assertThat(values()).containsEntry("place", "Đình làng");
    }

    @Test
    void theNamedSecretaryWritesButNamesNobodyAndEndsNothing() {
        var secretary = commune.enumerator(1);
        assertThat(code(() -> save(secretary, "place", "Đình làng"))).isEqualTo("FORBIDDEN");
        save("secretaryAccount", secretary);

        save(secretary, "place", "Đình làng");

        assertThat(values()).containsEntry("place", "Đình làng");
        assertThat(code(() -> save(secretary, "secretaryAccount", commune.secondEnumerator(1))))
                .isEqualTo("FORBIDDEN");
        assertThat(code(() -> commune.complete(secretary, MEETING, village, Map.of())))
                .isEqualTo("FORBIDDEN");
        assertThat(code(() -> save(commune.secondEnumerator(1), "place", "Chùa")))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void theMinutesNameWhoWasThereAndWhenTheNumberChanged() throws IOException {
        stage.clock().setDateTime(Stage.OPENING_DAY.plusDays(30).atTime(19, 20));
        var represented = representative();
        commune.does(
                commune.head(1),
                actor ->
                        inviteToMeeting.add(
                                village,
                                InviteeCategory.PARTY_AND_MASS_ORGANISATION,
                                "Mạc Đình Quỳnh",
                                "Bí thư chi bộ",
                                "Thôn 1",
                                actor));
        ticks(
                come(official(InviteeCategory.VILLAGE_HEAD)),
                come(official(InviteeCategory.STEERING_COMMITTEE)),
                come(official(InviteeCategory.PARTY_AND_MASS_ORGANISATION)),
                come(official(InviteeCategory.FATHERLAND_FRONT)),
                come(official(InviteeCategory.ENUMERATOR)),
                come(represented),
                unnamed(35));
        stage.clock().advance(Duration.ofMinutes(10));
        fillAll(40, 40);
        save("heldOn", "05/10/2023");
        save("startedAt", "19h30");
        save("endedAt", "21:05");
        save("householdsPresent", "");
        save("signers", "Quách Thị Bình, Đặng Thị Cúc");
        save("otherOpinions", "Đề nghị sửa đường vào xóm.");
        stage.clock().advance(Duration.ofMinutes(45));
        ticks(unnamed(-2));
        opinion(front, "Cuộc họp đúng trình tự.");

        var draft = pdf(null);
        assertThat(draft).contains("DỰ THẢO");
        assertThat(word()).contains("DỰ THẢO", "Mạc Đình Quỳnh");
        commune.complete(commune.head(1), MEETING, village, Map.of());
        commune.runSteps();
        opinion(front, "Ý kiến sau cuộc họp.");

        var minutes = pdf(null);
        assertThat(minutes)
                .contains("19 giờ 30 phút, ngày 05 tháng 10 năm 2023")
                .contains("3. Đại diện Ban Chỉ đạo rà soát cấp xã: 01 người, gồm:")
                .contains("ông (bà) Cao Văn Phú, chức vụ: Thành viên Ban Chỉ đạo")
                .contains("ông (bà) Mạc Đình Quỳnh, chức vụ: Bí thư chi bộ, đơn vị: Thôn 1")
                .contains("ông (bà) Lại Thị Nụ")
                .contains("6. Đại diện 01 hộ gia đình trên tổng số 03 hộ", "33,33%")
                .contains("7. Rà soát viên: 01 người.")
                .contains("Số người dự họp khi bắt đầu: 40 người.")
                .contains("20 giờ 15 phút: 02 người ra về, còn 38 người.")
                .contains("Đề nghị sửa đường vào xóm.")
                .contains("Cuộc họp đúng trình tự.")
                .contains("kết thúc vào hồi 21 giờ 05 phút")
                .contains("02 bản: 01 bản lưu tại thôn, 01 bản gửi Ban Chỉ đạo")
                .contains("Quách Thị Bình", "Đặng Thị Cúc")
                .doesNotContain("DỰ THẢO", "Ý kiến sau cuộc họp.");
        assertThat(word())
                .contains("Cao Văn Phú", "20 giờ 15 phút: 02 người ra về, còn 38 người", "33,33%")
                .contains("Cuộc họp đúng trình tự.", "ĐẠI DIỆN HỘ DÂN")
                .doesNotContain("DỰ THẢO", "{{", "[");
        assertThat(code(() -> save("place", "Nơi khác"))).isEqualTo("MEETING_RECORDED");
        assertThat(code(() -> ticks(unnamed(1)))).isEqualTo("MEETING_RECORDED");
    }

    @Test
    void anInvitationSaysWhenAndWhereAndTheMessageNamesNoHousehold() throws IOException {
        save("plannedOn", "06/10/2023");
        save("plannedAt", "19:30");
        save("place", "Nhà văn hóa thôn");

        var slips = text(commune.as(commune.head(1), actor -> printInvitation.pdf(village, actor)));
        var message = commune.as(commune.head(1), actor -> printInvitation.message(village, actor));

        assertThat(slips)
                .contains("Kính mời: Ông (bà) Cao Văn Phú")
                .contains("19 giờ 30 phút, ngày 06 tháng 10 năm 2023")
                .contains("Nhà văn hóa thôn");
        assertThat(message)
                .contains("19 giờ 30 phút, ngày 06 tháng 10 năm 2023", "Nhà văn hóa thôn");
        invitees().stream()
                .filter(invitee -> invitee.reviewId() != null)
                .forEach(household -> assertThat(message).doesNotContain(household.fullName()));
        assertThat(
                        words(
                                commune.as(
                                        commune.head(1),
                                        actor -> printInvitation.docx(village, actor))))
                .contains("Cao Văn Phú", "GIẤY MỜI");
    }

    @Test
    void theSignedSheetIsAttachedAfterwardsAndMissedInTheDossierUntilThen() throws IOException {
        var photograph = photograph();
        assertThat(code(() -> attach(commune.head(1), photograph))).isEqualTo("NOT_RECORDED");
        commune.meet(round, 1, Map.of());
        assertThat(dossierContents.of(round).remarks())
                .containsExactly("Thôn 1, cuộc họp lần 1: chưa có ảnh biên bản đã ký.");
        assertThat(dossierContents.of(round).missing())
                .noneMatch(sentence -> sentence.contains("ảnh"));

        attach(commune.head(1), photograph);
        attach(commune.committee(), photograph);

        assertThat(code(() -> attach(commune.officer(), photograph))).isEqualTo("FORBIDDEN");
        assertThat(dossierContents.of(round).remarks()).isEmpty();
        var pages =
                commune.as(commune.officer(), actor -> signedMinutes.pages(village, null, actor));
        assertThat(pages.mayAttach()).isFalse();
        assertThat(pages.pages()).hasSize(2);
        var page = pages.pages().get(0).id();
        assertThat(
                        commune.as(
                                        commune.officer(),
                                        actor -> signedMinutes.page(village, page, actor))
                                .mediaType())
                .isEqualTo("image/png");
        assertThat(
                        code(
                                () ->
                                        commune.does(
                                                commune.head(2),
                                                actor -> signedMinutes.page(village, page, actor))))
                .isEqualTo("OUT_OF_AREA");
    }

    @Test
    void theFrontsOpinionIsInTheDossierAndChangesNothingElse() {
        opinion(front, "Đề nghị mời thêm Hội Phụ nữ.");

        assertThat(dossierContents.of(round).supervision())
                .extracting(DossierContents.SupervisionItem::words)
                .containsExactly("Đề nghị mời thêm Hội Phụ nữ.");
        var wrong =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.does(
                                        front,
                                        actor ->
                                                superviseMeeting.giveOpinion(
                                                        village,
                                                        null,
                                                        commune.today().plusDays(1),
                                                        " ",
                                                        actor)));
        assertThat(wrong.byField()).containsOnlyKeys("givenOn", "words");
        assertThat(code(() -> save(front, "place", "Chùa"))).isEqualTo("FORBIDDEN");
    }

    @Test
    void theOverviewShowsEachVillageToWhoeverMaySeeIt() {
        var all = commune.as(front, actor -> meetingOverview.newest(actor));
        assertThat(all)
                .extracting(line -> line.villageName() + " " + line.waiting() + line.recorded())
                .containsExactly("Thôn 1 truefalse", "Thôn 2 falsefalse");

        commune.meet(round, 1, Map.of(commune.reviews(round, 1).get(0), new RowDraft(40, 1, "")));

        var own = commune.as(commune.head(1), actor -> meetingOverview.newest(actor));
        assertThat(own).hasSize(1);
        assertThat(own.get(0).recorded()).isTrue();
        assertThat(own.get(0).agreed()).isEqualTo(2);
        assertThat(own.get(0).households()).isEqualTo(3);
    }

    // --- what people do

    private void save(String field, String value) {
        save(commune.head(1), field, value);
    }

    private void save(String account, String field, String value) {
        commune.does(
                account,
                actor ->
                        stage.holdVillageMeeting()
                                .save(
                                        village,
                                        Map.of(
                                                field,
                                                new FieldChange(
                                                        value, HoldVillageMeeting.WHATEVER_STANDS)),
                                        actor));
    }

    private boolean writeEach(String account, String kind, List<UUID> reviews, String value) {
        reviews.forEach(review -> save(account, kind + review, value));
        return true;
    }

    private void fillAll(int present, int agreeing) {
        Map<UUID, RowDraft> rows = new HashMap<>();
        commune.reviews(round, 1)
                .forEach(review -> rows.put(review, new RowDraft(present, agreeing, "")));
        commune.saveMeeting(round, 1, rows);
    }

    private void ticks(Tick... ticks) {
        commune.does(commune.head(1), actor -> takeRollCall.take(village, List.of(ticks), actor));
    }

    private static Tick come(UUID invitee) {
        return new Tick(UUID.randomUUID(), invitee, 1, 0);
    }

    private static Tick unnamed(int people) {
        return new Tick(UUID.randomUUID(), null, people, 0);
    }

    private int present() {
        return commune.as(commune.head(1), actor -> takeRollCall.attendance(village, actor))
                .present();
    }

    private UUID official(InviteeCategory category) {
        return invitees().stream()
                .filter(invitee -> invitee.category() == category)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID representative() {
        return official(InviteeCategory.REVIEWED_HOUSEHOLD);
    }

    private List<Invitee> invitees() {
        return commune.as(commune.head(1), actor -> inviteToMeeting.list(village, actor));
    }

    private Map<String, String> values() {
        return commune.as(
                commune.head(1),
                actor -> stage.holdVillageMeeting().filled(village, actor).values());
    }

    private void opinion(String account, String words) {
        commune.does(
                account,
                actor ->
                        superviseMeeting.giveOpinion(village, null, commune.today(), words, actor));
    }

    private void attach(String account, byte[] file) {
        commune.does(account, actor -> signedMinutes.attach(village, null, file, actor));
    }

    private String pdf(Integer number) throws IOException {
        return text(
                commune.as(
                        commune.head(1), actor -> printMeetingMinutes.pdf(village, number, actor)));
    }

    private String word() throws IOException {
        return words(
                commune.as(
                        commune.head(1), actor -> printMeetingMinutes.docx(village, null, actor)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(read).replaceAll("[\\s\\u00A0]+", " ");
        }
    }

    private static String words(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static byte[] photograph() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String code(Runnable act) {
        return catchThrowableOfType(BusinessException.class, act::run).code();
    }

    @SafeVarargs
    private static void atOnce(Callable<Boolean>... work) throws Exception {
        var start = new CyclicBarrier(work.length);
        var threads = Executors.newFixedThreadPool(work.length);
        try {
            var running =
                    List.of(work).stream()
                            .map(
                                    each ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return each.call();
                                                    }))
                            .toList();
            for (var each : running) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
