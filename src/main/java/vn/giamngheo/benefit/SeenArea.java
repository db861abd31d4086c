package vn.giamngheo.benefit;

import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.territory.TerritoryScope;

/** The area whose households a person may see; whoever sees none is told so. */
final class SeenArea {

    private SeenArea() {}

    /**
     * @throws BusinessException FORBIDDEN for a person who sees no household
     */
    static TerritoryScope of(Actor actor) {
        var scope = TerritoryScope.of(actor);
        if (scope.seesNothing()) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Tài khoản của bạn không được xem hộ gia đình: chưa được giao xã hoặc thôn nào,"
                            + " hoặc chỉ để quản trị hệ thống.");
        }
        return scope;
    }
}
