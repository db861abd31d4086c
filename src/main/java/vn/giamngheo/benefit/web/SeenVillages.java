package vn.giamngheo.benefit.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/** The villages a person may filter by: key to name. */
@Component
class SeenVillages {

    private final Territory territory;

    SeenVillages(Territory territory) {
        this.territory = territory;
    }

    Map<String, String> of(Actor actor) {
        Map<String, String> names = new LinkedHashMap<>();
        TerritoryScope.of(actor).communeKeys().forEach(commune -> names.putAll(in(commune, actor)));
        return names;
    }

    Map<String, String> in(String communeKey, Actor actor) {
        var scope = TerritoryScope.of(actor);
        Map<String, String> names = new LinkedHashMap<>();
        territory.villages(communeKey).stream()
                .filter(village -> scope.coversVillage(communeKey, village.key()))
                .forEach(village -> names.put(village.key(), village.name()));
        return names;
    }
}
