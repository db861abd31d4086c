/** The embedded PostgreSQL and the two database roles; runs before everything else. */
@ApplicationModule(
        displayName = "Cơ sở dữ liệu kèm theo",
        allowedDependencies = {"shared"})
@NullMarked
package vn.giamngheo.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
