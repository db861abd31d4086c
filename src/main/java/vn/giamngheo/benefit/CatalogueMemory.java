package vn.giamngheo.benefit;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the confirmed catalogue in memory, because rules ask it for every person of a commune, and
 * reads it anew after a change was committed; before those who count amounts are told.
 */
@Component
class CatalogueMemory {

    private final CatalogueRows rows;
    private @Nullable CatalogueBook book;

    CatalogueMemory(CatalogueRows rows) {
        this.rows = rows;
    }

    /** Reading and forgetting wait for each other, so that no reading outlives a later change. */
    synchronized CatalogueBook book() {
        var known = book;
        if (known == null) {
            known = rows.book();
            book = known;
        }
        return known;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    synchronized void forget(CatalogueChanged change) {
        book = null;
    }
}
