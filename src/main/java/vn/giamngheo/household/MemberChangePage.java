package vn.giamngheo.household;

import java.util.List;

/**
 * One page of proposed changes.
 *
 * @param page number of the page shown, from 1
 * @param total changes of all pages
 */
public record MemberChangePage(List<MemberChange> changes, int page, int size, int total) {}
