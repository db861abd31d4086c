package vn.giamngheo.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.household.CategoryRecord;
import vn.giamngheo.recognition.CheckCertificate.Standing;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.territory.TerritoryScope;

/** A signed decision stays; what was wrong in it is put right by a new one that refers to it. */
@ApplicationTest
class CorrectionTest {

    private static final String SIGN = "userTask_signCorrection";

    @Autowired Stage stage;
    @Autowired CorrectDecision correctDecision;
    @Autowired SignCorrection signCorrection;
    @Autowired CorrectionViews corrections;
    @Autowired EffectCorrection effectCorrection;
    @Autowired Certificates certificates;
    @Autowired CheckCertificate checkCertificate;
    @Autowired CheckSnapshot checkSnapshot;
    @Autowired PrintCorrection printCorrection;
    @Autowired PrintDecision printDecision;
    @Autowired CategoryRecord categories;
    @Autowired RecognitionTimeline timeline;

    private PlayedCommune commune;
    private UUID round;
    private Decisions.DecisionView decision;
    private List<UUID> homes;

    @BeforeEach
    void aSignedDecisionOnThreePoorHouseholds() {
        commune = stage.commune(3);
        round = commune.roundToBeSigned(1);
        commune.sign(round, commune.chair());
        commune.runSteps();
        decision = stage.decisions().ofRound(round).orElseThrow();
        homes =
                certificates.of(decision.id()).stream()
                        .map(Certificates.Certificate::householdId)
                        .toList();
        stage.clock().setDate(commune.today().plusDays(20));
    }

    @Test
    void aWrongClassIsPutRightFromTheDayOfSigningAndTheHistoryStays() {
        var signedOn = decision.signedOn();
        var before = snapshotOf(decision.id());
        enter(homes.get(0), "NEAR_POOR");
        enter(homes.get(1), "NOT_POOR");

        var correction = signed(commune.deputy());

        assertThat(correction.number()).isEqualTo("02/QĐ-UBND");
        assertThat(correction.correctsId()).isEqualTo(decision.id());
        assertThat(correction.onBehalf()).isTrue();
        assertThat(classOn(homes.get(0), signedOn)).isEqualTo(PovertyCategory.POOR);
        assertThat(classOn(homes.get(0), commune.today())).isEqualTo(PovertyCategory.NEAR_POOR);
        assertThat(classOn(homes.get(1), commune.today())).isNull();
        assertThat(classOn(homes.get(2), commune.today())).isEqualTo(PovertyCategory.POOR);
        assertThat(snapshotOf(decision.id())).isEqualTo(before);
        assertThat(stage.decisions().ofRound(round).orElseThrow().number())
                .as("the decision of the round is the one on the dossier")
                .isEqualTo("01/QĐ-UBND");
        assertThat(stage.decisions().correctionsOf(decision.id()))
                .extracting(Decisions.DecisionView::id)
                .containsExactly(correction.id());
        assertThat(stage.decisions().latestItems(round))
                .extracting(Decisions.Item::after)
                .containsExactlyInAnyOrder(
                        PovertyCategory.NEAR_POOR, PovertyCategory.NOT_POOR, PovertyCategory.POOR);
    }

