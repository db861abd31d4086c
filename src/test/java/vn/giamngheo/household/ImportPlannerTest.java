package vn.giamngheo.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.household.RowOutcome.Outcome;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.territory.NewVillage;
import vn.giamngheo.territory.Village;

/** What a list would do to the register, row by row, and what it is told about its mistakes. */
class ImportPlannerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final String LUA = "030167000001";
    private static final String NAM = "030216000002";
    private static final Village GO_SAY =
            new Village("11116-2023.01", "11116-2023", "Thôn Gò Sậy", 1);
    private static final Village BAI_DAU =
            new Village("11116-2023.02", "11116-2023", "Thôn Bãi Dâu", 2);

    private final CategoriesInMemory categories = new CategoriesInMemory();
    private Register register = new Register(List.of());

    @Test
    void aHouseholdTheRegisterDoesNotHaveIsNew() {
        var plan = plan(aFamily());

        assertThat(plan.counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0));
        assertThat(plan.newHouseholds()).isOne();
        assertThat(plan.households().get(0).villageKey()).isEqualTo(GO_SAY.key());
        assertThat(plan.households().get(0).members())
                .extracting(member -> member.person().position())
                .containsExactly(1, 2);
    }

    @Test
    void theSameListASecondTimeChangesNothing() {
        accept(plan(aFamily()));

        var second = plan(aFamily());

        assertThat(second.counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0));
        assertThat(second.households()).isEmpty();
    }

    @ParameterizedTest(name = "{0} \"{1}\": {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Mã hộ|''|Ô này để trống",
                "Họ và tên|''|Ô này để trống",
                "Ngày sinh|''|Ô này để trống",
                "Giới tính|''|Ô này để trống",
                "Giới tính|Gái|Nam, Nữ",
                "Số CCCD|0300676563621|Ô này có 13 chữ số",
                "Số CCCD|03006765636A|chỉ gồm chữ số",
                "Ngày sinh|02/10/2026|sau ngày hôm nay",
                "Ngày sinh|2027|sau năm nay",
                "Ngày sinh|31/02/1980|Lịch không có ngày này",
                "Ngày sinh|24-05-1967|ngày/tháng/năm",
                "Ngày sinh|24/05/67|ngày/tháng/năm",
                "Ngày sinh|24/05/1867|trước năm 1900",
                "Quan hệ với chủ hộ|Thím|không có trong danh mục",
                "Quan hệ với chủ hộ|Con|chưa có chủ hộ",
                "Thôn|Thôn Lạ|Thôn Gò Sậy, Thôn Bãi Dâu",
                "Thôn|''|Ghi thôn",
                "Phân loại|K|Ghi N (hộ nghèo)",
                "Nguyên nhân nghèo|9|từ 1 đến 8",
                "Nguyên nhân nghèo|1,2|từ 1 đến 8",
                "Hộ DTTS|có|chữ x",
                "Số quyết định|41/QĐ-UBND|phân loại để trống"
            })
    void aWrongCellIsRefusedWithWhatToDo(String header, String value, String words) {
        var plan = plan(new Rows().head("TH01", "Đỗ Thị Lụa", LUA).with(header, value));

        assertThat(plan.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 1, 0));
        assertThat(plan.households()).isEmpty();
        assertThat(plan.refusals()).anyMatch(refusal -> refusal.sentence().contains(words));
        assertThat(plan.refusals().get(0).cell()).matches("[A-R]2");
    }

    @Test
    void aRefusalNamesTheCellTheColumnAndTheValue() {
        var plan = plan(new Rows().head("TH01", "Đỗ Thị Lụa", LUA).with("Ngày sinh", "31/02/1980"));

        assertThat(plan.refusals())
                .containsExactly(
                        new Refusal(
                                2,
                                "G2",
                                "Ngày sinh",
                                "31/02/1980",
                                "Lịch không có ngày này. Kiểm tra lại ngày và tháng."));
    }

    @ParameterizedTest(name = "{0} {1} {2}: ô {3}")
    @CsvSource({
        "N, '', 15/12/2025, L2",
        "CN, 41/QĐ-UBND, '', M2",
        "N, 41/QĐ-UBND, 02/10/2026, M2",
        "N, 41/QĐ-UBND, 2025, M2"
    })
    void aClassNeedsADecisionAlreadyMade(String mark, String number, String date, String cell) {
        var plan = plan(new Rows().head("TH01", "Đỗ Thị Lụa", LUA).classified(mark, number, date));

        assertThat(plan.refusals()).extracting(Refusal::cell).containsExactly(cell);
    }

    @Test
    void oneWrongRowRefusesTheWholeHouseholdAndNoOther() {
        var plan =
                plan(aFamily().with("Giới tính", "?").head("TH02", "Vũ Thị Bưởi", "030170000009"));

        assertThat(plan.counts()).isEqualTo(new ImportCounts(3, 1, 0, 0, 2, 0));
        assertThat(plan.outcomes().get(0).detail()).isEqualTo("Hộ này có dòng bị từ chối.");
        assertThat(plan.refusals()).hasSize(1);
        assertThat(plan.households()).extracting("code").containsExactly("TH02");
    }

    @Test
    void twoHeadsAreRefusedAtTheSecond() {
        var plan = plan(aFamily().with("Quan hệ với chủ hộ", "Chủ hộ"));

        assertThat(plan.refusals()).extracting(Refusal::cell).containsExactly("F3");
        assertThat(plan.refusals().get(0).sentence()).contains("đã có chủ hộ ở dòng 2");
    }

    @Test
    void householdColumnsMayStandOnTheHeadsRowAloneOrRepeat() {
        var repeated =
                aFamily()
                        .with("Thôn", "thôn gò sậy")
                        .with("Địa chỉ", "Xóm 2")
                        .with("Nguyên nhân nghèo", "5;2;5");

        var household = plan(repeated).households().get(0);

        assertThat(household.address()).isEqualTo("Xóm 2");
        assertThat(household.causes()).containsExactlyInAnyOrder(2, 5);
    }

    @Test
    void twoDifferentValuesOfAHouseholdColumnAreRefused() {
        var plan = plan(aFamily().with("Địa chỉ", "Xóm 9"));

        assertThat(plan.refusals()).extracting(Refusal::cell).containsExactly("D3");
        assertThat(plan.refusals().get(0).sentence()).contains("Khác với ô D2");
    }

    @Test
    void remarksOfSeveralRowsAreAllKept() {
        var family =
                new Rows()
                        .head("TH01", "Đỗ Thị Lụa", LUA)
                        .with("Ghi chú", "Ốm nặng")
                        .child("TH01", "Đỗ Văn Nam", NAM)
                        .with("Ghi chú", "Học nội trú");

        var plan = plan(family);

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.households().get(0).note()).isEqualTo("Ốm nặng; Học nội trú");
    }

    @Test
    void anIdentityNumberTwiceInTheListIsRefused() {
        var plan = plan(aFamily().head("TH02", "Vũ Thị Bưởi", LUA));

        assertThat(plan.refusals()).extracting(Refusal::cell).containsExactly("I4");
        assertThat(plan.refusals().get(0).sentence()).contains("ô I2");
    }

    @Test
    void anIdentityNumberOfAnotherHouseholdIsRefused() {
        accept(plan(aFamily()));

        var plan = plan(new Rows().head("TH02", "Vũ Thị Bưởi", NAM));

        assertThat(plan.refusals().get(0).cell()).isEqualTo("I2");
        assertThat(plan.refusals().get(0).sentence()).contains("hộ TH01");
    }

    @Test
    void theSamePersonTwiceInAHouseholdIsRefused() {
        var plan = plan(aFamily().child("TH01", "Đỗ Văn Nam", ""));

        assertThat(plan.refusals()).extracting(Refusal::cell).containsExactly("E4");
    }

    @Test
    void aMemberIsRecognisedByIdentityNumberWhateverTheName() {
        accept(plan(aFamily()));

        var plan = plan(aFamily().with("Họ và tên", "Đỗ Văn Năm").with("Ngày sinh", "2015"));

        assertThat(plan.outcomes().get(1).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(plan.outcomes().get(1).detail())
                .isEqualTo("Họ và tên: Đỗ Văn Nam → Đỗ Văn Năm; Ngày sinh: 05/08/2016 → 2015");
        assertThat(plan.missing()).isEmpty();
    }

    @Test
    void withoutAnIdentityNumberAMemberIsRecognisedByNameAndBirth() {
        accept(plan(aFamily()));

        var plan = plan(aFamily().with("Số CCCD", ""));

        assertThat(plan.counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0));
    }

    @Test
    void aNumberLearntLaterIsAddedToTheMemberOfThatNameAndBirth() {
        accept(plan(new Rows().head("TH01", "Đỗ Thị Hoà", "")));

        var plan = plan(new Rows().head("TH01", "Đỗ Thị Hòa", LUA));

        assertThat(plan.counts().changedRows()).isOne();
        assertThat(plan.households().get(0).members().get(0).isNew()).isFalse();
    }

    @Test
    void aYearAloneDoesNotReplaceADayThatIsKnown() {
        accept(plan(aFamily()));

        assertThat(plan(aFamily().with("Ngày sinh", "2016")).counts().unchangedRows()).isEqualTo(2);
    }

    @Test
    void aMemberWhoIsNotInTheListIsReportedAndStays() {
        accept(plan(aFamily()));

        var plan = plan(new Rows().head("TH01", "Đỗ Thị Lụa", LUA));

        assertThat(plan.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 1));
        assertThat(plan.missing())
                .containsExactly(
                        new MissingMember("TH01", "Đỗ Văn Nam", Relation.CHILD, "05/08/2016"));
        assertThat(plan.households()).isEmpty();
    }

    @Test
    void aNewHeadIsRefusedWhileTheFormerOneIsNotInTheList() {
        accept(plan(aFamily()));

        var plan =
                plan(
                        new Rows()
                                .head("TH01", "Đỗ Văn Nam", NAM)
                                .with("Ngày sinh", "05/08/2016")
                                .with("Giới tính", "Nam"));

        assertThat(plan.refusals()).extracting(Refusal::cell).containsExactly("F2");
        assertThat(plan.counts().refusedRows()).isOne();
    }

    @Test
    void aBlankTextLeavesTheRegisterAloneButAMissingMarkIsTakenBack() {
        accept(plan(new Rows().head("TH01", "Đỗ Thị Lụa", LUA).with("Hộ DTTS", "X")));

        var plan = plan(new Rows().head("TH01", "Đỗ Thị Lụa", LUA).with("Địa chỉ", ""));

        assertThat(plan.counts().changedRows()).isOne();
        assertThat(plan.households().get(0).address()).isEqualTo("Xóm 2");
        assertThat(plan.households().get(0).flags().ethnicMinority()).isFalse();
    }

    @Test
    void textOfAnyUnicodeFormIsTheSameText() {
        accept(plan(aFamily()));

        var second = aFamily();
        second.values()
                .forEach(
                        row ->
                                row.replaceAll(
                                        (header, value) ->
                                                Normalizer.normalize(value, Normalizer.Form.NFD)));

        assertThat(plan(second).counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0));
        assertThat(second.list().get(0).cell(HouseholdColumn.FULL_NAME).text())
                .isEqualTo("Đỗ Thị Lụa");
    }

    @Test
    void aRelationIsReadInAnyCase() {
        var plan =
                plan(
                        new Rows()
                                .head("TH01", "Đỗ Thị Lụa", LUA)
                                .with("Quan hệ với chủ hộ", "CHỦ HỘ"));

        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void aHouseholdCodeIsTheSameInAnyCase() {
        accept(plan(aFamily()));

        assertThat(plan(new Rows().head("th01", "Đỗ Thị Lụa", LUA)).counts().unchangedRows())
                .isOne();
    }

    @Test
    void aClassIsImportedOnceEvenWhenALaterDecisionReplacedIt() {
        accept(plan(aPoorWidow()));
        var id = register.household("TH01").orElseThrow().id();
        categories.add(
                id,
                new ImportedCategory(
                        PovertyCategory.NEAR_POOR, "77/QĐ-UBND", LocalDate.of(2026, 3, 1)));

        var plan = plan(aPoorWidow());

        assertThat(categories.historyOf(id)).hasSize(2);
        assertThat(plan.counts().unchangedRows()).isOne();
        assertThat(plan.households()).isEmpty();
    }

    @Test
    void aClassTheHistoryCannotTakeIsRefusedAtItsDate() {
        accept(plan(new Rows().head("TH01", "Đỗ Thị Lụa", LUA)));
        categories.contradict(
                register.household("TH01").orElseThrow().id(), "Hộ đã có quyết định mới hơn.");

        var plan = plan(aPoorWidow());

        assertThat(plan.refusals())
                .extracting(Refusal::cell, Refusal::sentence)
                .containsExactly(tuple("M2", "Hộ đã có quyết định mới hơn."));
        assertThat(plan.counts().refusedRows()).isOne();
    }

    @Test
    void aClassNewToAKnownHouseholdChangesTheHeadsRow() {
        accept(plan(aFamily()));

        var plan =
                plan(
                        new Rows()
                                .head("TH01", "Đỗ Thị Lụa", LUA)
                                .classified("cn", "41/QĐ-UBND", "15/12/2025")
                                .child("TH01", "Đỗ Văn Nam", NAM));

        assertThat(plan.outcomes())
                .extracting(RowOutcome::outcome)
                .containsExactly(Outcome.CHANGED, Outcome.UNCHANGED);
        assertThat(plan.outcomes().get(0).detail())
                .isEqualTo("Phân loại: Hộ cận nghèo theo 41/QĐ-UBND");
    }

    @Test
    void aClosedHouseholdTakesNoRows() {
        register =
                new Register(
                        List.of(
                                new Register.Entry(
                                        UUID.randomUUID(),
                                        "TH01",
                                        GO_SAY.key(),
                                        GO_SAY.name(),
                                        "",
                                        new HouseholdFlags(false, false, false),
                                        Set.of(),
                                        "",
                                        true,
                                        List.of())));

        assertThat(plan(aFamily()).refusals()).extracting(Refusal::cell).containsExactly("B2");
    }

    @Test
    void villagesOfTheListAreFoundedWhereTheCommuneHasNone() {
        var villages = List.of(new NewVillage("Thôn Gò Sậy", 412, 1385));

        var plan =
                new ImportPlanner(
                                register,
                                VillageNames.foundedFrom(villages),
                                () -> categories,
                                TODAY)
                        .plan(new ImportInput(aFamily().list(), villages, List.of()));

        assertThat(plan.newVillages()).isEqualTo(villages);
        assertThat(plan.households().get(0).villageKey()).isEqualTo("new:0");
    }

    @Test
    void withoutAnyVillageTheListIsToldToBringThem() {
        var plan =
                new ImportPlanner(
                                register,
                                VillageNames.foundedFrom(List.of()),
                                () -> categories,
                                TODAY)
                        .plan(new ImportInput(aFamily().list(), List.of(), List.of()));

        assertThat(plan.refusals().get(0).sentence()).contains("Thêm trang “Thôn”");
        assertThat(plan.counts().refusedRows()).isEqualTo(2);
    }

    private static Rows aFamily() {
        return new Rows().head("TH01", "Đỗ Thị Lụa", LUA).child("TH01", "Đỗ Văn Nam", NAM);
    }

    private static Rows aPoorWidow() {
        return new Rows()
                .head("TH01", "Đỗ Thị Lụa", LUA)
                .classified("N", "41/QĐ-UBND", "15/12/2025");
    }

    private ImportPlan plan(Rows rows) {
        var villages =
                VillageNames.of(
                        List.of(GO_SAY, BAI_DAU),
                        name -> Optional.of(GO_SAY).filter(v -> v.name().equalsIgnoreCase(name)));
        return new ImportPlanner(register, villages, () -> categories, TODAY)
                .plan(new ImportInput(rows.list(), List.of(), List.of()));
    }

    /** The register as it is once the plan of a first list was written. */
    private void accept(ImportPlan plan) {
        assertThat(plan.refusals()).isEmpty();
        register =
                new Register(
                        plan.households().stream()
                                .map(
                                        h ->
                                                new Register.Entry(
                                                        h.id(),
                                                        h.code(),
                                                        h.villageKey(),
                                                        GO_SAY.name(),
                                                        h.address(),
                                                        h.flags(),
                                                        h.causes(),
                                                        h.note(),
                                                        false,
                                                        h.members().stream()
                                                                .map(ImportPlan.MemberWrite::person)
                                                                .toList()))
                                .toList());
        plan.households().stream()
                .filter(household -> household.category() != null)
                .forEach(household -> categories.add(household.id(), household.category()));
    }
}
