/** The engine's configuration, typed process variables, the inbox and who may complete a task. */
@ApplicationModule(
        displayName = "Công việc",
        allowedDependencies = {"shared", "calendar", "territory"})
@NullMarked
package vn.giamngheo.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
