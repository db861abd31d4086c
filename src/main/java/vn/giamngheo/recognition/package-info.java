/** Decisions, certificates, and the category of a household over time. */
@ApplicationModule(
        displayName = "Công nhận",
        allowedDependencies = {
            "shared",
            "calendar",
            "territory",
            "household",
            "classification",
            "review",
            "approval",
            "workflow",
            "document"
        })
@NullMarked
package vn.giamngheo.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
