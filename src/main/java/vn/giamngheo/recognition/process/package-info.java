/** Signing and what follows from it as the engine runs them. */
@NullMarked
package vn.giamngheo.recognition.process;

import org.jspecify.annotations.NullMarked;
