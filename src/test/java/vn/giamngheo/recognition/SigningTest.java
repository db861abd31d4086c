package vn.giamngheo.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** Who may sign, that it happens once, and what it changes. */
@ApplicationTest
class SigningTest {

    private static final String SIGN = "userTask_signDecision";
    private static final String DOSSIER = "userTask_prepareDossier";

    @Autowired Stage stage;

    @Test
    void whoPreparedTheDossierCannotSignItWhateverTheirRoles() {
        var commune = stage.commune(1);
        var both = commune.account("kiemnhiem");
        stage.open(
                commune,
                both,
                "Kiều Văn Hai",
                "Phó Chủ tịch",
                Roles.POVERTY_OFFICER,
                Roles.COMMUNE_CHAIR);
        var round = commune.roundPostedOut(1);
        commune.prepareDossier(round, both);
        commune.giveOpinion(round, "AGREED");

        var refusal =
                catchThrowableOfType(BusinessException.class, () -> commune.sign(round, both));

        assertThat(refusal.code()).isEqualTo("PREPARER_SIGNS");
        assertThat(commune.openTasks(SIGN)).containsExactly(commune.dossier(round));
        assertThat(stage.decisions().ofRound(round)).isEmpty();
        commune.sign(round, commune.chair());
        commune.runSteps();
        assertThat(stage.decisions().ofRound(round).orElseThrow().number())
                .as("no number was lost to the refused signing")
                .isEqualTo("01/QĐ-UBND");
    }

    @Test
    void aDeputySignsOnBehalfOfTheChair() {
        var commune = stage.commune(1);
        var round = commune.roundToBeSigned(1);

        commune.sign(round, commune.deputy());

        var decision = stage.decisions().ofRound(round).orElseThrow();
        assertThat(decision.onBehalf()).isTrue();
        assertThat(decision.signerTitle()).isEqualTo("Phó Chủ tịch");
        assertThat(decision.signerName()).isEqualTo("Mạc Thị Yên");
    }

    @Test
    void anyOtherTitleIsRefusedWithWhatToDo() {
        var commune = stage.commune(1);
        var member = commune.account("uyvien");
        stage.open(commune, member, "Kiều Văn Ba", "Ủy viên", Roles.COMMUNE_CHAIR);
        var round = commune.roundToBeSigned(1);

        var refusal =
                catchThrowableOfType(BusinessException.class, () -> commune.sign(round, member));

        assertThat(refusal.code()).isEqualTo("SIGNER_TITLE");
        assertThat(refusal).hasMessageContaining("Đề nghị quản trị viên sửa chức danh");
        assertThat(commune.openTasks(SIGN)).containsExactly(commune.dossier(round));
    }

    @Test
    void theTitleTellsInWhichCapacityOneSigns() {
        assertThat(capacityOf("Chủ tịch Ủy ban nhân dân xã")).isEqualTo("CHỦ TỊCH");
        assertThat(capacityOf("Phó Chủ tịch UBND xã")).isEqualTo("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH");
        assertThat(capacityOf(" phó  chủ tịch ")).isEqualTo("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH");
        for (var other : List.of("", "Chủ tịchh", "Quyền Chủ tịch", "Phó", "Công chức")) {
            assertThat(catchThrowableOfType(BusinessException.class, () -> capacityOf(other)))
                    .as(other)
                    .isNotNull();
        }
    }

    private static String capacityOf(String title) {
        return Signer.of(
                        new Actor("ai", "Ai", title, Set.of(Roles.COMMUNE_CHAIR), Set.of("x")), "x")
                .capacity();
    }

    @Test
    void theChairSignsInTheOwnName() {
        var commune = stage.commune(1);
        var round = commune.roundToBeSigned(1);

        commune.sign(round, commune.chair());

        assertThat(stage.decisions().ofRound(round).orElseThrow().onBehalf()).isFalse();
    }

