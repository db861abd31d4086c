/** The administrator's page of units and opinion authorities. */
@NullMarked
package vn.giamngheo.territory.web;

import org.jspecify.annotations.NullMarked;
