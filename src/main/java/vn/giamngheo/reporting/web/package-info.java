/** Pages of the progress board. */
@NullMarked
package vn.giamngheo.reporting.web;

import org.jspecify.annotations.NullMarked;
