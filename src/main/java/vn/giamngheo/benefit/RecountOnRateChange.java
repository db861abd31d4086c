package vn.giamngheo.benefit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears that the catalogue has other rates, once it has read them. */
@Component
class RecountOnRateChange {

    private final RecountAmounts recountAmounts;

    RecountOnRateChange(RecountAmounts recountAmounts) {
        this.recountAmounts = recountAmounts;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(RatesChanged change) {
        recountAmounts.recount(change.code(), change.communeKey(), change.fromDay());
    }
}
