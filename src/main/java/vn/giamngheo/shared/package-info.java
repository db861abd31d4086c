/** What every module may lean on: business errors, use cases, the acting person, the one clock. */
@ApplicationModule(displayName = "Dùng chung", type = ApplicationModule.Type.OPEN)
@NullMarked
package vn.giamngheo.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
