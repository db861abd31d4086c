package vn.giamngheo.security.web;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.security.KeepAccounts;
import vn.giamngheo.shared.TypedDay;

/**
 * The fields of a post as typed, so that nothing is lost when they are refused.
 *
 * @param communeWords by which the commune was searched
 */
record PostFields(
        @Nullable String role,
        @Nullable String communeWords,
        @Nullable String communeKey,
        @Nullable String villageKey,
        @Nullable String from) {

    static PostFields empty() {
        return new PostFields(null, null, null, null, null);
    }

    KeepAccounts.NewPost post() {
        return new KeepAccounts.NewPost(role, communeKey, villageKey, TypedDay.of(from));
    }

    PostFields inCommune(@Nullable String key) {
        return new PostFields(role, communeWords, key, villageKey, from);
    }
}
