package vn.giamngheo.benefit;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdLinks;

/** The way from a household to what rights hang on. */
@Component
class FactsOnHouseholdPage implements HouseholdLinks {

    @Override
    public List<Link> of(UUID householdId) {
        return List.of(
                new Link(
                        "Thông tin hưởng chính sách",
                        "/ho-gia-dinh/%s/thong-tin-chinh-sach".formatted(householdId)));
    }
}
