package vn.giamngheo.security;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.ActingAs;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;

/** Turns accounts into actors with the roles held today, and knows who acts in this thread. */
@Component
class Officials implements CurrentActor, ActingAs {

    private final PostsHeld posts;

    Officials(PostsHeld posts) {
        this.posts = posts;
    }

    /** Empty when there is no such account or it is closed. */
    public Optional<Actor> official(String username) {
        return signedIn(username).map(SignedInOfficial::actor);
    }

    /** As {@link #official}, with the names of those for whom the person acts. */
    Optional<SignedInOfficial> signedIn(String username) {
        return posts.person(username).map(Officials::official);
    }

    private static SignedInOfficial official(PostsHeld.Person person) {
        var held =
                Stream.concat(
                                person.own().stream(),
                                person.instead().stream().flatMap(each -> each.posts().stream()))
                        .toList();
        var actor =
                new Actor(
                        person.username(),
                        person.fullName(),
                        person.title(),
                        held.stream().map(HeldPost::group).collect(Collectors.toUnmodifiableSet()),
                        held.stream()
                                .map(HeldPost::communeKey)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toUnmodifiableSet()));
        return new SignedInOfficial(
                actor, person.instead().stream().map(PostsHeld.Instead::fullName).toList());
    }

    @Override
    public Optional<Actor> find() {
        return current().map(SignedInOfficial::actor);
    }

    @Override
    public List<String> insteadOf() {
        return current().map(SignedInOfficial::insteadOf).orElse(List.of());
    }

    private static Optional<SignedInOfficial> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedInOfficial official
                ? Optional.of(official)
                : Optional.empty();
    }

    /** Whoever was signed in when their account was closed acts no more. */
    @Override
    public Actor require() {
        var actor = CurrentActor.super.require();
        if (posts.person(actor.username()).isEmpty()) {
            throw new BusinessException(
                    "NOT_SIGNED_IN", "Tài khoản của bạn đã đóng. Hãy liên hệ quản trị viên.");
        }
        return actor;
    }

    @Override
    public <T> T actingAs(String username, Supplier<T> work) {
        var official =
                signedIn(username)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NO_SUCH_ACCOUNT",
                                                "Không có tài khoản %s hoặc tài khoản đã đóng."
                                                        .formatted(username)));
        var former = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                            official, null, official.getAuthorities()));
            SecurityContextHolder.setContext(context);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(former);
        }
    }
}
