package vn.giamngheo.territory.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.web.CommuneName;
import vn.giamngheo.territory.Territory;

/** Names the commune in the head of every page: "xã Quang Khải". */
@Component
class TerritoryCommuneName implements CommuneName {

    private final Territory territory;

    TerritoryCommuneName(Territory territory) {
        this.territory = territory;
    }

    @Override
    public Optional<String> of(String communeKey) {
        try {
            var name = territory.commune(communeKey).fullName();
            return Optional.of(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
        } catch (BusinessException unknown) {
            return Optional.empty();
        }
    }
}
