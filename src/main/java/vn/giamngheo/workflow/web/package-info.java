/** Pages of the tasks: the list of a person, short decisions, the way from and to Tasklist. */
@NullMarked
package vn.giamngheo.workflow.web;

import org.jspecify.annotations.NullMarked;
