/**
 * What every page shares: the shell around it, its words for roles and errors, paging, login page.
 */
@NullMarked
package vn.giamngheo.shared.web;

import org.jspecify.annotations.NullMarked;
