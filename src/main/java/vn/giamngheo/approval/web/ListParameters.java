package vn.giamngheo.approval.web;

import org.jspecify.annotations.Nullable;

/**
 * What the address of a long list says: which part of it, the words searched for, the page. Named
 * in Vietnamese as people see them in the address.
 *
 * @param loc part of the list
 * @param tim words, with or without accents
 * @param trang counted from 1
 */
record ListParameters(@Nullable String loc, @Nullable String tim, @Nullable Integer trang) {

    String part() {
        return loc == null ? "" : loc;
    }

    String words() {
        return tim == null ? "" : tim;
    }

    int page() {
        return trang == null ? 1 : trang;
    }
}
