package vn.giamngheo.recognition;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import vn.giamngheo.shared.UseCase;

/**
 * Lets a signed decision take effect: the categories of its households change from the day it was
 * signed, every poor and near-poor household has its certificate, every other one that asked has
 * its written answer. Every step may be asked twice.
 */
@UseCase
public class EffectDecision {

    private final SignedDecisions decisions;
    private final CategoryPeriods categories;
    private final CertificateRegister certificates;
    private final RefusalRegister refusals;
    private final ApplicationEventPublisher events;

    EffectDecision(
            SignedDecisions decisions,
            CategoryPeriods categories,
            CertificateRegister certificates,
            RefusalRegister refusals,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.categories = categories;
        this.certificates = certificates;
        this.refusals = refusals;
        this.events = events;
    }

    public void updateCategories(UUID dossierId) {
        categories.decide(decision(dossierId));
    }

    /** Numbers and issues the certificates by village and name; tells whoever waits for them. */
    public void issueCertificates(UUID dossierId) {
        var decision = decision(dossierId);
        if (decision.effected()) {
            return;
        }
        certificates.issue(decision);
        decision.takeEffect();
        events.publishEvent(new HouseholdsRecognised(decision.id(), decision.communeKey()));
    }

    /** Numbers and writes the refusals, by village and name. */
    public void issueRefusals(UUID dossierId) {
        refusals.issue(decision(dossierId));
    }

    private SignedDecision decision(UUID dossierId) {
        return decisions.findByDossierId(dossierId).orElseThrow();
    }
}
