package vn.giamngheo.review;

import org.springframework.stereotype.Component;
import vn.giamngheo.classification.Place;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.territory.Territory;

/** Where the households of a commune live, as far as standards and point tables ask. */
@Component
class Places {

    private final Territory territory;

    Places(Territory territory) {
        this.territory = territory;
    }

    /**
     * @throws BusinessException UNKNOWN_COMMUNE; AREA_UNKNOWN while nobody has decided whether the
     *     commune is rural or urban
     */
    Place of(String communeKey) {
        var commune = territory.commune(communeKey);
        var area = commune.area();
        if (area == null) {
            throw new BusinessException(
                    "AREA_UNKNOWN",
                    "Chưa xác định xã thuộc khu vực nông thôn hay thành thị. Báo quản trị viên bổ"
                            + " sung địa bàn.");
        }
        return new Place(commune.key(), commune.provinceKey(), area);
    }
}
