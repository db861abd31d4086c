package archfixture.household;

import java.time.Clock;
import java.time.LocalDate;

/** Innocent: takes the date from the clock. */
class AsksTheClock {

    LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}
