package vn.giamngheo.security.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.web.RoleWords;
import vn.giamngheo.territory.Territory;

/** What the form of a post offers: roles, communes found by name, villages of the chosen one. */
@Component
class PostChoices {

    private final Territory territory;

    PostChoices(Territory territory) {
        this.territory = territory;
    }

    /**
     * Fills the choices and returns the fields, with the commune chosen when only one was found.
     */
    PostFields offer(PostFields fields, Model model) {
        var communes = communes(fields);
        var key = fields.communeKey();
        var chosen =
                key != null && communes.containsKey(key)
                        ? key
                        : communes.size() == 1 ? communes.keySet().iterator().next() : null;
        model.addAttribute("roles", RoleWords.all());
        model.addAttribute("communes", communes);
        model.addAttribute("villages", villages(chosen));
        return fields.inCommune(chosen);
    }

    private Map<String, String> communes(PostFields fields) {
        var words = fields.communeWords();
        var found = new LinkedHashMap<String, String>();
        if (words != null) {
            territory.communesFound(words).forEach(unit -> found.put(unit.key(), unit.label()));
        }
        var key = fields.communeKey();
        if (found.isEmpty() && (words == null || words.isBlank()) && key != null) {
            addChosen(key, found);
        }
        return found;
    }

    private void addChosen(String key, Map<String, String> found) {
        try {
            var commune = territory.commune(key);
            found.put(key, commune.fullName() + ", " + commune.provinceName());
        } catch (BusinessException unknown) {
            // not a commune: nothing to offer, and the person searches by name
        }
    }

    private Map<String, String> villages(@Nullable String communeKey) {
        var villages = new LinkedHashMap<String, String>();
        if (communeKey != null) {
            territory.villages(communeKey).forEach(each -> villages.put(each.key(), each.name()));
        }
        return villages;
    }
}
