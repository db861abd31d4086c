/** Pages of lists that hang, complaints, the dossier and the opinion on it. */
@NullMarked
package vn.giamngheo.approval.web;

import org.jspecify.annotations.NullMarked;
