package vn.giamngheo.benefit;

/** Something of the catalogue was confirmed; what is kept of it in memory is no longer right. */
record CatalogueChanged() {}