    @Test
    void certificatesOfItsHouseholdsAreRevokedAndIssuedAnewToThoseListed() {
        var held = certificates.of(decision.id());
        enter(homes.get(0), "NEAR_POOR");
        enter(homes.get(1), "NOT_POOR");

        var correction = signed(commune.chair());

        assertThat(certificates.of(decision.id()))
                .extracting(Certificates.Certificate::revokedOn)
                .containsExactly(commune.today(), commune.today(), null);
        assertThat(certificates.of(correction.id()))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.householdId()).isEqualTo(homes.get(0));
                            assertThat(one.number()).isEqualTo("04/GCN-HN.HCN");
                            assertThat(one.category()).isEqualTo(PovertyCategory.NEAR_POOR);
                        });
        assertThat(standing(held.get(0))).isEqualTo(Standing.REVOKED);
        assertThat(standing(held.get(2))).isEqualTo(Standing.NOT_YET);
        assertThat(timeline.of(homes.get(0)))
                .anySatisfy(
                        entry -> {
                            assertThat(entry.what()).isEqualTo("Đính chính: Hộ cận nghèo");
                            assertThat(entry.detail())
                                    .contains("02/QĐ-UBND", "01/QĐ-UBND", "04/GCN-HN.HCN");
                        });
    }

    @Test
    void wordsThatWereWrongChangeNoClassButTheCertificate() {
        var period = periodsOf(homes.get(2));
        commune.does(
                commune.officer(),
                actor ->
                        correctDecision.enter(
                                decision.id(),
                                homes.get(2),
                                new CorrectDecision.Entry(
                                        CorrectDecision.WORDING,
                                        "Năm sinh 1960, ghi nhầm 1966",
                                        "Chép nhầm",
                                        "12/BB-BCĐ",
                                        commune.today()),
                                actor));

        var correction = signed(commune.chair());

        assertThat(periodsOf(homes.get(2))).isEqualTo(period);
        assertThat(certificates.of(correction.id())).hasSize(1);
        assertThat(standing(certificates.of(decision.id()).get(2))).isEqualTo(Standing.REVOKED);
    }

    @Test
    void theStepsMayRunTwice() {
        enter(homes.get(0), "NEAR_POOR");
        enter(homes.get(1), "NOT_POOR");
        var correction = signed(commune.chair());
        var id = proposalOf(correction);

        effectCorrection.updateCategories(id);
        effectCorrection.issueCertificates(id);

        assertThat(certificates.of(correction.id())).hasSize(1);
        assertThat(periodsOf(homes.get(0))).isEqualTo(3);
        assertThat(periodsOf(homes.get(1))).isEqualTo(2);
    }

    @Test
    void aSecondCorrectionOnTheDayOfTheFirstStartsFromWhatHoldsNow() {
        enter(homes.get(0), "NEAR_POOR");
        signed(commune.chair());
        var stale =
                catchThrowableOfType(InvalidInput.class, () -> enter(homes.get(0), "NEAR_POOR"));
        enter(homes.get(0), "POOR");

        var second = signed(commune.chair());

        assertThat(stale.byField()).containsOnlyKeys("change");
        assertThat(second.number()).isEqualTo("03/QĐ-UBND");
        assertThat(classOn(homes.get(0), commune.today())).isEqualTo(PovertyCategory.POOR);
        assertThat(certificates.held(List.of(homes.get(0))))
                .singleElement()
                .satisfies(one -> assertThat(one.decisionId()).isEqualTo(second.id()));
    }

    @Test
    void theCorrectionIsPrintedWithWhatItCorrectsAndItsSnapshotIsSound() throws IOException {
        enter(homes.get(0), "NEAR_POOR");
        var correction = signed(commune.deputy());
        var scope = new TerritoryScope(Set.of(commune.key()), Set.of());

        var text = text(printCorrection.pdf(correction.id(), scope));

        assertThat(text)
                .contains(
                        "Số: 02/QĐ-UBND",
                        "Đính chính, thay đổi Quyết định số 01/QĐ-UBND",
                        "Hộ nghèo Hộ cận nghèo",
                        "Cộng nhầm điểm B1",
                        "văn bản số 12/BB-BCĐ",
                        "KT. CHỦ TỊCH");
        assertThat(checkSnapshot.check(correction.id(), scope).sound()).isTrue();
        assertThat(snapshotOf(correction.id()))
                .startsWith("giamngheo-correction\t1\ncorrects\t" + decision.id())
                .contains(decision.sha256(), "\tPOOR\tNEAR_POOR\t", "\t12/BB-BCĐ\t");
        assertThat(text(printDecision.pdf(decision.id(), scope)))
                .as("the old decision is printed as it was signed")
                .contains("Số: 01/QĐ-UBND", "1. Danh sách hộ nghèo: 03 hộ");
    }

    @Test
    void aProposalComesBackWithItsReasonAndCanBeHandedInAgain() {
        enter(homes.get(0), "NEAR_POOR");
        propose();
        var proposal = corrections.openOf(decision.id()).orElseThrow();
        var unexplained =
                catchThrowableOfType(InvalidInput.class, () -> decide("RETURNED", commune.chair()));
        commune.does(
                commune.chair(),
                actor -> signCorrection.explainReturn(proposal.id(), "Thiếu biên bản.", actor));

        decide("RETURNED", commune.chair());
        commune.runSteps();

        assertThat(unexplained.byField()).containsOnlyKeys("correctionOutcome");
        var returned = corrections.openOf(decision.id()).orElseThrow();
        assertThat(returned.state()).isEqualTo("RETURNED");
        assertThat(returned.returnReason()).isEqualTo("Thiếu biên bản.");
        assertThat(corrections.lines(returned.id())).as("nothing is lost").hasSize(1);
        assertThat(classOn(homes.get(0), commune.today())).isEqualTo(PovertyCategory.POOR);
        assertThat(commune.openTasks(SIGN)).isEmpty();
        assertThat(notices()).isEqualTo(1);
        assertThat(signed(commune.chair()).number())
                .as("the returned proposal took no number")
                .isEqualTo("02/QĐ-UBND");
    }

    @Test
    void whoWroteAnyPartOfItDoesNotSign() {
        var both = commune.account("kiemnhiem");
        stage.open(
                commune,
                both,
                "Kiều Văn Hai",
                "Phó Chủ tịch",
                Roles.POVERTY_OFFICER,
                Roles.COMMUNE_CHAIR);
        enter(homes.get(0), "NEAR_POOR");
        enter(homes.get(1), "NEAR_POOR", both);
        propose();

        var refusal = catchThrowableOfType(BusinessException.class, () -> decide("SIGNED", both));

        assertThat(refusal.code()).isEqualTo("PREPARER_SIGNS");
        assertThat(commune.openTasks(SIGN)).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidAtEveryField() {
        var refused =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.does(
                                        commune.officer(),
                                        actor ->
                                                correctDecision.enter(
                                                        decision.id(),
                                                        homes.get(0),
                                                        new CorrectDecision.Entry(
                                                                "", "", "", "", null),
                                                        actor)));
        var future =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.does(
                                        commune.officer(),
                                        actor ->
                                                correctDecision.enter(
                                                        decision.id(),
                                                        homes.get(0),
                                                        new CorrectDecision.Entry(
                                                                CorrectDecision.WORDING,
                                                                "",
                                                                "Nhầm",
                                                                "12/BB-BCĐ",
                                                                commune.today().plusDays(1)),
                                                        actor)));

        assertThat(refused.byField())
                .containsOnlyKeys("change", "reason", "basisNumber", "basisDate");
        assertThat(future.byField()).containsOnlyKeys("wording", "basisDate");
        assertThat(corrections.openOf(decision.id())).isEmpty();
    }

    @Test
    void nothingIsCorrectedBeforeItsCertificatesAreIssuedOrByAnEmptyProposal() {
        var other = stage.commune(1);
        var otherRound = other.roundToBeSigned(1);
        other.sign(otherRound, other.chair());
        var fresh = stage.decisions().ofRound(otherRound).orElseThrow();
        var home = stage.decisions().items(fresh.id()).get(0).householdId();

        var early =
                catchThrowableOfType(
                        BusinessException.class,
                        () ->
                                other.does(
                                        other.officer(),
                                        actor ->
                                                correctDecision.enter(
                                                        fresh.id(),
                                                        home,
                                                        entry("NEAR_POOR", other.today()),
                                                        actor)));
        var empty = catchThrowableOfType(BusinessException.class, this::propose);

        assertThat(early.code()).isEqualTo("NOT_CORRECTABLE");
        assertThat(empty.code()).isEqualTo("NO_CORRECTION");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    officer,   enter,   allowed
                    chair,     enter,   FORBIDDEN
                    committee, enter,   FORBIDDEN
                    authority, enter,   FORBIDDEN
                    head,      enter,   FORBIDDEN
                    elsewhere, enter,   FORBIDDEN
                    officer,   propose, allowed
                    chair,     propose, FORBIDDEN
                    elsewhere, propose, FORBIDDEN
                    chair,     sign,    allowed
                    deputy,    sign,    allowed
                    officer,   sign,    FORBIDDEN
                    committee, sign,    FORBIDDEN
                    authority, sign,    FORBIDDEN
                    head,      sign,    FORBIDDEN
                    elsewhere, sign,    FORBIDDEN
                    """)
    void mayDo(String who, String action, String outcome) {
        var account = account(who, action);
        if (!action.equals("enter")) {
            enter(homes.get(0), "NEAR_POOR");
        }
        if (action.equals("sign")) {
            propose();
        }
        Runnable act =
                switch (action) {
                    case "enter" -> () -> enter(homes.get(1), "NEAR_POOR", account);
                    case "propose" ->
                            () ->
                                    commune.does(
                                            account,
                                            actor -> correctDecision.propose(decision.id(), actor));
                    default ->
                            () ->
                                    commune.does(
                                            account,
                                            actor ->
                                                    signCorrection.record(
                                                            corrections
                                                                    .openOf(decision.id())
                                                                    .orElseThrow()
                                                                    .id(),
                                                            "SIGNED",
                                                            actor));
                };

        if (outcome.equals("allowed")) {
            assertThatCode(act::run).doesNotThrowAnyException();
        } else {
            assertThat(catchThrowableOfType(BusinessException.class, act::run).code())
                    .isEqualTo(outcome);
        }
    }

    @Test
    void aCertificateIsValidInItsYearOfRightOnly() {
        var held = certificates.of(decision.id()).get(0);

        assertThat(held.yearOfRight()).isEqualTo(2024);
        stage.clock().setDate(LocalDate.of(2023, 12, 31));
        assertThat(standing(held)).isEqualTo(Standing.NOT_YET);
        stage.clock().setDate(LocalDate.of(2024, 1, 1));
        assertThat(standing(held)).isEqualTo(Standing.VALID);
        stage.clock().setDate(LocalDate.of(2024, 12, 31));
        assertThat(standing(held)).isEqualTo(Standing.VALID);
        stage.clock().setDate(LocalDate.of(2025, 1, 1));
        assertThat(standing(held)).isEqualTo(Standing.OVER);
        assertThat(checkCertificate.check("khong-ai-biet")).isEmpty();
    }

    @Test
    void betweenSigningAndReissuingTheOldCertificateIsAlreadyWorthless() {
        var held = certificates.of(decision.id()).get(0);
        enter(homes.get(0), "NEAR_POOR");
        propose();
        stage.clock().setDate(LocalDate.of(2024, 1, 5));

        decide("SIGNED", commune.chair());

        var checked = checkCertificate.check(held.token()).orElseThrow();
        assertThat(checked.standing()).isEqualTo(Standing.REVOKED);
        assertThat(checked.endedOn()).isEqualTo(LocalDate.of(2024, 1, 5));
        commune.runSteps();
        assertThat(standing(held)).isEqualTo(Standing.REVOKED);
    }

    private String account(String who, String action) {
        return switch (who) {
            case "officer" -> commune.officer();
            case "chair" -> commune.chair();
            case "deputy" -> commune.deputy();
            case "committee" -> commune.committee();
            case "authority" -> commune.authority();
            case "head" -> commune.head(1);
            default -> {
                var other = stage.commune(1);
                stage.clock().setDate(decision.signedOn().plusDays(20));
                yield action.equals("sign") ? other.chair() : other.officer();
            }
        };
    }

    private void enter(UUID household, String change) {
        enter(household, change, commune.officer());
    }

    private void enter(UUID household, String change, String account) {
        commune.does(
                account,
                actor ->
                        correctDecision.enter(
                                decision.id(), household, entry(change, commune.today()), actor));
    }

    private static CorrectDecision.Entry entry(String change, LocalDate on) {
        return new CorrectDecision.Entry(change, "", "Cộng nhầm điểm B1", "12/BB-BCĐ", on);
    }

    private void propose() {
        commune.does(commune.officer(), actor -> correctDecision.propose(decision.id(), actor));
    }

    private void decide(String outcome, String signer) {
        commune.complete(
                signer,
                SIGN,
                corrections.openOf(decision.id()).orElseThrow().id(),
                Map.of("correctionOutcome", outcome));
    }

    private Decisions.DecisionView signed(String signer) {
        propose();
        decide("SIGNED", signer);
        commune.runSteps();
        var all = stage.decisions().correctionsOf(decision.id());
        return all.get(all.size() - 1);
    }

    private UUID proposalOf(Decisions.DecisionView correction) {
        return stage.jdbc()
                .sql("SELECT id FROM giamngheo.correction WHERE signed_id = :id")
                .param("id", correction.id())
                .query(UUID.class)
                .single();
    }

    private PovertyCategory classOn(UUID household, LocalDate day) {
        var current = categories.on(List.of(household), day).get(household);
        return current == null ? null : current.category();
    }

    private int periodsOf(UUID household) {
        return stage.jdbc()
                .sql("SELECT count(*) FROM giamngheo.category_period WHERE household_id = :id")
                .param("id", household)
                .query(Integer.class)
                .single();
    }

    private int notices() {
        return stage.jdbc()
                .sql(
                        """
                        SELECT count(*) FROM giamngheo.notice
                        WHERE commune_key = :commune AND kind = 'CORRECTION_RETURNED'
                        """)
                .param("commune", commune.key())
                .query(Integer.class)
                .single();
    }

    private Standing standing(Certificates.Certificate certificate) {
        return checkCertificate.check(certificate.token()).orElseThrow().standing();
    }

    private String snapshotOf(UUID id) {
        return stage.jdbc()
                .sql("SELECT snapshot FROM giamngheo.decision WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
