package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.classification.People.ADMINISTRATOR;
import static vn.giamngheo.classification.People.OFFICER;
import static vn.giamngheo.classification.People.outcome;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.classification.StandardSheet.IndicatorLine;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.InvalidInput;

/** A draft is filled in cell by cell; what nobody touched keeps its mark. */
@LawTest
class EditLawDataTest {

    private static final String NEW = "NAT-2027";

    @Autowired private LawVersions versions;
    @Autowired private LawSheets sheets;
    @Autowired private EditLawData edit;
    @Autowired private DraftStandard draftStandard;

    @Test
    void onlyARowThatWasChangedIsMarkedAsEntered() {
        edit.save(
                ADMINISTRATOR,
                NEW,
                0,
                Map.of("limit.RURAL.b1Max", "150", "limit.RURAL.income", "2.200.000"));

        var limits = sheets.standard(OFFICER, NEW).limits();
        assertThat(limits)
                .filteredOn(line -> line.area() == Area.RURAL)
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.b1MaxPoints()).isEqualTo(150);
                            assertThat(line.b2MinPoints()).isNull();
                            assertThat(line.incomeLine()).isEqualTo(2_200_000L);
                            assertThat(line.markWords()).isEqualTo("Do quản trị viên nhập");
                        });
        assertThat(limits)
                .filteredOn(line -> line.area() == Area.URBAN)
                .singleElement()
                .extracting(StandardSheet.LimitLine::mark)
                .isEqualTo("VERIFIED");
        assertThat(indicator("EMPLOYMENT").mark()).isEqualTo("VERIFIED (draft)");
        assertThat(versions.detail(OFFICER, NEW).editors()).containsExactly("quantri");
    }

    @Test
    void savingWithoutAChangeChangesNothing() {
        edit.save(ADMINISTRATOR, NEW, 0, edit.values(ADMINISTRATOR, NEW));

        var detail = versions.detail(OFFICER, NEW);
        assertThat(detail.version().version()).isZero();
        assertThat(detail.version().mark()).isEqualTo("VERIFIED");
        assertThat(detail.editors()).isEmpty();
    }

    @Test
    void anEmptiedCellIsNotKnownAgain() {
        edit.save(ADMINISTRATOR, NEW, 0, Map.of("clause.POOR", "Điều 3"));
        edit.save(ADMINISTRATOR, NEW, 1, Map.of("clause.POOR", "  "));

        assertThat(sheets.standard(OFFICER, NEW).clauses().get(0).clause()).isEmpty();
        assertThat(sheets.standard(OFFICER, NEW).clauses().get(0).markWords())
                .isEqualTo("Chưa rõ, cần bổ sung");
    }

    @Test
    void anotherRuleBringsItsOwnNumbersAndDropsTheOldOnes() {
        edit.save(
                ADMINISTRATOR,
                NEW,
                0,
                Map.of(
                        "indicator.DEPENDENTS.rule", "NUTRITION",
                        "indicator.DEPENDENTS.number.CHILD_UNDER", "14"));

        assertThat(indicator("DEPENDENTS").parameters())
                .singleElement()
                .satisfies(
                        number -> {
                            assertThat(number.value()).isEqualTo("14");
                            assertThat(number.mark()).isEqualTo("ENTERED");
                        });

        edit.save(ADMINISTRATOR, NEW, 1, Map.of("indicator.DEPENDENTS.rule", ""));
        assertThat(indicator("DEPENDENTS").ruleWords()).isEqualTo("Rà soát viên tự đánh dấu");
        assertThat(indicator("DEPENDENTS").parameters()).isEmpty();
    }

    @Test
    void everyCellSaysWhatIsWrongWithIt() {
        assertThatThrownBy(
                        () ->
                                edit.save(
                                        ADMINISTRATOR,
                                        NEW,
                                        0,
                                        Map.ofEntries(
                                                Map.entry("name", " "),
                                                Map.entry("validFrom", "31/02/2027"),
                                                Map.entry("validTo", "01/01/2020"),
                                                Map.entry("legalBasis", ""),
                                                Map.entry("limit.RURAL.b1Max", "nhiều"),
                                                Map.entry("limit.RURAL.b2Min", "0"),
                                                Map.entry("limit.URBAN.income", "2,8 triệu"),
                                                Map.entry("indicator.WASTE.name", ""),
                                                Map.entry("indicator.WASTE.points", "1.5"),
                                                Map.entry("indicator.WASTE.rule", "GUESS"),
                                                Map.entry(
                                                        "indicator.EMPLOYMENT.number.FROM_AGE",
                                                        "16,5"),
                                                Map.entry(
                                                        "indicator.DEPENDENTS.number.OVER_PERCENT",
                                                        "101"),
                                                Map.entry(
                                                        "indicator.NUTRITION.number.CHILD_UNDER",
                                                        "1.600"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong ->
                                assertThat(wrong.byField())
                                        .containsOnlyKeys(
                                                "name",
                                                "validFrom",
                                                "legalBasis",
                                                "limit.RURAL.b1Max",
                                                "limit.RURAL.b2Min",
                                                "limit.URBAN.income",
                                                "indicator.WASTE.name",
                                                "indicator.WASTE.points",
                                                "indicator.WASTE.rule",
                                                "indicator.EMPLOYMENT.number.FROM_AGE",
                                                "indicator.DEPENDENTS.number.OVER_PERCENT",
                                                "indicator.NUTRITION.number.CHILD_UNDER"));
        assertThat(versions.detail(OFFICER, NEW).version().version()).isZero();
    }

    @Test
    void theEndComesNotBeforeTheBeginning() {
        assertThatThrownBy(() -> edit.save(ADMINISTRATOR, NEW, 0, Map.of("validTo", "31/12/2026")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.byField()).containsOnlyKeys("validTo"));

        edit.save(ADMINISTRATOR, NEW, 0, Map.of("validTo", ""));
        assertThat(versions.detail(OFFICER, NEW).version().validTo()).isNull();
    }

    @Test
    void theFeaturesAndTheLimitOfFormAAreEntered() {
        edit.save(
                ADMINISTRATOR,
                "FORM-A-2022",
                0,
                Map.of("item.1", "Đặc điểm một", "excludedFrom", "5", "limitClause", "Phụ lục II"));

        var version = versions.detail(OFFICER, "FORM-A-2022").version();
        var list = sheets.codeList(OFFICER, version);
        assertThat(list.items().get(0))
                .isEqualTo(new CodeItem(1, "FEATURE_1", "Đặc điểm một", "ENTERED"));
        assertThat(list.items().get(1).name()).isNull();
        assertThat(list.limit()).isEqualTo(new CodeListSheet.Limit(5, "Phụ lục II", "ENTERED"));
        assertThat(
                        outcome(
                                () ->
                                        edit.save(
                                                ADMINISTRATOR,
                                                version.id(),
                                                1,
                                                Map.of("limitClause", ""))))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void aNewStandardOfAProvinceHasTheShapeAndNoValueOfTheNationalOne() {
        var id =
                draftStandard.add(
                        ADMINISTRATOR,
                        new DraftStandard.Entry(
                                NamedUnits.HAI_DUONG,
                                "NAT-2022",
                                "Chuẩn nghèo của tỉnh",
                                "01/01/2025",
                                "",
                                "Nghị quyết thử số 1"));

        var sheet = sheets.standard(OFFICER, id);
        assertThat(id).isEqualTo("PROV-30-2023-2025");
        assertThat(sheet.province()).isEqualTo("Tỉnh Hải Dương");
        assertThat(sheet.indicators()).hasSize(12);
        assertThat(sheet.indicators())
                .allSatisfy(
                        line -> {
                            assertThat(line.threshold()).isEmpty();
                            assertThat(line.points()).isNull();
                            assertThat(line.rule()).isEmpty();
                            assertThat(line.mark()).isEqualTo("UNKNOWN");
                        });
        assertThat(sheet.limits()).hasSize(2).allMatch(line -> line.b1MaxPoints() == null);
        assertThat(versions.detail(OFFICER, id).gaps()).hasSize(8 + 3 + 24);
    }

    @Test
    void aNewStandardNeedsItsProvinceItsShapeAndItsHeader() {
        assertThatThrownBy(
                        () ->
                                draftStandard.add(
                                        ADMINISTRATOR,
                                        new DraftStandard.Entry(
                                                "khong-co", "CAUSES-2022", "", "", "x", "")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong ->
                                assertThat(wrong.byField())
                                        .containsOnlyKeys(
                                                "provinceKey",
                                                "shapeOf",
                                                "name",
                                                "validFrom",
                                                "validTo",
                                                "legalBasis"));
        assertThat(
                        outcome(
                                () ->
                                        draftStandard.add(
                                                OFFICER,
                                                new DraftStandard.Entry("", "", "", "", "", ""))))
                .isEqualTo("FORBIDDEN");
    }

    private IndicatorLine indicator(String code) {
        return sheets.standard(OFFICER, NEW).indicator(code).orElseThrow();
    }
}
