package vn.giamngheo.document.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.document.OfficeTemplate;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.Territory;

/** For whom a template is worded: every commune, or the one of the address or of the official. */
@Component
class TemplateScope {

    private final CurrentActor currentActor;
    private final Territory territory;

    TemplateScope(CurrentActor currentActor, Territory territory) {
        this.currentActor = currentActor;
        this.territory = territory;
    }

    Actor actor() {
        return currentActor.require();
    }

    /** Null: every commune, which an administrator means who names none. */
    @Nullable String commune(String typed) {
        if (!typed.isBlank()) {
            return typed;
        }
        var actor = actor();
        return actor.hasRole(Roles.ADMINISTRATOR)
                ? null
                : actor.communes().stream().sorted().findFirst().orElse(null);
    }

    /** "Xã Quang Khải", "mọi xã". */
    String name(@Nullable String communeKey) {
        return communeKey == null ? "mọi xã" : territory.commune(communeKey).fullName();
    }

    static OfficeTemplate template(String file) {
        return find(file)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Không có mẫu văn bản này. Mở lại trang mẫu văn bản."));
    }

    private static Optional<OfficeTemplate> find(String file) {
        for (var template : OfficeTemplate.values()) {
            if (template.file().equals(file)) {
                return Optional.of(template);
            }
        }
        return Optional.empty();
    }
}
