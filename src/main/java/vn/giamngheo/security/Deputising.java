package vn.giamngheo.security;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.giamngheo.shared.Roles;

/**
 * Which posts of an absent person a deputy (<i>người làm thay</i>) may hold. Asked when an absence
 * is entered and again whenever the deputy acts, so that a post that changed meanwhile widens
 * nobody's rights.
 */
final class Deputising {

    /** Nothing waits for these: the one reads only, the other keeps accounts. */
    private static final Set<String> NOT_CARRIED = Set.of(Roles.ADMINISTRATOR, Roles.SUPERVISOR);

    /** Carried only by somebody whose own post is the same: a deputy chair, the same authority. */
    private static final Set<String> AMONG_THEIR_OWN =
            Set.of(Roles.COMMUNE_CHAIR, Roles.OPINION_AUTHORITY);

    private Deputising() {}

    /** The posts for which somebody has to act while their holder is away. */
    static List<HeldPost> needed(Collection<HeldPost> absent) {
        return absent.stream().filter(post -> !NOT_CARRIED.contains(post.role())).toList();
    }

    /** Those of the needed posts that this person may hold as well. */
    static List<HeldPost> carried(Collection<HeldPost> absent, Collection<HeldPost> deputys) {
        var needed = needed(absent);
        return worksElsewhere(needed, deputys)
                ? List.of()
                : needed.stream().filter(post -> mayCarry(post, deputys)).toList();
    }

    /** Everything the absent person leaves is carried. */
    static boolean carriesAll(Collection<HeldPost> absent, Collection<HeldPost> deputys) {
        return carried(absent, deputys).size() == needed(absent).size();
    }

    /**
     * A role counts in every commune a person works for, so somebody with posts in a further
     * commune would hold the absent person's roles there too.
     */
    private static boolean worksElsewhere(List<HeldPost> needed, Collection<HeldPost> deputys) {
        return !communes(needed).containsAll(communes(deputys));
    }

    private static boolean mayCarry(HeldPost post, Collection<HeldPost> deputys) {
        return AMONG_THEIR_OWN.contains(post.role())
                ? deputys.contains(post)
                : communes(deputys).contains(post.communeKey());
    }

    private static Set<String> communes(Collection<HeldPost> posts) {
        return posts.stream()
                .map(HeldPost::communeKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
