/** The running application in a real browser: Debian's chromium, one role after the other. */
@NullMarked
package vn.giamngheo.browser;

import org.jspecify.annotations.NullMarked;
