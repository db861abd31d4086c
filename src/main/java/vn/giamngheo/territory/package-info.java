/** Dated administrative units, villages, and which authority gives the opinion from which date. */
@ApplicationModule(
        displayName = "Địa bàn",
        allowedDependencies = {"shared"})
@NullMarked
package vn.giamngheo.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
