@NullMarked
package vn.giamngheo.approval.web;

import org.jspecify.annotations.NullMarked;
