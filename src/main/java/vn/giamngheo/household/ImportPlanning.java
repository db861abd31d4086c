package vn.giamngheo.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.giamngheo.territory.NewVillage;
import vn.giamngheo.territory.Territory;

/** Brings together what a list is compared with: villages, register, history of classes, today. */
@Component
class ImportPlanning {

    private final Territory territory;
    private final RegisterStore register;
    private final ObjectProvider<CategoryRecord> categories;
    private final Clock clock;

    ImportPlanning(
            Territory territory,
            RegisterStore register,
            ObjectProvider<CategoryRecord> categories,
            Clock clock) {
        this.territory = territory;
        this.register = register;
        this.categories = categories;
        this.clock = clock;
    }

    /** Under the commune's lock, so that the plan still holds when it is written. */
    ImportPlan plan(String communeKey, ImportInput input) {
        territory.commune(communeKey);
        register.lock(communeKey);
        var villages = territory.villages(communeKey);
        var newVillages = villages.isEmpty() ? input.villages() : List.<NewVillage>of();
        var names =
                villages.isEmpty()
                        ? VillageNames.foundedFrom(newVillages)
                        : VillageNames.of(
                                villages, name -> territory.villageNamed(communeKey, name));
        var complaints = villages.isEmpty() ? input.villageRefusals() : List.<Refusal>of();
        return new ImportPlanner(
                        register.load(communeKey),
                        names,
                        categories::getObject,
                        LocalDate.now(clock))
                .plan(new ImportInput(input.rows(), newVillages, complaints));
    }
}
