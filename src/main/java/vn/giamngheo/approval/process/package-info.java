/** Posting, re-verification and opinion as the engine runs them. */
@NullMarked
package vn.giamngheo.approval.process;

import org.jspecify.annotations.NullMarked;
