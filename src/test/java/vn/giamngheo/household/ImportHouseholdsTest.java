package vn.giamngheo.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.RepositoryTest;
import vn.giamngheo.support.TestClock;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/** A list on its way from the file into the register, with the real database. */
@RepositoryTest
@Import({ImportHouseholdsTest.Modules.class, AuditTrail.class, CategoriesInMemory.class})
class ImportHouseholdsTest {

    private static final String COMMUNE = "11116-2023";
    private static final Actor OFFICER =
            new Actor("canbo", "Tăng Thị Ngân", "", Set.of(Roles.POVERTY_OFFICER), Set.of(COMMUNE));
    private static final TerritoryScope EVERYWHERE = TerritoryScope.of(OFFICER);

    @Autowired ImportHouseholds importHouseholds;
    @Autowired Households households;
    @Autowired Territory territory;
    @Autowired CategoriesInMemory categories;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @BeforeEach
    void inTheYearOfTheSample() {
        clock.setDate(LocalDate.of(2023, 9, 1));
        categories.clear();
    }

    @Test
    void theSampleListComesInWholeAndASecondTimeChangesNothing() {
        var preview = importHouseholds.preview(COMMUNE, "danh-sach.xlsx", sample(), OFFICER);

        assertThat(preview.counts()).isEqualTo(new ImportCounts(133, 133, 0, 0, 0, 0));
        assertThat(preview.newHouseholds()).isEqualTo(36);
        assertThat(preview.newVillages()).hasSize(4);
        assertThat(households.countOpen(COMMUNE)).isZero();
        assertThat(territory.villages(COMMUNE)).isEmpty();

        var result = importHouseholds.apply(preview.importId(), OFFICER);

        assertThat(result.counts().newRows()).isEqualTo(133);
        assertThat(households.countOpen(COMMUNE)).isEqualTo(36);
        assertThat(households.openHouseholdIds(COMMUNE)).hasSize(36);
        assertThat(territory.populations(COMMUNE, 2023)).hasSize(4);
        assertThat(categories.size()).isEqualTo(23);

        var again = importHouseholds.preview(COMMUNE, "danh-sach.xlsx", sample(), OFFICER);

        assertThat(again.counts()).isEqualTo(new ImportCounts(133, 0, 0, 133, 0, 0));
        assertThat(again.newVillages()).isEmpty();
        importHouseholds.apply(again.importId(), OFFICER);
        assertThat(categories.size()).isEqualTo(23);
        assertThat(versionsAboveZero()).isZero();
    }

    @Test
    void applyingTwiceIsApplyingOnce() {
        var preview = importHouseholds.preview(COMMUNE, "a.xlsx", sample(), OFFICER);
        var first = importHouseholds.apply(preview.importId(), OFFICER);

        var second = importHouseholds.apply(preview.importId(), OFFICER);

        assertThat(second.counts()).isEqualTo(first.counts());
        assertThat(importHouseholds.show(preview.importId(), OFFICER).state())
                .isEqualTo(ImportState.APPLIED);
    }

    @Test
    void aDiscardedListIsForgottenAndCannotBeApplied() {
        var preview = importHouseholds.preview(COMMUNE, "a.xlsx", sample(), OFFICER);

        importHouseholds.discard(preview.importId(), OFFICER);

        assertThatThrownBy(() -> importHouseholds.apply(preview.importId(), OFFICER))
                .isInstanceOf(BusinessException.class);
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM giamngheo.household_import WHERE"
                                                + " content IS NOT NULL")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aHouseholdIsReadBackAsTheListSays() {
        importHouseholds.importAll(COMMUNE, "a.xlsx", sample(), OFFICER);

        var found = households.search(EVERYWHERE, new HouseholdFilter("qk0001", null, null), 1, 20);
        var detail = households.detail(found.households().get(0).id());

        assertThat(detail.summary().title()).isEqualTo("Đoàn Xuân Mơ - thôn Đông Giữ Ngoài");
        assertThat(detail.summary().memberCount()).isEqualTo(5);
        assertThat(detail.summary().flags()).isEqualTo(new HouseholdFlags(false, true, true));
        assertThat(detail.members().get(0).relation()).isEqualTo(Relation.HEAD);
        assertThat(detail.members().get(0).identityNumber()).isEqualTo("030067656362");
        assertThat(detail.causes()).containsExactly(PovertyCause.NO_LAND, PovertyCause.NO_CAPITAL);
        assertThat(categories.historyOf(detail.summary().id()))
                .containsExactly(
                        new ImportedCategory(
                                PovertyCategory.POOR, "41/QĐ-UBND", LocalDate.of(2022, 12, 15)));
    }