    @Test
    void twoWhoSignAtOnceMakeOneDecisionWithOneNumber() throws Exception {
        var commune = stage.commune(1);
        var round = commune.roundToBeSigned(1);

        var done = atOnce(signing(commune, round, commune.chair(), commune.deputy()));
        commune.runSteps();

        assertThat(done).filteredOn(result -> result == null).as("who signed").hasSize(1);
        assertThat(done)
                .filteredOn(result -> result != null)
                .as("the other reads why nothing happened")
                .singleElement()
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        late -> assertThat(late.code()).isIn("TASK_TAKEN", "FORBIDDEN"));
        assertThat(stage.decisions().of(List.of(commune.key())))
                .extracting(Decisions.DecisionView::number)
                .containsExactly("01/QĐ-UBND");
        assertThat(lastNumber(commune, "DECISION")).isEqualTo(1);
        assertThat(lastNumber(commune, "CERTIFICATE")).isEqualTo(1);
        assertThat(stage.rounds().round(round).closed()).isTrue();
    }

    @Test
    void theChairCannotReturnTheDossierWithoutAReason() {
        var commune = stage.commune(1);
        var round = commune.roundToBeSigned(1);

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class, () -> commune.returnUnsigned(round, commune.chair()));

        assertThat(refusal.byField().get("signOutcome")).startsWith("Chưa ghi lý do trả lại");
        assertThat(commune.openTasks(SIGN)).containsExactly(commune.dossier(round));
    }

    @Test
    void aReturnedDossierGoesBackToItsPreparerAndCanBeSignedLater() {
        var commune = stage.commune(1);
        var round = commune.roundToBeSigned(1);
        commune.does(
                commune.chair(),
                actor ->
                        stage.signDecision()
                                .explainReturn(
                                        commune.dossier(round), "Thiếu biên bản họp dân.", actor));

        commune.returnUnsigned(round, commune.chair());

        assertThat(commune.task(commune.officer(), DOSSIER, round)).isNotNull();
        assertThat(stage.dossiers().ofRound(round).returnReason())
                .isEqualTo("Thiếu biên bản họp dân.");
        assertThat(stage.decisions().ofRound(round)).isEmpty();

        commune.prepareDossier(round, commune.officer());
        commune.giveOpinion(round, "AGREED");
        commune.sign(round, commune.chair());
        commune.runSteps();
        assertThat(stage.decisions().ofRound(round).orElseThrow().number()).isEqualTo("01/QĐ-UBND");
    }

    @Test
    void formerCategoriesCloseOnTheDayOfTheDecisionAndNoneOverlap() {
        var commune = stage.commune(2);
        var round = commune.roundToBeSigned(1);
        var signedOn = commune.today();

        commune.sign(round, commune.chair());
        commune.runSteps();

        assertThat(periods(commune))
                .containsExactlyInAnyOrder(
                        new Period(LocalDate.of(2022, 12, 15), signedOn, "41/QĐ-UBND"),
                        new Period(LocalDate.of(2022, 12, 15), signedOn, "41/QĐ-UBND"),
                        new Period(signedOn, null, "01/QĐ-UBND"),
                        new Period(signedOn, null, "01/QĐ-UBND"));
        assertThat(stage.decisions().ofRound(round).orElseThrow().certificates()).isEqualTo(2);
    }

    private record Period(LocalDate from, LocalDate to, String number) {}

    private List<Period> periods(PlayedCommune commune) {
        return stage.jdbc()
                .sql(
                        """
                        SELECT valid_from AS "from", valid_to AS "to", decision_number AS number
                        FROM giamngheo.category_period WHERE commune_key = :commune
                        """)
                .param("commune", commune.key())
                .query(Period.class)
                .list();
    }

    private int lastNumber(PlayedCommune commune, String kind) {
        return stage.jdbc()
                .sql(
                        """
                        SELECT last FROM giamngheo.document_number
                        WHERE commune_key = :commune AND kind = :kind
                        """)
                .param("commune", commune.key())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    /** Both have the page open already when they press the button. */
    private List<Callable<Throwable>> signing(
            PlayedCommune commune, UUID round, String... signers) {
        var start = new CyclicBarrier(signers.length);
        return java.util.stream.Stream.of(signers)
                .<Callable<Throwable>>map(
                        signer ->
                                () -> {
                                    start.await();
                                    commune.sign(round, signer);
                                    return null;
                                })
                .toList();
    }

    /** What each of them was refused with; null for who was not. */
    private static List<Throwable> atOnce(List<Callable<Throwable>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            return threads.invokeAll(work).stream()
                    .map(SigningTest::refusal)
                    .collect(Collectors.toList());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Throwable refusal(Future<Throwable> future) {
        try {
            return future.get();
        } catch (ExecutionException refused) {
            return refused.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
