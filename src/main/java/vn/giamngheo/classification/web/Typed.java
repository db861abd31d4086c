package vn.giamngheo.classification.web;

import org.jspecify.annotations.Nullable;

/** A field of a page as it was sent: one that is not there counts as empty. */
final class Typed {

    private Typed() {}

    static String of(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
