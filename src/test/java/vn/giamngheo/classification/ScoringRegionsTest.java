package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.classification.People.ADMINISTRATOR;
import static vn.giamngheo.classification.People.OFFICER;
import static vn.giamngheo.classification.People.actor;
import static vn.giamngheo.classification.People.outcome;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.classification.ScoringRegions.Entry;
import vn.giamngheo.classification.ScoringRegions.UnitRegion;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.InvalidInput;

/** Which region a unit is scored in: read by everybody concerned, entered with its text. */
@LawTest
class ScoringRegionsTest {

    @Autowired private ScoringRegions regions;

    @Test
    void showsUnitsByNameWithTheirMark() {
        assertThat(regions.assigned(OFFICER, "hai duong"))
                .containsExactly(
                        new UnitRegion(
                                NamedUnits.HAI_DUONG,
                                "Tỉnh Hải Dương",
                                Area.RURAL,
                                "Nông thôn Đồng bằng sông Hồng",
                                "Thông tư 07/2021/TT-BLĐTBXH, Phụ lục III",
                                "FROM MEMORY"));
        assertThat(regions.assigned(OFFICER, "hai phong")).isEmpty();
    }

    @Test
    void aUnitGetsARegionWithItsTextInThePlaceOfTheOldOne() {
        regions.assign(
                ADMINISTRATOR,
                new Entry(NamedUnits.QUANG_KHAI, "RURAL", "RRD-RURAL", "", "Văn bản thử số 1"));
        regions.assign(
                ADMINISTRATOR,
                new Entry(
                        NamedUnits.QUANG_KHAI, "RURAL", "", "Nông thôn miền núi", "Văn bản số 2"));

        assertThat(regions.assigned(OFFICER, "quang khai"))
                .singleElement()
                .satisfies(
                        unit -> {
                            assertThat(unit.regionName()).isEqualTo("Nông thôn miền núi");
                            assertThat(unit.legalBasis()).isEqualTo("Văn bản số 2");
                            assertThat(unit.markWords()).isEqualTo("Do quản trị viên nhập");
                        });
        assertThat(regions.regions(OFFICER))
                .extracting(ScoringRegion::code)
                .containsExactlyInAnyOrder("RRD-RURAL", "NONG-THON-MIEN-NUI");
    }

    @Test
    void everythingIsNeeded() {
        assertThatThrownBy(
                        () -> regions.assign(ADMINISTRATOR, new Entry("khong-co", "", "", "", " ")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong ->
                                assertThat(wrong.byField())
                                        .containsOnlyKeys(
                                                "unitKey", "area", "regionCode", "legalBasis"));
    }

    @Test
    void onlyAnAdministratorEntersARegionAndOnlyThoseConcernedRead() {
        var entry = new Entry(NamedUnits.QUANG_KHAI, "RURAL", "RRD-RURAL", "", "Văn bản thử");

        assertThat(outcome(() -> regions.assign(OFFICER, entry))).isEqualTo("FORBIDDEN");
        assertThat(outcome(() -> regions.assigned(actor("rasoat1a", "enumerator"), "")))
                .isEqualTo("FORBIDDEN");
    }
}