    @Test
    void searchFindsAnyMemberWithoutAccentsWithinTheScopeOnly() {
        importHouseholds.importAll(COMMUNE, "a.xlsx", sample(), OFFICER);
        var village = territory.villageNamed(COMMUNE, "Thôn Kỳ Ngưu").orElseThrow().key();
        var ofTheVillage = new TerritoryScope(Set.of(COMMUNE), Set.of(village));
        var elsewhere = new TerritoryScope(Set.of("11074-2025"), Set.of());

        assertThat(codes(EVERYWHERE, "phung thuy khai")).containsExactly("QK0001");
        assertThat(codes(EVERYWHERE, "030163279582")).containsExactly("QK0001");
        assertThat(codes(EVERYWHERE, "030163279")).isEmpty();
        assertThat(codes(EVERYWHERE, "100%")).isEmpty();
        assertThat(codes(ofTheVillage, "phung thuy khai")).isEmpty();
        assertThat(codes(ofTheVillage, "")).hasSize(9);
        assertThat(codes(elsewhere, "")).isEmpty();
    }

    @Test
    void searchIsNarrowedByClassToo() {
        importHouseholds.importAll(COMMUNE, "a.xlsx", sample(), OFFICER);

        assertThat(byClass(PovertyCategory.POOR)).isEqualTo(13);
        assertThat(byClass(PovertyCategory.NEAR_POOR)).isEqualTo(10);
        assertThat(byClass(PovertyCategory.NOT_POOR)).isEqualTo(13);
    }

