/** Dated poverty standards and the decision that classifies a household. */
@ApplicationModule(
        displayName = "Phân loại",
        allowedDependencies = {"shared", "workflow"})
@NullMarked
package vn.giamngheo.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
