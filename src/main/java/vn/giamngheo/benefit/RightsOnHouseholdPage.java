package vn.giamngheo.benefit;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdLinks;

/** The way from a household to what it is owed, and to the decisions on its living standard. */
@Component
@Order(0)
class RightsOnHouseholdPage implements HouseholdLinks {

    @Override
    public List<Link> of(UUID householdId) {
        return List.of(
                new Link(
                        "Quyền hưởng chính sách",
                        "/ho-gia-dinh/%s/chinh-sach".formatted(householdId)),
                new Link(
                        "Mức sống trung bình",
                        "/ho-gia-dinh/%s/muc-song-trung-binh".formatted(householdId)));
    }
}
