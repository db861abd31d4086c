package vn.giamngheo.classification;

import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;

/** Writes what people do with the law's data into a chain of its own: it belongs to no commune. */
@Component
class LawAudit {

    private static final String CHAIN = "law";

    private final AuditTrail audit;

    LawAudit(AuditTrail audit) {
        this.audit = audit;
    }

    void record(Actor actor, String action, String id, String detail) {
        audit.record(CHAIN, actor.username(), action, "law-data", id, detail);
    }
}
