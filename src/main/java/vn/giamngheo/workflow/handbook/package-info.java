/** Sổ tay quy trình: reads what the deployed models and decision tables say, for people. */
@NullMarked
package vn.giamngheo.workflow.handbook;

import org.jspecify.annotations.NullMarked;
