package vn.giamngheo.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.review.FieldChange;
import vn.giamngheo.review.SurveyFields;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.territory.TerritoryScope;

/**
 * What a signed decision leaves behind: the snapshot with its fingerprint, refusals with reasons,
 * certificates for one signing session. Of three households one asked and is not poor.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedPapersTest {

    private static final LocalDate ASKED_ON = LocalDate.of(2023, 9, 1);

    @Autowired Stage stage;
    @Autowired Refusals refusals;
    @Autowired Certificates certificates;
    @Autowired PrintRefusals printRefusals;
    @Autowired PrintCertificates printCertificates;
    @Autowired PrintDecision printDecision;
    @Autowired CheckSnapshot checkSnapshot;
    @Autowired EffectDecision effectDecision;
    @Autowired vn.giamngheo.household.Households households;

    private PlayedCommune commune;
    private UUID round;
    private UUID asked;
    private Decisions.DecisionView decision;
    private int expectedBefore;

    @BeforeAll
    void aRoundInWhichOneHouseholdAskedAndIsNotPoor() {
        commune = stage.commune(3);
        asked = stage.households().openHouseholdIds(commune.key()).get(0);
        stage.jdbc()
                .sql("DELETE FROM giamngheo.category_period WHERE household_id = :household")
                .param("household", asked)
                .update();
        commune.does(
                commune.officer(),
                actor -> stage.receiveReviewRequest().receive(asked, ASKED_ON, "Mất mùa", actor));
        round = commune.openRound();
        for (var result : stage.rounds().results(round)) {
            if (result.householdId().equals(asked)) {
                surveyNotPoor(result.reviewId());
            } else {
                commune.survey(result.reviewId(), commune.enumerator(1));
            }
        }
        commune.runSteps();
        commune.meet(round, 1, Map.of());
        commune.postAll(round);
        commune.untilNextTimer();
        commune.prepareDossier(round, commune.officer());
        commune.giveOpinion(round, "AGREED");
        expectedBefore = refusals.expected(round);
        commune.sign(round, commune.deputy());
        commune.runSteps();
        decision = stage.decisions().ofRound(round).orElseThrow();
    }

    private void surveyNotPoor(UUID review) {
        Map<String, FieldChange> sheet = new HashMap<>(stage.paperSurvey(200, Set.of()));
        sheet.put(SurveyFields.FORM_A_COUNT, new FieldChange("2", 0));
        commune.does(
                commune.enumerator(1), actor -> stage.surveyHousehold().save(review, sheet, actor));
        commune.complete(commune.enumerator(1), "userTask_surveyHousehold", review, Map.of());
    }

    @Test
    void whoAskedAndIsNotRecognisedGetsAWrittenAnswerWithReasons() throws IOException {
        var refusal = refusals.of(decision.id()).get(0);
        var head = households.summaries(List.of(asked)).get(asked).headName();

        assertThat(expectedBefore).isEqualTo(1);
        assertThat(refusals.of(decision.id())).hasSize(1);
        assertThat(refusal.householdId()).isEqualTo(asked);
        assertThat(refusal.number()).isEqualTo("01/TB-UBND");
        assertThat(refusal.receivedOn()).isEqualTo(ASKED_ON);
        assertThat(refusal.reasons().get(0))
                .startsWith("Hộ không nghèo: điểm B1 là 200, vượt mức 140");
        for (var text :
                List.of(
                        pdf(printRefusals.one(refusal.id(), scope())),
                        pdf(printRefusals.all(decision.id(), scope())),
                        word(printRefusals.oneAsDocx(refusal.id(), scope())))) {
            assertThat(text.replaceAll("\\s+", " "))
                    .contains(
                            "Số: 01/TB-UBND",
                            head,
                            "Ngày 01/09/2023",
                            "Quyết định số 01/QĐ-UBND",
                            "điểm B1 là 200, vượt mức 140",
                            "khiếu nại",
                            "KT. CHỦ TỊCH",
                            "Mạc Thị Yên");
        }
        assertThat(names(printRefusals.allAsDocx(decision.id(), scope())))
                .containsExactly("thong-bao-001-TB-UBND.docx");
    }

    @Test
    void issuingRefusalsAgainAddsNone() {
        effectDecision.issueRefusals(commune.dossier(round));

        assertThat(refusals.of(decision.id())).hasSize(1);
    }

    @Test
    void certificatesOfOneSessionComeBehindTheirListAndCarryTheirAddress() throws IOException {
        var issued = certificates.of(decision.id());

        var text = pdf(printCertificates.all(decision.id(), scope()));

        assertThat(issued)
                .extracting(Certificates.Certificate::number)
                .containsExactly("01/GCN-HN.HCN", "02/GCN-HN.HCN");
        assertThat(issued).extracting(Certificates.Certificate::token).doesNotHaveDuplicates();
        assertThat(issued).allSatisfy(one -> assertThat(one.token()).hasSize(24));
        assertThat(text.indexOf("DANH SÁCH GIẤY CHỨNG NHẬN TRÌNH KÝ"))
                .isGreaterThanOrEqualTo(0)
                .isLessThan(text.indexOf("I. DANH SÁCH THÀNH VIÊN TRONG HỘ"));
        assertThat(text.replaceAll("\\s+", ""))
                .contains("/cong-khai/giay-chung-nhan/" + issued.get(0).token())
                .contains("/cong-khai/giay-chung-nhan/" + issued.get(1).token());
        var one = issued.get(1);
        assertThat(word(printCertificates.oneAsDocx(one.id(), scope())))
                .contains("02/GCN-HN.HCN", one.token(), "2024");
        assertThat(names(printCertificates.allAsDocx(decision.id(), scope())))
                .containsExactly(
                        "giay-chung-nhan-001-GCN-HN.HCN.docx",
                        "giay-chung-nhan-002-GCN-HN.HCN.docx");
    }

    @Test
    void papersOfAnotherCommuneAreOutOfArea() {
        var elsewhere = new TerritoryScope(Set.of("00000-2023"), Set.of());
        var refusal = refusals.of(decision.id()).get(0).id();
        var village = new TerritoryScope(Set.of(commune.key()), Set.of(commune.village(1)));

        for (var scope : List.of(elsewhere, village)) {
            for (Runnable reading :
                    List.<Runnable>of(
                            () -> printRefusals.all(decision.id(), scope),
                            () -> printRefusals.one(refusal, scope),
                            () -> printCertificates.all(decision.id(), scope),
                            () -> printCertificates.allAsDocx(decision.id(), scope),
                            () -> printDecision.pdf(decision.id(), scope),
                            () -> checkSnapshot.check(decision.id(), scope))) {
                assertThat(catchThrowableOfType(BusinessException.class, reading::run).code())
                        .isEqualTo("OUT_OF_AREA");
            }
        }
    }

    @Test
    void theSnapshotPinsLettersMinutesAndSurveys() {
        var text = snapshot();
        var review = certificates.of(decision.id()).get(0).reviewId();
        var survey =
                stage.jdbc()
                        .sql("SELECT sha256 FROM giamngheo.survey_record WHERE review_id = :id")
                        .param("id", review)
                        .query(String.class)
                        .single();

        assertThat(text)
                .startsWith("giamngheo-decision\t2\nround\t" + round + "\n")
                .contains("\nopinion\t1\t", "\t125/UBND-LĐTBXH\t")
                .contains("\nminutes\t" + commune.village(1) + "\t1\t")
                .contains("\t" + survey + "\t")
                .endsWith("\n");
        assertThat(text.lines().filter(line -> line.contains("\tH10"))).hasSize(3);
        assertThat(checkSnapshot.check(decision.id(), scope()).sound()).isTrue();
    }

    @Test
    void aChangedTextIsFoundEvenWhenItsFingerprintIsChangedWithIt() {
        var text = snapshot();
        var sha256 = decision.sha256();
        try {
            store(text.replace("POOR", "RICH"), sha256);
            assertThat(checkSnapshot.check(decision.id(), scope()).sound()).isFalse();

            store("khác", Snapshot.of("khác").sha256());
            assertThat(checkSnapshot.check(decision.id(), scope()).sound())
                    .as("the audit trail remembers")
                    .isFalse();
        } finally {
            store(text, sha256);
        }
        assertThat(checkSnapshot.check(decision.id(), scope()).sound()).isTrue();
    }

    @Test
    void aDecisionOfTheFirstFormatIsStillSound() {
        var old = UUID.randomUUID();
        var text = "household\tcode\thead\nabc\tH101\tAi\n";
        stage.jdbc()
                .sql(
                        """
                        INSERT INTO giamngheo.decision (id, kind, round_id, dossier_id, corrects_id,
                            commune_key, year, sequence, number, signed_on, signed_by, signer_name,
                            signer_title, on_behalf, prepared_by, snapshot, sha256)
                        SELECT :id, 'CORRECTION', round_id, NULL, id, commune_key, 2022, 1,
                            '01/QĐ-UBND', signed_on, signed_by, signer_name, signer_title,
                            on_behalf, prepared_by, :text, :sha
                        FROM giamngheo.decision WHERE id = :newer
                        """)
                .param("id", old)
                .param("newer", decision.id())
                .param("text", text)
                .param("sha", Snapshot.of(text).sha256())
                .update();

        assertThat(checkSnapshot.check(old, scope()).sound()).isTrue();
    }

    @Test
    void takingTheTextAwayGivesExactlyWhatIsHashedAndIsNoted() {
        var bytes =
                commune.as(commune.officer(), actor -> checkSnapshot.text(decision.id(), actor));

        assertThat(Snapshot.of(new String(bytes, StandardCharsets.UTF_8)).sha256())
                .isEqualTo(decision.sha256());
        assertThat(
                        stage.jdbc()
                                .sql(
                                        """
                                        SELECT actor FROM giamngheo.audit_entry
                                        WHERE action = 'download-snapshot' AND subject_id = :id
                                        """)
                                .param("id", decision.id().toString())
                                .query(String.class)
                                .list())
                .containsOnly(commune.officer());
    }

    @Test
    void nobodyNotOnTheListsIsCertified() {
        assertThat(certificates.of(decision.id()))
                .isNotEmpty()
                .allMatch(one -> one.category() == PovertyCategory.POOR)
                .noneMatch(one -> one.householdId().equals(asked));
    }

    private String snapshot() {
        return stage.jdbc()
                .sql("SELECT snapshot FROM giamngheo.decision WHERE id = :id")
                .param("id", decision.id())
                .query(String.class)
                .single();
    }

    private void store(String text, String sha256) {
        stage.jdbc()
                .sql("UPDATE giamngheo.decision SET snapshot = :text, sha256 = :sha WHERE id = :id")
                .param("text", text)
                .param("sha", sha256)
                .param("id", decision.id())
                .update();
    }

    private TerritoryScope scope() {
        return new TerritoryScope(Set.of(commune.key()), Set.of());
    }

    private static String pdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String word(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static List<String> names(byte[] file) throws IOException {
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
