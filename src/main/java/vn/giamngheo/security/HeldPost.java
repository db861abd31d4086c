package vn.giamngheo.security;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Roles;

/** A post as it is held on a day: a role, in a commune or in one of its villages. */
record HeldPost(String role, @Nullable String communeKey, @Nullable String villageKey) {

    /** The engine's group id: the role itself, or the role of one village. */
    String group() {
        return villageKey == null ? role : Roles.ofVillage(role, villageKey);
    }
}
