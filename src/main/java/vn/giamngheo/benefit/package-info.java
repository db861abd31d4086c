/** What recognised households are owed by law: rights, lists to issue, requests, who is left. */
@ApplicationModule(
        displayName = "Chính sách",
        allowedDependencies = {
            "shared",
            "calendar",
            "territory",
            "security",
            "household",
            "classification",
            "review",
            "recognition",
            "workflow",
            "document"
        })
@NullMarked
package vn.giamngheo.benefit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
