/** Where an office words its templates and an administrator keeps the registers of numbers. */
@NullMarked
package vn.giamngheo.document.web;

import org.jspecify.annotations.NullMarked;
