@NullMarked
package vn.giamngheo.approval;

import org.jspecify.annotations.NullMarked;
