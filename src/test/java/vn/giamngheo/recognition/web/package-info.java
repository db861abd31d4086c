@NullMarked
package vn.giamngheo.recognition.web;

import org.jspecify.annotations.NullMarked;
