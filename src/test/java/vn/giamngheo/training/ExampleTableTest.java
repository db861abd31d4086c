package vn.giamngheo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.classification.ConfirmLawData;
import vn.giamngheo.classification.ExampleTable;
import vn.giamngheo.classification.ImportInTraining;
import vn.giamngheo.classification.ImportPointTable;
import vn.giamngheo.classification.LawSheets;
import vn.giamngheo.classification.LawState;
import vn.giamngheo.classification.LawVersions;
import vn.giamngheo.classification.Place;
import vn.giamngheo.classification.PointTable.Kind;
import vn.giamngheo.classification.PointTable.Option;
import vn.giamngheo.classification.PointTable.Question;
import vn.giamngheo.classification.PointTables;
import vn.giamngheo.classification.ReplaceLawData;
import vn.giamngheo.classification.SubmitLawData;
import vn.giamngheo.security.OpenAccount;
import vn.giamngheo.security.OpenAccount.NewAccount;
import vn.giamngheo.security.OpenAccount.Post;
import vn.giamngheo.shared.ActingAs;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.ExampleData;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;

/** The invented point table of a course: through the same four eyes, and only in training. */
@ApplicationTest
@Transactional
class ExampleTableTest {

    private static final Place QUANG_KHAI = new Place("11116-2023", "30-2023", Area.RURAL);
    private static final LocalDate DAY = LocalDate.of(2023, 10, 1);
    private static final Actor TRAINER =
            new Actor("quantri", "Tạ Duy Tín", "", Set.of(Roles.ADMINISTRATOR), Set.of());

    @Autowired private ImportInTraining importInTraining;
    @Autowired private ImportPointTable importOutsideOfTraining;
    @Autowired private SubmitLawData submitLawData;
    @Autowired private ConfirmLawData confirmLawData;
    @Autowired private ReplaceLawData replaceLawData;
    @Autowired private LawVersions versions;
    @Autowired private LawSheets sheets;
    @Autowired private ExampleTable exampleTable;
    @Autowired private PointTables pointTables;
    @Autowired private ExampleData exampleData;
    @Autowired private ActingAs actingAs;
    @Autowired private CurrentActor currentActor;
    @Autowired private OpenAccount openAccount;
    @Autowired private EntityManager entities;

    private LoadExampleTable example;

    @BeforeEach
    void theTrainingCommunesPeople() {
        account("quantri", Roles.ADMINISTRATOR, null);
        account("ldtbxh", Roles.POVERTY_OFFICER, "11116-2023");
        entities.flush();
        example = loading(importInTraining.importPointTable());
    }

    @Test
    void loadedItComputesTheScoreAndSaysThatItIsAnExample() {
        assertThat(exampleData.used()).isFalse();

        var id = example.load();

        assertThat(exampleData.used()).isTrue();
        var version = versions.detail(TRAINER, id).version();
        var table = pointTables.confirmedFor("NAT-2022", QUANG_KHAI, DAY).orElseThrow();
        assertThat(version.state()).isEqualTo(LawState.CONFIRMED);
        assertThat(version.name()).startsWith("VÍ DỤ");
        assertThat(version.submittedBy()).isEqualTo("quantri");
        assertThat(version.confirmedBy()).isEqualTo("ldtbxh");
        assertThat(table.id()).isEqualTo(id);
        assertThat(table.example()).isTrue();
        assertThat(table.label()).contains("VÍ DỤ");
        assertThat(table.questions()).hasSize(12);
        assertThat(example.isLoaded()).isTrue();
        assertThatThrownBy(example::load).isInstanceOf(BusinessException.class);
    }

    @Test
    void withdrawnTheTotalIsTypedFromPaperAndItCanBeLoadedAgain() {
        var first = example.load();

        example.withdraw();

        assertThat(exampleData.used()).as("what it led to stays").isTrue();
        assertThat(pointTables.confirmedFor("NAT-2022", QUANG_KHAI, DAY)).isEmpty();
        assertThat(versions.detail(TRAINER, first).version().state())
                .isEqualTo(LawState.SUPERSEDED);
        assertThatThrownBy(example::withdraw).hasMessageContaining("Không có bảng điểm ví dụ");
        assertThat(example.load()).isEqualTo(first + ".2");
    }

    @Test
    void noReplacementIsMadeOfAnExample() {
        var id = example.load();

        assertThatThrownBy(() -> replaceLawData.replace(TRAINER, id))
                .hasMessageContaining("Tập huấn");
        assertThat(versions.detail(TRAINER, id).acts().replace()).isFalse();
    }

    @Test
    void itIsRefusedOutsideOfTraining() {
        var outside = loading(importOutsideOfTraining);

        assertThatThrownBy(outside::load).hasMessageContaining("chỉ dùng trong xã tập huấn");
        assertThat(example.isLoaded()).isFalse();
    }

    @Test
    void itsPointsAreRoundAndSpreadFromSixtyToTwoHundredAndSixty() {
        var questions = sheets.pointTable(TRAINER, example.load()).table().questions();

        assertThat(questions)
                .flatExtracting(Question::options)
                .allMatch(option -> ((Option) option).points() % 5 == 0);
        assertThat(questions.stream().mapToInt(ExampleTableTest::least).sum()).isEqualTo(60);
        assertThat(questions.stream().mapToInt(ExampleTableTest::most).sum()).isEqualTo(260);
    }

    private LoadExampleTable loading(ImportPointTable importPointTable) {
        return new LoadExampleTable(
                importPointTable,
                submitLawData,
                confirmLawData,
                versions,
                exampleTable,
                actingAs,
                currentActor);
    }

    private static int least(Question question) {
        return question.kind() == Kind.SEVERAL
                ? 0
                : question.options().stream().mapToInt(Option::points).min().orElseThrow();
    }

    private static int most(Question question) {
        var points = question.options().stream().mapToInt(Option::points);
        return question.kind() == Kind.SEVERAL ? points.sum() : points.max().orElseThrow();
    }

    private void account(String username, String role, @Nullable String commune) {
        if (!openAccount.exists(username)) {
            openAccount.open(
                    new NewAccount(
                            username,
                            "ThuNghiem@2026",
                            "Tô Thị Ngân",
                            "",
                            List.of(new Post(role, commune, null, LocalDate.of(2021, 7, 1)))));
        }
    }
}
