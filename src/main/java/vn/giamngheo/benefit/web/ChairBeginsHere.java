package vn.giamngheo.benefit.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.web.HomePage;

/** The chair answers for everybody: the list of those who are still owed something is the home. */
@Component
class ChairBeginsHere implements HomePage {

    @Override
    public Optional<String> of(Actor actor) {
        return actor.hasRole(Roles.COMMUNE_CHAIR) ? Optional.of(OwedPages.PATH) : Optional.empty();
    }
}
