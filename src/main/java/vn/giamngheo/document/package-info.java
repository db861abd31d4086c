/** Official documents as PDF from plain data; knows no other module's record. */
@ApplicationModule(
        displayName = "Văn bản",
        allowedDependencies = {"shared", "territory"})
@NullMarked
package vn.giamngheo.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
