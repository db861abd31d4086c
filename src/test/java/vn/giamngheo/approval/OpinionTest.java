package vn.giamngheo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.territory.TerritoryScope;

/** The authority above agrees, or names the households that must be looked at again. */
@ApplicationTest
class OpinionTest {

    private static final String REPORT = "userTask_sendReport";
    private static final String OPINION = "userTask_giveOpinion";
    private static final String ASSIGN = "userTask_assignReverifier";
    private static final String DOSSIER = "userTask_prepareDossier";
    private static final String REASON = "Kiểm tra lại thu nhập.";

    @Autowired Stage stage;
    @Autowired AskOpinion askOpinion;
    @Autowired OpinionRemarks remarks;
    @Autowired PrintOpinionReport printReport;

    @Test
    void twoOf31HouseholdsAreVerifiedAndPostedAgainWhileTheOthersWait() throws IOException {
        var commune = stage.commune(31);
        var round = commune.roundPostedOut(1);
        commune.prepareDossier(round, commune.officer());
        commune.sendReport(round, commune.chair());
        var reviews = commune.reviews(round, 1);
        var named = reviews.subList(0, 2);
        var others = reviews.subList(2, 31);
        var firstReport = report(commune, round, 1);

        name(commune, round, reasons(named, REASON));
        commune.does(
                commune.authority(),
                actor ->
                        stage.draftOpinion()
                                .remark(commune.dossier(round), "Các hộ khác phù hợp.", actor));
        commune.giveOpinion(round, "RETURNED");

        assertThat(commune.openTasks(ASSIGN)).hasSize(2);
        assertThat(commune.openTasks(OPINION)).isEmpty();
        assertThat(commune.openTasks(DOSSIER)).isEmpty();

        verifyAgain(commune, round, 2);

        assertThat(commune.reviews(round, 1)).hasSize(31).containsAll(others);
        assertThat(commune.reviews(round, 1)).doesNotContainAnyElementsOf(named);
        commune.prepareDossier(round, commune.officer());
        commune.sendReport(round, commune.deputy());
        var letters = letters(round);
        assertThat(letters).extracting(Dossiers.OpinionView::number).containsExactly(1, 2);
        assertThat(letters)
                .extracting(Dossiers.OpinionView::reportNumber)
                .containsExactly("01/BC-UBND", "02/BC-UBND");
        assertThat(letters.get(0).signer()).isEqualTo("Lương Văn Toại ký");
        assertThat(letters.get(1).signer()).isEqualTo("KT. Chủ tịch, Mạc Thị Yên ký");
        assertThat(letters.get(0).agreed()).isFalse();
        assertThat(letters.get(0).remark()).isEqualTo("Các hộ khác phù hợp.");
        assertThat(letters.get(0).returns().keySet()).containsExactlyInAnyOrderElementsOf(named);
        assertThat(letters.get(1).agreed()).isNull();
        assertThat(letters.get(1).returns()).isEmpty();
        assertThat(letters.get(1).remark()).isEmpty();
        assertThat(report(commune, round, 1)).as("kept as it was sent").isEqualTo(firstReport);
        assertThat(text(report(commune, round, 2)))
                .contains("02/BC-UBND", "KT. CHỦ TỊCH", "Mạc Thị Yên")
                .contains("Báo cáo số 01/BC-UBND", "đề nghị kiểm tra lại 2 hộ")
                .contains("2 hộ được kiểm tra lại theo đề nghị")
                .contains("PHỤ LỤC I ", "Danh sách có 31 hộ")
                .doesNotContain("DỰ THẢO");

        commune.giveOpinion(round, "AGREED");
        assertThat(commune.openTasks("userTask_signDecision"))
                .containsExactly(commune.dossier(round));
    }

