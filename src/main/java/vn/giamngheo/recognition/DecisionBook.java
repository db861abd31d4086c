package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.document.NumberRegister;
import vn.giamngheo.shared.AuditTrail;

/**
 * Enters a signed decision under the next number of its year, in the signer's transaction: number,
 * decision and audit entry are there together or not at all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecisionBook {

    private final SignedDecisions decisions;
    private final NumberRegister numbers;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionBook(SignedDecisions decisions, NumberRegister numbers, AuditTrail audit, Clock clock) {
        this.decisions = decisions;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    SignedDecision enter(
            SignedDecision.Subject subject,
            Signer signer,
            Snapshot snapshot,
            List<DecisionItem> items) {
        var today = LocalDate.now(clock);
        var sequence =
                numbers.take(
                        subject.communeKey(), today.getYear(), NumberRegister.Kind.DECISION, 1);
        var decision =
                decisions.save(
                        new SignedDecision(subject, sequence, today, signer, snapshot, items));
        audit.record(
                subject.communeKey(),
                signer.username(),
                decision.isCorrection() ? "sign-correction" : "sign-decision",
                "decision",
                decision.id().toString(),
                "%s sha256:%s".formatted(decision.number(), decision.sha256()));
        return decision;
    }
}
