package vn.giamngheo.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Roles;

/**
 * Names the group whose task it is; the models ask it, so that no group id is written twice.
 * Public, because the models' expressions can call nothing else.
 */
@Component("assignment")
public class Assignment {

    public String headOf(String villageKey) {
        return Roles.ofVillage(Roles.VILLAGE_HEAD, villageKey);
    }

    /**
     * The village's enumerators; nobody else once a person was named for the household. An
     * expression hands over an empty text where the variable is null.
     */
    public List<String> surveyorsOf(String villageKey, @Nullable String namedReviewer) {
        return namedReviewer == null || namedReviewer.isEmpty()
                ? List.of(Roles.ofVillage(Roles.ENUMERATOR, villageKey))
                : List.of();
    }
}
