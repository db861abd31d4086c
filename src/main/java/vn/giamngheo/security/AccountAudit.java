package vn.giamngheo.security;

import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;

/** Writes what was done to an account into the chain of every commune where it holds a post. */
@Component
class AccountAudit {

    private final AuditTrail audit;

    AccountAudit(AuditTrail audit) {
        this.audit = audit;
    }

    void record(Actor actor, String action, PostsHeld.Person person, String detail) {
        person.communes().stream()
                .sorted()
                .forEach(
                        commune ->
                                audit.record(
                                        commune,
                                        actor.username(),
                                        action,
                                        "account",
                                        person.username(),
                                        detail));
    }
}
