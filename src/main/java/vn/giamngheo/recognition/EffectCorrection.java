package vn.giamngheo.recognition;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import vn.giamngheo.shared.UseCase;

/**
 * Lets a signed correction take effect: categories that were wrong change from the day it was
 * signed, what was held before stays in the history; certificates of its households are revoked and
 * issued anew to those that are listed. Every step may be asked twice.
 */
@UseCase
public class EffectCorrection {

    private final Corrections corrections;
    private final SignedDecisions decisions;
    private final CategoryPeriods categories;
    private final CertificateRegister certificates;
    private final ApplicationEventPublisher events;

    EffectCorrection(
            Corrections corrections,
            SignedDecisions decisions,
            CategoryPeriods categories,
            CertificateRegister certificates,
            ApplicationEventPublisher events) {
        this.corrections = corrections;
        this.decisions = decisions;
        this.categories = categories;
        this.certificates = certificates;
        this.events = events;
    }

    public void updateCategories(UUID correctionId) {
        categories.decide(decision(correctionId));
    }

    public void issueCertificates(UUID correctionId) {
        var decision = decision(correctionId);
        if (decision.effected()) {
            return;
        }
        certificates.revoke(decision);
        certificates.issue(decision);
        decision.takeEffect();
        events.publishEvent(new HouseholdsRecognised(decision.id(), decision.communeKey()));
    }

    private SignedDecision decision(UUID correctionId) {
        var signed = corrections.findById(correctionId).orElseThrow().signedId();
        return decisions.findById(signed).orElseThrow();
    }
}
