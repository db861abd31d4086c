/** The page on which an administrator reads the calendar and the periods. */
@NullMarked
package vn.giamngheo.calendar.web;

import org.jspecify.annotations.NullMarked;
