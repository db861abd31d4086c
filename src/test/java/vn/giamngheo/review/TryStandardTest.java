package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.classification.LawState;
import vn.giamngheo.review.Trial.Obstacle;
import vn.giamngheo.review.TrialRate.Share;
import vn.giamngheo.review.TrialRate.Standing;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.Stage;

/** A closed round judged again by standards that are not in force. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class TryStandardTest {

    private static final String OF_2022 = "NAT-2022";
    private static final String OF_2027 = "NAT-2027";

    @Autowired Stage stage;
    @Autowired TryStandard tryStandard;

    private ClosedRound round;
    private String elsewhere;
    private UUID openRound;

    @BeforeAll
    void aClosedRoundAndAnOpenOne() {
        round = ClosedRound.played(stage);
        round.asVersion010(round.poor());
        round.target("POOR", 4);
        round.earlierAttempt(round.wellOff());
        var commune = round.commune();
        open("giamsat", Roles.SUPERVISOR);
        open("taichinh", Roles.FINANCE_OFFICER);
        open("quantri", Roles.ADMINISTRATOR);
        var neighbour = stage.commune(1);
        elsewhere = neighbour.officer();
        openRound = neighbour.openRound();
        assertThat(stage.rounds().round(round.id()).closed()).isTrue();
        assertThat(commune.key()).isNotEqualTo(neighbour.key());
    }

    private void open(String post, String role) {
        var commune = round.commune();
        stage.open(commune, commune.account(post), "Chu Thị Tâm", "", role);
    }

    @AfterAll
    void forgetTheDrafts() {
        round.forget();
    }

    @Test
    void theStandardOfRecordChangesNobody() {
        var trial = tried(OF_2022);

        assertThat(trial.changes()).isEmpty();
        assertThat(trial.obstacles()).isEmpty();
        assertThat(trial.matrix().count(PovertyCategory.POOR, TrialClass.POOR)).isEqualTo(1);
        assertThat(trial.matrix().count(PovertyCategory.NEAR_POOR, TrialClass.NEAR_POOR))
                .isEqualTo(1);
        assertThat(trial.matrix().count(PovertyCategory.NOT_POOR, TrialClass.NOT_POOR))
                .isEqualTo(3);
        assertThat(trial.standard().confirmed()).isTrue();
        assertThat(trial.standard().emptyCells()).isEmpty();
        assertThat(trial.standard().unconfirmedCells()).isEmpty();
    }

    @Test
    void theNextStandardAsFarAsItIsKnownDeterminesNobodyAndNamesWhatItLacks() {
        var trial = tried(OF_2027);

        assertThat(trial.matrix().after(TrialClass.UNDETERMINED)).isEqualTo(5);
        assertThat(trial.matrix().total()).isEqualTo(5);
        assertThat(trial.changes()).hasSize(5);
        assertThat(trial.standard().state()).isEqualTo(LawState.DRAFT);
        assertThat(trial.standard().emptyCells())
                .startsWith(
                        "Mức điểm B1 của khu vực nông thôn", "Mức điểm B2 của khu vực nông thôn")
                .anySatisfy(cell -> assertThat(cell).startsWith("Điểm của chỉ số: Việc làm; "))
                .anySatisfy(
                        cell ->
                                assertThat(cell)
                                        .startsWith("Ngưỡng của chỉ số: Bảo hiểm y tế; ")
                                        .endsWith("Xử lý rác thải sinh hoạt"))
                .contains("Căn cứ của kết quả: Hộ nghèo; Hộ cận nghèo; Hộ không nghèo");
        assertThat(trial.standard().unconfirmedCells())
                .containsExactly(
                        "Ngưỡng hoặc điểm của chỉ số: Việc làm; Người phụ thuộc trong hộ gia"
                                + " đình; Dinh dưỡng (Theo dự thảo, chưa đối chiếu văn bản chính"
                                + " thức)");
        assertThat(trial.obstacles())
                .containsExactly(
                        new Obstacle(
                                "Chưa ai hỏi hoặc đánh dấu chỉ số: Xử lý rác thải sinh hoạt", 5));
    }

    @Test
    void aDraftWithItsNumbersTellsWhoWouldChangeAndWhy() {
        var trial = tried(ClosedRound.DRAFT);

        assertThat(trial.matrix().count(PovertyCategory.POOR, TrialClass.POOR)).isEqualTo(1);
        assertThat(trial.matrix().count(PovertyCategory.NEAR_POOR, TrialClass.UNDETERMINED))
                .isEqualTo(1);
        assertThat(trial.matrix().count(PovertyCategory.NOT_POOR, TrialClass.POOR)).isEqualTo(1);
        assertThat(trial.matrix().count(PovertyCategory.NOT_POOR, TrialClass.NEAR_POOR))
                .isEqualTo(1);
        assertThat(trial.matrix().count(PovertyCategory.NOT_POOR, TrialClass.NOT_POOR))
                .isEqualTo(1);
        assertThat(trial.matrix().changed()).isEqualTo(3);
        assertThat(reasons(trial, round.justAbove()))
                .containsExactly(
                        "Hộ nghèo: điểm B1 là 150, không vượt mức 160 của khu vực nông thôn; điểm"
                                + " B2 là từ 40 đến 50, đạt mức 30.",
                        "Mức điểm B1: 160, trước là 140.",
                        "Chưa xét được chỉ số: Xử lý rác thải sinh hoạt.");
        assertThat(reasons(trial, round.lackingDevices()))
                .contains("Chuẩn này không xét chỉ số: Phương tiện phục vụ tiếp cận thông tin.");
        assertThat(reasons(trial, round.nearPoor()))
                .containsExactly(
                        "Chưa xác định được chỉ số: Xử lý rác thải sinh hoạt; điểm B2 có thể từ 20"
                                + " đến 30.");
        assertThat(trial.incomeSource()).startsWith("Điểm B1 lấy theo điểm đã ghi nhận");
        assertThat(trial.example()).isFalse();
    }

    @Test
    void everyHouseholdStandsInOneCellAndEveryChangeInTheList() {
        for (var standard :
                new String[] {OF_2022, OF_2027, ClosedRound.DRAFT, ClosedRound.DRAFT_WITH_TABLE}) {
            var trial = tried(standard);

            assertThat(trial.matrix().total()).isEqualTo(5);
            assertThat(trial.matrix().before(PovertyCategory.NOT_POOR)).isEqualTo(3);
            assertThat(trial.changes()).hasSize(trial.matrix().changed());
            for (var before : PovertyCategory.values()) {
                for (var after : TrialClass.values()) {
                    if (after.differsFrom(before)) {
                        assertThat(trial.changes())
                                .filteredOn(
                                        change ->
                                                change.before() == before
                                                        && change.after() == after)
                                .hasSize(trial.matrix().count(before, after));
                    }
                }
            }
        }
    }

    @Test
    void aTableOfTheStandardComputesB1AnewAndMarksTheExample() {
        var trial = tried(ClosedRound.DRAFT_WITH_TABLE);

        assertThat(trial.example()).isTrue();
        assertThat(trial.incomeSource())
                .isEqualTo(
                        "Điểm B1 tính lại theo Bảng điểm Nông thôn Đồng bằng sông Hồng, bản 1 (VÍ"
                                + " DỤ).");
        assertThat(reasons(trial, round.wellOff())).contains("Điểm B1: 120, trước là 200.");
        assertThat(trial.obstacles())
                .as("of version 0.1.0 nobody knows who lives there")
                .contains(
                        new Obstacle(
                                "Thiếu câu trả lời cho phiếu B1 theo Bảng điểm Nông thôn Đồng bằng"
                                        + " sông Hồng, bản 1 (VÍ DỤ)",
                                1));
    }

    @Test
    void sharesAreHeldAgainstResidentsAndTheTargetsOfThePlan() {
        var trial = tried(ClosedRound.DRAFT);

        var poor = trial.rates().get(0);
        assertThat(poor.before()).isEqualTo(new Share(1, 1, 400));
        assertThat(poor.after()).isEqualTo(new Share(2, 3, 400));
        assertThat(poor.target()).isEqualTo(new TrialRate.Target(4, "Kế hoạch số 12", "ENTERED"));
        assertThat(poor.before().against(poor.target())).isEqualTo(Standing.WITHIN);
        assertThat(poor.after().against(poor.target())).isEqualTo(Standing.ABOVE);
        assertThat(trial.rates().get(1).target()).isNull();
        assertThat(tried(OF_2027).rates().get(0).after().against(poor.target()))
                .as("nobody is determined, so anything may be")
                .isEqualTo(Standing.OPEN);
    }

    @Test
    void nothingIsWritten() {
        var before = contents();

        tried(OF_2027);
        tried(ClosedRound.DRAFT);

        assertThat(contents()).hasSizeGreaterThan(40).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
                    canbo,       allowed
                    bcd,         allowed
                    chutich,     allowed
                    giamsat,     allowed
                    taichinh,    FORBIDDEN
                    huyen,       FORBIDDEN
                    quantri,     OUT_OF_AREA
                    truongthon1, OUT_OF_AREA
                    rasoat1a,    OUT_OF_AREA
                    elsewhere,   OUT_OF_AREA
                    """)
    void whoMayTry(String post, String outcome) {
        var username = post.equals("elsewhere") ? elsewhere : round.commune().account(post);

        assertThat(outcomeOf(username, round.id(), OF_2022)).isEqualTo(outcome);
    }

    @Test
    void aRoundThatIsNotOverIsNotTried() {
        assertThat(outcomeOf(elsewhere, openRound, OF_2022)).isEqualTo("ROUND_STATE");
    }

    @Test
    void aStandardThatIsNotThereIsRefused() {
        assertThat(outcomeOf(round.commune().officer(), round.id(), "NAT-1999"))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void onlyClosedRoundsOfTheOwnCommuneAreOffered() {
        assertThat(round.commune().as(round.commune().officer(), tryStandard::rounds))
                .extracting(Rounds.RoundView::id)
                .containsExactly(round.id());
        assertThat(round.commune().as(elsewhere, tryStandard::rounds)).isEmpty();
        assertThat(
                        catchThrowableOfType(
                                        BusinessException.class,
                                        () ->
                                                round.commune()
                                                        .as(
                                                                round.commune().head(1),
                                                                tryStandard::rounds))
                                .code())
                .isEqualTo("FORBIDDEN");
    }

    private String outcomeOf(String username, UUID roundId, String standard) {
        try {
            round.commune().as(username, actor -> tryStandard.run(roundId, standard, actor));
            return "allowed";
        } catch (BusinessException refusal) {
            return refusal.code();
        }
    }

    private Trial tried(String standard) {
        return round.commune()
                .as(
                        round.commune().officer(),
                        actor -> tryStandard.run(round.id(), standard, actor));
    }

    private static Iterable<String> reasons(Trial trial, UUID review) {
        return trial.changes().stream()
                .filter(change -> change.reviewId().equals(review))
                .findFirst()
                .orElseThrow()
                .reasons();
    }

    /** Number and hash of the rows of every table, ours and the engine's. */
    private Map<String, String> contents() {
        return stage
                .jdbc()
                .sql(
                        """
                        SELECT schemaname || '.' || tablename FROM pg_tables
                        WHERE schemaname IN ('giamngheo', 'public')
                            AND tablename NOT LIKE '%meter_log'
                            AND has_table_privilege(schemaname || '.' || tablename, 'SELECT')
                        """)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(table -> table, this::content));
    }

    private String content(String table) {
        return stage.jdbc()
                .sql(
                        """
SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '')
FROM %s t
"""
                                .formatted(table))
                .query(String.class)
                .single();
    }
}
