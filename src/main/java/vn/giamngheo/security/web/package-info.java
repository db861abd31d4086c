/** The administrator's pages of accounts. */
@NullMarked
package vn.giamngheo.security.web;

import org.jspecify.annotations.NullMarked;
