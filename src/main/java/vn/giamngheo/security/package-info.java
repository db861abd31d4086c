/** Accounts, roles with dates, login, and what a person may see. */
@ApplicationModule(
        displayName = "Người dùng",
        allowedDependencies = {"shared", "territory"})
@NullMarked
package vn.giamngheo.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
