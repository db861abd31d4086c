package archfixture.household;

import java.time.LocalDate;

/** Violation: a date without a clock. */
class AsksTheMachine {

    LocalDate today() {
        return LocalDate.now();
    }
}
