/**
 * The invented training commune, its movable clock and the autopilot. Active only in profile
 * training; nobody uses it.
 */
@ApplicationModule(
        displayName = "Tập huấn",
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
            "document",
            "reporting"
        })
@NullMarked
package vn.giamngheo.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
