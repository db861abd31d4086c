/** Pages of the law's data: standards, point tables, code lists and the regions of scoring. */
@NullMarked
package vn.giamngheo.classification.web;

import org.jspecify.annotations.NullMarked;
