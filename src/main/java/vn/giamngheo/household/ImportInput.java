package vn.giamngheo.household;

import java.util.List;
import vn.giamngheo.territory.NewVillage;

/**
 * A list as it came, headers checked, rows not yet.
 *
 * @param villages of sheet "Thôn"; empty when there is none or a row of it is refused
 * @param villageRefusals what is wrong with sheet "Thôn"
 */
record ImportInput(
        List<HouseholdRow> rows, List<NewVillage> villages, List<Refusal> villageRefusals) {}