    @Test
    void aHouseholdIsNamedAgainInTheSecondOpinion() {
        var commune = stage.commune(3, 1);
        var round = commune.roundPostedOut(1, 2);
        commune.prepareDossier(round, commune.officer());
        commune.sendReport(round, commune.chair());
        var first = commune.reviews(round, 1).get(0);
        name(commune, round, reasons(List.of(first), REASON));
        commune.giveOpinion(round, "RETURNED");
        verifyAgain(commune, round, 1);
        commune.prepareDossier(round, commune.officer());
        commune.sendReport(round, commune.chair());
        var second =
                commune.reviews(round, 1).stream()
                        .filter(review -> !letters(round).get(0).returns().containsKey(review))
                        .filter(review -> household(review).equals(household(first)))
                        .findFirst()
                        .orElseThrow();

        name(commune, round, reasons(List.of(second), "Vẫn chưa rõ."));
        commune.giveOpinion(round, "RETURNED");

        assertThat(commune.openTasks(ASSIGN)).hasSize(1);
        verifyAgain(commune, round, 1);
        assertThat(commune.openTasks(DOSSIER)).containsExactly(round);
    }

    @Test
    void returningWithoutNamingAHouseholdIsRefused() {
        var commune = stage.commune(1);
        var round = sent(commune);

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class, () -> commune.giveOpinion(round, "RETURNED"));

