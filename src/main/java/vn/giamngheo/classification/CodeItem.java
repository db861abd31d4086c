package vn.giamngheo.classification;

import org.jspecify.annotations.Nullable;

/**
 * One numbered item of a code list: a cause of poverty in the order of report form 7.10, a support
 * need, a feature of Phiếu A.
 *
 * @param name null while the law's wording is not known
 * @param mark how far it was checked against the law
 */
public record CodeItem(int no, String code, @Nullable String name, String mark) {}
