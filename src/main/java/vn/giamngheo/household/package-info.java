/** Households and their members, the import with its checks, and search. */
@ApplicationModule(
        displayName = "Sổ hộ",
        allowedDependencies = {"shared", "territory"})
@NullMarked
package vn.giamngheo.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
