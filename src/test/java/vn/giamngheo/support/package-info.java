/** What tests stand on: one real PostgreSQL for the whole test run, a clock that can be set. */
@NullMarked
package vn.giamngheo.support;

import org.jspecify.annotations.NullMarked;
