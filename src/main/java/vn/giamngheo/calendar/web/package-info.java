/** The pages on which an administrator keeps the calendar and the periods. */
@NullMarked
package vn.giamngheo.calendar.web;

import org.jspecify.annotations.NullMarked;
