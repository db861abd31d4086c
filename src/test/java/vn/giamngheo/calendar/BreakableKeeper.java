package vn.giamngheo.calendar;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.giamngheo.shared.BusinessException;

/** Keeps copies of last days as modules do, and can fail after all others moved theirs. */
@TestComponent
class BreakableKeeper {

    private boolean broken;

    void breakDown(boolean nowBroken) {
        broken = nowBroken;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void move(DeadlinesMoved event) {
        if (broken) {
            throw new BusinessException("BROKEN", "Không dời được.");
        }
    }
}
