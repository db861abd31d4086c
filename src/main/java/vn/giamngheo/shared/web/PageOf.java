package vn.giamngheo.shared.web;

import java.util.List;

/**
 * One page of a long list with what the pager needs to say where it stands.
 *
 * @param number counted from 1, as people count
 * @param total entries on all pages
 */
public record PageOf<T>(List<T> items, int number, int size, long total) {

    public PageOf {
        items = List.copyOf(items);
        if (number < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page " + number + " of size " + size);
        }
    }

    /** A page of a list that is at hand as a whole; a number out of range is moved into it. */
    public static <T> PageOf<T> slice(List<T> all, int number, int size) {
        var shown = bounded(number, size, all.size());
        return new PageOf<>(
                all.subList((shown - 1) * size, Math.min(shown * size, all.size())),
                shown,
                size,
                all.size());
    }

    /** The number moved into the pages that a list of this length has, counted from 1. */
    public static int bounded(int number, int size, long total) {
        return (int) Math.max(1, Math.min(number, (total + size - 1) / size));
    }

    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < last();
    }

    /** Number of the first entry shown, counted from 1; 0 when there is none. */
    public long from() {
        return items.isEmpty() ? 0 : (number - 1L) * size + 1;
    }

    /** Number of the last entry shown. */
    public long to() {
        return items.isEmpty() ? 0 : from() + items.size() - 1;
    }
}
