/** The review as the engine runs it: delegates, variables, and starting and waking instances. */
@NullMarked
package vn.giamngheo.review.process;

import org.jspecify.annotations.NullMarked;
