package vn.giamngheo.approval.web;

import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.territory.TerritoryScope;

/** Who looks at the pages of this module, and at which households. */
@Component
class Viewer {

    private final CurrentActor currentActor;

    Viewer(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    Actor actor() {
        return currentActor.require();
    }

    /**
     * @throws BusinessException FORBIDDEN for somebody who sees no household at all
     */
    TerritoryScope scope() {
        var scope = TerritoryScope.of(actor());
        if (scope.seesNothing()) {
            throw new BusinessException(
                    "FORBIDDEN", "Tài khoản của bạn không được giao xã hoặc thôn nào.");
        }
        return scope;
    }
}
