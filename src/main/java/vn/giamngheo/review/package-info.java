/** Review rounds, one review per household and attempt, surveys and village meetings. */
@ApplicationModule(
        displayName = "Rà soát",
        allowedDependencies = {
            "shared",
            "calendar",
            "territory",
            "household",
            "classification",
            "workflow",
            "document"
        })
@NullMarked
package vn.giamngheo.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
