package vn.giamngheo.household.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/** What of the register a person may see, and the villages to choose from there. */
@Component
class VisibleArea {

    private final Territory territory;

    VisibleArea(Territory territory) {
        this.territory = territory;
    }

    /**
     * @throws BusinessException FORBIDDEN when that is nothing
     */
    TerritoryScope of(Actor actor) {
        var scope = TerritoryScope.of(actor);
        if (scope.seesNothing()) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Tài khoản của bạn không được xem hộ gia đình: chưa được giao xã hoặc thôn nào,"
                            + " hoặc chỉ để quản trị hệ thống.");
        }
        return scope;
    }

    /** Key to name, in the order of the lists. */
    Map<String, String> villages(TerritoryScope scope) {
        var names = new LinkedHashMap<String, String>();
        for (var commune : scope.communeKeys()) {
            territory.villages(commune).stream()
                    .filter(village -> scope.coversVillage(commune, village.key()))
                    .forEach(village -> names.put(village.key(), village.name()));
        }
        return names;
    }
}
