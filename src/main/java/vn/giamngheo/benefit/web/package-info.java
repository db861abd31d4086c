/** Pages on which officials issue what people are owed. */
@NullMarked
package vn.giamngheo.benefit.web;

import org.jspecify.annotations.NullMarked;
