/** Holidays, working-day arithmetic, and deadlines with the clause each comes from. */
@ApplicationModule(
        displayName = "Lịch làm việc",
        allowedDependencies = {"shared"})
@NullMarked
package vn.giamngheo.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
