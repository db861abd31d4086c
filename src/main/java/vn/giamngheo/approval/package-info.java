/** Postings, complaints, re-verification, the dossier and the opinion on it. */
@ApplicationModule(
        displayName = "Niêm yết, trình duyệt",
        allowedDependencies = {
            "shared",
            "calendar",
            "territory",
            "household",
            "classification",
            "review",
            "workflow",
            "document"
        })
@NullMarked
package vn.giamngheo.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
