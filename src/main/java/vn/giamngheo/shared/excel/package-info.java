/** Reading Excel files that people made: cells by header, with addresses to name in an answer. */
@NullMarked
package vn.giamngheo.shared.excel;

import org.jspecify.annotations.NullMarked;
