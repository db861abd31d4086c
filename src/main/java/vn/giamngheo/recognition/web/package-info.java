/** Pages on which the chair signs and on which decisions and certificates are read. */
@NullMarked
package vn.giamngheo.recognition.web;

import org.jspecify.annotations.NullMarked;