        assertThat(refusal.byField().get("opinionOutcome")).startsWith("Chưa nêu tên hộ nào");
        assertThat(commune.openTasks(OPINION)).containsExactly(commune.dossier(round));
        assertThat(stage.dossiers().ofRound(round).state()).isEqualTo("PREPARED");
    }

    @Test
    void aHouseholdIsKeptWithoutItsReasonButNotReturnedWithoutOne() {
        var commune = stage.commune(1);
        var round = sent(commune);
        var review = commune.reviews(round, 1).get(0);
        name(commune, round, reasons(List.of(review), " "));
        assertThat(letters(round).get(0).returns()).containsOnlyKeys(review);

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class, () -> commune.giveOpinion(round, "RETURNED"));

        assertThat(refusal.byField().get("opinionOutcome")).contains("Còn 1 hộ", "chưa ghi lý do");
        assertThat(commune.openTasks(OPINION)).hasSize(1);
    }

    @Test
    void aHouseholdOfAnotherDossierIsRefused() {
        var other = stage.commune(1);
        var stranger = other.reviews(sent(other), 1).get(0);
        var commune = stage.commune(1);
        var round = sent(commune);

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () -> name(commune, round, reasons(List.of(stranger), REASON)));

        assertThat(refusal.byField()).containsOnlyKeys("reason-" + stranger);
    }

    @Test
    void agreeingWhileHouseholdsAreNamedIsRefused() {
        var commune = stage.commune(1);
        var round = sent(commune);
        name(commune, round, reasons(commune.reviews(round, 1), REASON));

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class, () -> commune.giveOpinion(round, "AGREED"));

        assertThat(refusal.byField()).containsOnlyKeys("opinionOutcome");
    }

    @Test
    void whatIsSaidWhileWaitingStandsInOrderAndChangesNothing() {
        var commune = stage.commune(1);
        var round = sent(commune);
        var dossier = commune.dossier(round);

        commune.does(commune.authority(), who -> remarks.say(dossier, "Gửi thêm biên bản.", who));
        commune.does(commune.chair(), who -> remarks.say(dossier, "Đã gửi.", who));

        assertThat(letters(round).get(0).remarks())
                .extracting(OpinionRemarks.Remark::text)
                .containsExactly("Gửi thêm biên bản.", "Đã gửi.");
        assertThat(letters(round).get(0).agreed()).isNull();
        assertThat(commune.openTasks(OPINION)).containsExactly(dossier);
        assertThat(audiences(commune, "OPINION_REMARK"))
                .containsExactlyInAnyOrder("commune-chair", "poverty-officer", "opinion-authority");

        commune.giveOpinion(round, "AGREED");
        assertThat(
                        catchThrowableOfType(
                                        vn.giamngheo.shared.BusinessException.class,
                                        () ->
                                                commune.does(
                                                        commune.chair(),
                                                        who -> remarks.say(dossier, "Nữa", who)))
                                .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void anEmptyRemarkIsRefused() {
        var commune = stage.commune(1);
        var round = sent(commune);

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.does(
                                        commune.officer(),
                                        who -> remarks.say(commune.dossier(round), " ", who)));

        assertThat(refusal.byField()).containsOnlyKeys("said");
    }

    @Test
    void theDraftOfTheReportSaysSoAndHasNoNumber() throws IOException {
        var commune = stage.commune(2);
        var round = commune.roundPostedOut(1);
        commune.prepareDossier(round, commune.officer());

        var draft = text(printReport.draft(commune.dossier(round), scope(commune)));

        assertThat(draft)
                .contains("DỰ THẢO", "Số: /BC-UBND", "BÁO CÁO")
                .contains("Kính gửi: Chủ tịch Ủy ban nhân dân")
                .contains("Số hộ được rà soát: 2 hộ.")
                .contains("2 hộ trên 200 hộ dân cư, tỷ lệ 1%")
                .contains("Không có khiếu nại", "trong thời hạn 05 ngày làm việc");
        assertThat(printReport.draftToEdit(commune.dossier(round), scope(commune))).isNotEmpty();
    }

    @Test
    void aDossierSentByTheFormerModelIsAskedOnceAndAnswered() {
        var commune = stage.commune(1);
        var round = commune.roundPostedOut(1);
        commune.prepareDossier(round, commune.officer());
        var dossier = commune.dossier(round);

        askOpinion.ask(dossier);
        askOpinion.ask(dossier);

        assertThat(letters(round)).hasSize(1);
        assertThat(letters(round).get(0).reportNumber()).isNull();
        assertThat(letters(round).get(0).agreed()).isNull();
    }

    private UUID sent(PlayedCommune commune) {
        var round = commune.roundPostedOut(1);
        commune.prepareDossier(round, commune.officer());
        commune.sendReport(round, commune.chair());
        assertThat(commune.openTasks(REPORT)).isEmpty();
        return round;
    }

    private void verifyAgain(PlayedCommune commune, UUID round, int households) {
        for (var complaint : commune.openTasks(ASSIGN)) {
            var former = commune.task(commune.committee(), ASSIGN, complaint);
            assertThat(former).isNotNull();
            commune.assign(complaint, other(commune, complaint));
        }
        assertThat(commune.surveysOpen()).hasSize(households);
        for (var review : commune.surveysOpen()) {
            commune.survey(review, reverifier(commune, review));
        }
        commune.runSteps();
        commune.postAll(round);
        commune.untilNextTimer();
    }

    private String other(PlayedCommune commune, UUID complaint) {
        return commune.as(
                commune.committee(),
                actor -> stage.assignReverifier().possible(complaint, actor).get(0).username());
    }

    private String reverifier(PlayedCommune commune, UUID review) {
        return stage.jdbc()
                .sql("SELECT reverifier FROM giamngheo.complaint WHERE new_review_id = :review")
                .param("review", review)
                .query(String.class)
                .single();
    }

    private UUID household(UUID review) {
        return stage.rounds().resultsOf(List.of(review)).get(review).householdId();
    }

    private List<Dossiers.OpinionView> letters(UUID round) {
        return stage.dossiers().ofRound(round).opinions();
    }

    private List<String> audiences(PlayedCommune commune, String kind) {
        return stage.jdbc()
                .sql("SELECT audience FROM giamngheo.notice WHERE commune_key = :c AND kind = :k")
                .param("c", commune.key())
                .param("k", kind)
                .query(String.class)
                .list();
    }

    private void name(PlayedCommune commune, UUID round, Map<UUID, String> reasons) {
        commune.does(
                commune.authority(),
                actor ->
                        stage.draftOpinion()
                                .nameHouseholds(commune.dossier(round), reasons, actor));
    }

    private static Map<UUID, String> reasons(List<UUID> reviews, String reason) {
        Map<UUID, String> reasons = new HashMap<>();
        reviews.forEach(review -> reasons.put(review, reason));
        return reasons;
    }

    private byte[] report(PlayedCommune commune, UUID round, int number) {
        return printReport.asSent(commune.dossier(round), number, scope(commune));
    }

    private TerritoryScope scope(PlayedCommune commune) {
        return commune.as(commune.authority(), TerritoryScope::of);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
