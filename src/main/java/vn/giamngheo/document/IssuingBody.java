package vn.giamngheo.document;

import org.jspecify.annotations.Nullable;

/**
 * The people's committee a document comes from, as its header writes it.
 *
 * @param parentName the body above it, "Ủy ban nhân dân huyện Tứ Kỳ"; left out of most commune
 *     documents
 * @param unitName the unit with its kind, "xã Quang Khải"
 * @param placeName the place before the date, "Quang Khải"
 */
public record IssuingBody(@Nullable String parentName, String unitName, String placeName) {

    /** "Ủy ban nhân dân xã Quang Khải". */
    public String name() {
        return "Ủy ban nhân dân " + unitName;
    }
}
