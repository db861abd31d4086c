package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.support.RepositoryTest;

@RepositoryTest
@Import({PovertyStandards.class, PointTables.class, CodeLists.class})
class LawOfTheDayTest {

    private static final LocalDate AUTUMN = Answers.DAY;
    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);
    private static final Place COMMUNE = new Place("11116-2023", "30-2023", Area.RURAL);
    private static final Place TOWN = new Place("11116-2023", "30-2023", Area.URBAN);

    @Autowired private PovertyStandards standards;
    @Autowired private PointTables pointTables;
    @Autowired private CodeLists codeLists;
    @Autowired private JdbcClient jdbc;
    private LawInDatabase law;

    @BeforeEach
    void prepare() {
        law = new LawInDatabase(jdbc);
    }

    @Test
    void theStandardOf2022IsTheOneThatTheOtherTestsUse() {
        assertThat(standards.nationalOn(AUTUMN))
                .usingRecursiveComparison()
                .ignoringFields(
                        "clauses",
                        "indicators.service",
                        "indicators.name",
                        "indicators.threshold",
                        "indicators.mark")
                .isEqualTo(LawFixtures.standardOf2022());
        assertThat(StandardCheck.problems(standards.nationalOn(AUTUMN))).isEmpty();
    }

    @Test
    void readsTheNextStandardAsFarAsItIsKnown() {
        var next = standards.byId("NAT-2027");

        assertThat(next.state()).isEqualTo(LawState.DRAFT);
        assertThat(next.indicators()).hasSize(12);
        assertThat(next.limitsOf(Area.RURAL))
                .isEqualTo(new Standard.Limits(null, null, 2_200_000L));
        assertThat(next.clauses()).isEmpty();
        assertThat(StandardCheck.problems(next)).hasSize(6);
    }

    @Test
    void listsEveryStandardThatMayBeTriedTheNewestFirst() {
        law.emptyStandard("NAT-WRONG", "Nhập nhầm", LawState.DISCARDED, NEW_YEAR);

        assertThat(standards.all())
                .extracting(Standard::id)
                .containsExactly("NAT-2027", "NAT-2022");
        assertThat(standards.all()).extracting(all -> all.indicators().size()).containsOnly(12);
    }

    @ParameterizedTest
    @EnumSource(value = LawState.class, mode = EnumSource.Mode.EXCLUDE, names = "CONFIRMED")
    void whatNobodyConfirmedDecidesNothing(LawState state) {
        law.emptyStandard("NAT-2023", "Chuẩn nghèo khác", state, NEW_YEAR);
        law.exampleTable("EXAMPLE", "NAT-2022", 1, state, NEW_YEAR, null);

        assertThat(standards.nationalOn(AUTUMN).id()).isEqualTo("NAT-2022");
        assertThat(pointTables.confirmedFor("NAT-2022", COMMUNE, AUTUMN)).isEmpty();
    }

    @Test
    void twoStandardsOfOneDayAreBothNamed() {
        law.emptyStandard("NAT-2023", "Chuẩn nghèo trùng", LawState.CONFIRMED, NEW_YEAR);

        assertThatThrownBy(() -> standards.nationalOn(AUTUMN))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("STANDARD_AMBIGUOUS"))
                .hasMessage(
                        "Ngày 02/10/2023 có nhiều chuẩn nghèo cùng áp dụng: Chuẩn nghèo đa chiều"
                                + " giai đoạn 2022-2025 (NAT-2022), Chuẩn nghèo trùng (NAT-2023)."
                                + " Quản trị viên sửa thời gian áp dụng trước khi phân loại.");
    }

    @Test
    void aProvincesStandardStandsBesideTheNationalOne() {
        law.provincialStandard("HD-2023", "30-2023", 150);

        assertThat(standards.provincialOn("30-2023", AUTUMN))
                .hasValueSatisfying(
                        own -> {
                            assertThat(own.provinceKey()).isEqualTo("30-2023");
                            assertThat(own.limitsOf(Area.RURAL).b1Max()).isEqualTo(150);
                        });
        assertThat(standards.provincialOn("31-2023", AUTUMN)).isEmpty();
        assertThat(standards.provincialOn("30-2023", NEW_YEAR.minusDays(1))).isEmpty();
        assertThat(standards.nationalOn(AUTUMN).id()).isEqualTo("NAT-2022");
    }

    @Test
    void anUnknownStandardOrTableIsNotFound() {
        assertThatThrownBy(() -> standards.byId("NAT-1999"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("NOT_FOUND"));
        assertThatThrownBy(() -> pointTables.byId("NONE"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("NOT_FOUND"));
    }

    @Test
    void readsAPointTableAsItWasEntered() {
        law.exampleTable("EXAMPLE", "NAT-2022", 2, LawState.CONFIRMED, NEW_YEAR, null);

        var table = pointTables.confirmedFor("NAT-2022", COMMUNE, AUTUMN).orElseThrow();

        assertThat(table.label())
                .isEqualTo("Bảng điểm Nông thôn Đồng bằng sông Hồng, bản 2 (VÍ DỤ)");
        assertThat(table.example()).isTrue();
        assertThat(table.citation()).isEqualTo("Căn cứ");
        assertThat(table.questions()).isEqualTo(LawFixtures.exampleTable().questions());
    }

    @Test
    void aPointTableCountsOnItsDaysInItsRegionForItsStandard() {
        law.exampleTable(
                "EXAMPLE", "NAT-2022", 1, LawState.CONFIRMED, NEW_YEAR, NEW_YEAR.plusMonths(6));

        assertThat(pointTables.confirmedFor("NAT-2022", COMMUNE, NEW_YEAR)).isPresent();
        assertThat(pointTables.confirmedFor("NAT-2022", COMMUNE, NEW_YEAR.plusMonths(6)))
                .isPresent();
        assertThat(pointTables.confirmedFor("NAT-2022", COMMUNE, NEW_YEAR.minusDays(1))).isEmpty();
        assertThat(pointTables.confirmedFor("NAT-2022", COMMUNE, AUTUMN)).isEmpty();
        assertThat(pointTables.confirmedFor("NAT-2022.2", COMMUNE, NEW_YEAR))
                .as("a version that replaces the standard keeps its tables")
                .isPresent();
        assertThat(pointTables.confirmedFor("NAT-2027", COMMUNE, NEW_YEAR)).isEmpty();
        assertThat(pointTables.confirmedFor("NAT-2022", TOWN, NEW_YEAR)).isEmpty();
    }

    @Test
    void theNearestUnitSaysWhichRegionAPlaceBelongsTo() {
        law.exampleTable("EXAMPLE", "NAT-2022", 1, LawState.CONFIRMED, NEW_YEAR, null);
        law.region("11116-2023", "MOUNTAINS");

        assertThat(pointTables.confirmedFor("NAT-2022", COMMUNE, AUTUMN)).isEmpty();
        assertThat(
                        pointTables.confirmedFor(
                                "NAT-2022", new Place("11119-2023", "30-2023", Area.RURAL), AUTUMN))
                .isPresent();
        assertThat(
                        pointTables.confirmedFor(
                                "NAT-2022", new Place("99999-2023", "99-2023", Area.RURAL), AUTUMN))
                .isEmpty();
    }

    @Test
    void twoPointTablesOfOneDayAreBothNamed() {
        law.exampleTable("ONE", "NAT-2022", 1, LawState.CONFIRMED, NEW_YEAR, null);
        law.exampleTable("TWO", "NAT-2022", 2, LawState.CONFIRMED, NEW_YEAR, null);

        assertThatThrownBy(() -> pointTables.confirmedFor("NAT-2022", COMMUNE, AUTUMN))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("POINT_TABLE_AMBIGUOUS"))
                .hasMessageContaining("bản 1 (VÍ DỤ); Bảng điểm")
                .hasMessageContaining("bản 2 (VÍ DỤ)");
    }

    @Test
    void aTrialTakesTheConfirmedTableElseTheNewestThatIsBeingEntered() {
        assertThat(pointTables.forTrial("NAT-2027", COMMUNE)).isEmpty();
        law.exampleTable("ONE", "NAT-2027", 1, LawState.DRAFT, NEW_YEAR, null);
        law.exampleTable("TWO", "NAT-2027", 2, LawState.SUBMITTED, NEW_YEAR, null);
        law.exampleTable("THREE", "NAT-2027", 3, LawState.DISCARDED, NEW_YEAR, null);

        assertThat(pointTables.forTrial("NAT-2027", COMMUNE)).map(PointTable::id).contains("TWO");

        law.exampleTable("FOUR", "NAT-2027", 4, LawState.CONFIRMED, NEW_YEAR, null);
        law.exampleTable("FIVE", "NAT-2027", 5, LawState.DRAFT, NEW_YEAR, null);

        assertThat(pointTables.forTrial("NAT-2027", COMMUNE)).map(PointTable::id).contains("FOUR");
        assertThat(pointTables.forTrial("NAT-2027", TOWN)).isEmpty();
    }

    @Test
    void causesAndNeedsAreReadInTheOrderOfTheReport() {
        assertThat(codeLists.causesOn(AUTUMN))
                .extracting(CodeItem::no)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(codeLists.causesOn(AUTUMN).get(0).name()).isEqualTo("Không có đất sản xuất");
        assertThat(codeLists.needsOn(AUTUMN)).hasSize(6);
        assertThat(codeLists.causesOn(LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(codeLists.needsOn(LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void twoListsOfOneDayAreRefused() {
        law.lawData("CAUSES-2", LawKind.CAUSES, "Trùng", LawState.CONFIRMED, NEW_YEAR, null, false);

        assertThatThrownBy(() -> codeLists.causesOn(AUTUMN))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("CODE_LIST_AMBIGUOUS"));
    }

    @Test
    void theLimitOfFormACountsWhileItsFeaturesAreNotKnown() {
        var form = codeLists.formAOn(AUTUMN);

        assertThat(form.features()).isEmpty();
        assertThat(form.excludedFrom()).isEqualTo(4);
        assertThat(form.clause()).contains("Quyết định 24/2021/QĐ-TTg");
        assertThat(form.mark()).isEqualTo(LawMark.VERIFIED);
        assertThatThrownBy(() -> codeLists.formAOn(LocalDate.of(2027, 1, 1)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("FORM_A_MISSING"));
    }

    @Test
    void theFeaturesOfFormAAreThereOnceConfirmedAndAnEnteredLimitCountsOnlyThen() {
        jdbc.sql("UPDATE giamngheo.form_a_limit SET excluded_from = 5, mark = 'ENTERED'").update();

        assertThatThrownBy(() -> codeLists.formAOn(AUTUMN)).isInstanceOf(BusinessException.class);

        jdbc.sql("UPDATE giamngheo.law_data SET state = 'CONFIRMED' WHERE kind = 'FORM_A'")
                .update();

        assertThat(codeLists.formAOn(AUTUMN).features()).hasSize(9);
        assertThat(codeLists.formAOn(AUTUMN).excludedFrom()).isEqualTo(5);
    }
}
