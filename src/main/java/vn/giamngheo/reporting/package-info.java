/** Read-only views across modules: progress of a round. Nobody uses it. */
@ApplicationModule(
        displayName = "Báo cáo",
        allowedDependencies = {
            "shared",
            "calendar",
            "territory",
            "security",
            "household",
            "classification",
            "review",
            "approval",
            "recognition",
            "workflow",
            "document"
        })
@NullMarked
package vn.giamngheo.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
