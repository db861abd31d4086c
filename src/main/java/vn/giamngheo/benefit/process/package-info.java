/** Processes that open rights, issue lists and settle requests. */
@NullMarked
package vn.giamngheo.benefit.process;

import org.jspecify.annotations.NullMarked;
