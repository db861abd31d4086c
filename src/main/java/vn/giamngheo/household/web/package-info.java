/** Pages of the register: search, one household, import. */
@NullMarked
package vn.giamngheo.household.web;

import org.jspecify.annotations.NullMarked;
