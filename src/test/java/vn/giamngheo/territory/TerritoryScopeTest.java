package vn.giamngheo.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;

/** Who may see which households. */
class TerritoryScopeTest {

    private static final String COMMUNE = "11116-2023";
    private static final String EAST = "11116-2023.01";
    private static final String WEST = "11116-2023.02";

    @Test
    void aVillageHeadSeesTheOwnVillageOnly() {
        var scope = scope(Set.of("village-head." + EAST));

        assertThat(scope.coversVillage(COMMUNE, EAST)).isTrue();
        assertThat(scope.coversVillage(COMMUNE, WEST)).isFalse();
        assertThat(scope.coversWholeCommunes()).isFalse();
    }

    @Test
    void anEnumeratorOfTwoVillagesSeesBoth() {
        var scope = scope(Set.of("enumerator." + EAST, "enumerator." + WEST));

        assertThat(scope.villageKeys()).containsExactlyInAnyOrder(EAST, WEST);
    }

    @Test
    void aCommuneRoleSeesAllVillagesOfTheCommune() {
        var scope = scope(Set.of("poverty-officer", "village-head." + EAST));

        assertThat(scope.coversVillage(COMMUNE, WEST)).isTrue();
        assertThat(scope.coversWholeCommunes()).isTrue();
        assertThat(scope.coversVillage("11101-2023", "11101-2023.01")).isFalse();
    }

    @Test
    void anAdministratorSeesNoHousehold() {
        var scope = scope(Set.of("administrator", "camunda-admin"));

        assertThat(scope.seesNothing()).isTrue();
        assertThat(scope.coversVillage(COMMUNE, EAST)).isFalse();
    }

    @Test
    void aVillageOfAnotherCommuneGivesNothing() {
        var scope = scope(Set.of("village-head.11101-2023.01"));

        assertThat(scope.seesNothing()).isTrue();
        assertThat(scope.coversVillage("11101-2023", "11101-2023.01")).isFalse();
    }

    @Test
    void aGroupNobodyKnowsGivesNothing() {
        assertThat(scope(Set.of("somebody")).seesNothing()).isTrue();
        assertThat(scope(Set.of()).seesNothing()).isTrue();
    }

    @Test
    void aVillageOutsideIsRefusedWithASentence() {
        var scope = scope(Set.of("village-head." + EAST));

        assertThatThrownBy(() -> scope.requireVillage(COMMUNE, WEST))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.code()).isEqualTo(TerritoryScope.OUT_OF_AREA));
    }

    private static TerritoryScope scope(Set<String> groups) {
        return TerritoryScope.of(
                new Actor("truongthon1", "Lương Văn Thử", "Trưởng thôn", groups, Set.of(COMMUNE)));
    }
}
