/** Migrations that SQL alone cannot do; they use nothing that may change after them. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