    @Test
    void changedRowsAreWrittenAndNobodyIsRemoved() {
        importHouseholds.importAll(COMMUNE, "a.xlsx", sample(), OFFICER);
        var rows =
                new Rows()
                        .head("QK0001", "Đoàn Xuân Mơ", "030067656362")
                        .with("Thôn", "Thôn Bến Đò Ải")
                        .with("Giới tính", "Nam")
                        .with("Nguyên nhân nghèo", "8");

        var result =
                importHouseholds.importRows(COMMUNE, "sửa tay", rows.list(), List.of(), OFFICER);

        assertThat(result.counts()).isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 132));
        var found = households.search(EVERYWHERE, new HouseholdFilter("QK0001", null, null), 1, 20);
        var detail = households.detail(found.households().get(0).id());
        assertThat(detail.summary().villageName()).isEqualTo("Thôn Bến Đò Ải");
        assertThat(detail.members()).hasSize(5);
        assertThat(detail.causes()).containsExactly(PovertyCause.OTHER);
    }

    @Test
    void aListWithARefusedRowIsNotTakenWithoutAsking() {
        var rows = new Rows().head("TH01", "Đỗ Thị Lụa", "123");

        assertThatThrownBy(
                        () ->
                                importHouseholds.importRows(
                                        COMMUNE, "households.csv", rows.list(), List.of(), OFFICER))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("households.csv: 1 dòng bị từ chối, chưa ghi gì. Ô")
                .hasMessageNotContaining("123");
        assertThat(households.countOpen(COMMUNE)).isZero();
    }

    @Test
    void onlyThePovertyOfficerOfTheCommuneImports() {
        var chair =
                new Actor(
                        "chutich",
                        "Lương Khánh Toàn",
                        "",
                        Set.of(Roles.COMMUNE_CHAIR),
                        Set.of(COMMUNE));
        var elsewhere =
                new Actor("x", "X", "", Set.of(Roles.POVERTY_OFFICER), Set.of("11074-2025"));
        var preview = importHouseholds.preview(COMMUNE, "a.xlsx", sample(), OFFICER);

        for (var stranger : List.of(chair, elsewhere)) {
            assertThatThrownBy(
                            () -> importHouseholds.preview(COMMUNE, "a.xlsx", sample(), stranger))
                    .isInstanceOf(BusinessException.class);
            assertThatThrownBy(() -> importHouseholds.apply(preview.importId(), stranger))
                    .isInstanceOf(BusinessException.class);
            assertThatThrownBy(() -> importHouseholds.show(preview.importId(), stranger))
                    .isInstanceOf(BusinessException.class);
        }
    }

    @Test
    void anIdentityNumberThatExcelTurnedIntoANumberIsRefused() {
        var file =
                file(
                        sheet -> {
                            row(sheet, "24/05/1967");
                            sheet.value(1, 8, 30067656362L);
                        });

        var preview = importHouseholds.preview(COMMUNE, "a.xlsx", file, OFFICER);

        assertThat(preview.refusals())
                .anySatisfy(
                        refusal -> {
                            assertThat(refusal.cell()).isEqualTo("I2");
                            assertThat(refusal.sentence()).contains("Văn bản (Text)");
                        });
    }

    @Test
    void anExcelDateAYearAndATextDateAreBirths() {
        var file =
                file(
                        sheet -> {
                            row(sheet, "1967");
                            sheet.value(2, 1, "TH01");
                            sheet.value(2, 4, "Đỗ Văn Nam");
                            sheet.value(2, 5, "Con");
                            sheet.value(2, 6, LocalDate.of(2016, 8, 5));
                            sheet.style(2, 6).format("d/m/yyyy").set();
                            sheet.value(2, 7, "Nam");
                            sheet.value(3, 1, "TH01");
                            sheet.value(3, 4, "Đỗ Thị Mận");
                            sheet.value(3, 5, "Con");
                            sheet.value(3, 6, 2018);
                            sheet.value(3, 7, "Nữ");
                        });
        importHouseholds.importAll(COMMUNE, "a.xlsx", sample(), OFFICER);

        importHouseholds.importAll(COMMUNE, "b.xlsx", file, OFFICER);

        var found = households.search(EVERYWHERE, new HouseholdFilter("TH01", null, null), 1, 20);
        assertThat(households.detail(found.households().get(0).id()).members())
                .extracting(MemberView::birthText)
                .containsExactly("1967", "05/08/2016", "2018");
    }

    @Test
    void aListWithWrongHeadersIsRefusedByName() {
        var file = file(sheet -> sheet.value(0, 8, "Số CMND"));

        assertThatThrownBy(() -> importHouseholds.preview(COMMUNE, "a.xlsx", file, OFFICER))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("thiếu cột: Số CCCD; có cột lạ")
                .hasMessageContaining("I1 “Số CMND”");
    }

    @Test
    void aListOfManyPagesOfTheDatabaseComesInWhole() {
        var rows = new Rows();
        for (int i = 0; i < 1_000; i++) {
            rows.head("L%05d".formatted(i), "Đỗ Thị Lụa", "0301670%05d".formatted(i))
                    .with("Thôn", "Thôn Kỳ Ngưu")
                    .child("L%05d".formatted(i), "Đỗ Văn Nam", "0302160%05d".formatted(i));
        }
        importHouseholds.importAll(COMMUNE, "a.xlsx", sample(), OFFICER);

        var result = importHouseholds.importRows(COMMUNE, "lớn", rows.list(), List.of(), OFFICER);

        assertThat(result.counts().newRows()).isEqualTo(2_000);
        assertThat(households.countOpen(COMMUNE)).isEqualTo(1_036);
    }

    private List<String> codes(TerritoryScope scope, String text) {
        return households
                .search(scope, new HouseholdFilter(text, null, null), 1, 50)
                .households()
                .stream()
                .map(HouseholdSummary::code)
                .toList();
    }

    private int byClass(PovertyCategory category) {
        return households
                .search(EVERYWHERE, new HouseholdFilter("", null, category), 1, 20)
                .total();
    }

    private int versionsAboveZero() {
        return jdbc.sql(
                        """
                        SELECT (SELECT count(*) FROM giamngheo.household WHERE version > 0)
                             + (SELECT count(*) FROM giamngheo.household_member WHERE version > 0)
                        """)
                .query(Integer.class)
                .single();
    }

    private static void row(Worksheet sheet, String birth) {
        sheet.value(1, 1, "TH01");
        sheet.value(1, 2, "Thôn Kỳ Ngưu");
        sheet.value(1, 4, "Đỗ Thị Lụa");
        sheet.value(1, 5, "Chủ hộ");
        sheet.value(1, 6, birth);
        sheet.value(1, 7, "Nữ");
    }

    private static byte[] file(Consumer<Worksheet> content) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Danh sách hộ");
            for (int i = 0; i < HouseholdColumn.headers().size(); i++) {
                sheet.value(0, i, HouseholdColumn.headers().get(i));
            }
            content.accept(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] sample() {
        try (var stream =
                ImportHouseholdsTest.class.getResourceAsStream("/household/household-list.xlsx")) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The register and what it leans on, without their pages. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = {Households.class, Territory.class},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|InMemory).*")
            })
    static class Modules {}
}
