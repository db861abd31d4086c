/** The models themselves: every path walked with the steps replaced by recorded ones. */
@NullMarked
package vn.giamngheo.processes;

import org.jspecify.annotations.NullMarked;
