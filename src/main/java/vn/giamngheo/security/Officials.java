package vn.giamngheo.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.ActingAs;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;

/** Turns accounts into actors with the roles held today, and knows who acts in this thread. */
@Component
class Officials implements CurrentActor, ActingAs {

    private final Accounts accounts;
    private final Clock clock;

    Officials(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Empty when there is no such account or it is closed. */
    @Transactional(readOnly = true)
    public Optional<Actor> official(String username) {
        var today = LocalDate.now(clock);
        return accounts.findById(username)
                .filter(Account::isActive)
                .map(
                        account -> {
                            var roles = account.rolesOn(today);
                            return new Actor(
                                    account.username(),
                                    account.fullName(),
                                    account.title(),
                                    roles.stream()
                                            .map(RoleAssignment::group)
                                            .collect(Collectors.toUnmodifiableSet()),
                                    roles.stream()
                                            .map(RoleAssignment::communeKey)
                                            .filter(Objects::nonNull)
                                            .collect(Collectors.toUnmodifiableSet()));
                        });
    }

    @Override
    public Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedInOfficial official
                ? Optional.of(official.actor())
                : Optional.empty();
    }

    /** Whoever was signed in when their account was closed acts no more. */
    @Override
    public Actor require() {
        var actor = CurrentActor.super.require();
        if (!accounts.existsByUsernameAndActiveTrue(actor.username())) {
            throw new BusinessException(
                    "NOT_SIGNED_IN", "Tài khoản của bạn đã đóng. Hãy liên hệ quản trị viên.");
        }
        return actor;
    }

    @Override
    public <T> T actingAs(String username, Supplier<T> work) {
        var actor =
                official(username)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NO_SUCH_ACCOUNT",
                                                "Không có tài khoản %s hoặc tài khoản đã đóng."
                                                        .formatted(username)));
        var former = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            var official = new SignedInOfficial(actor);
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
