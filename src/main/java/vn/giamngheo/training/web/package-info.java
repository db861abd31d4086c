/** The trainer's page. */
@NullMarked
package vn.giamngheo.training.web;

import org.jspecify.annotations.NullMarked;
