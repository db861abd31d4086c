package vn.giamngheo.document;

import java.util.Locale;
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

    /**
     * A commune that signs in its own name.
     *
     * @param fullName "Xã Quang Khải"
     * @param name "Quang Khải"
     */
    public static IssuingBody of(String fullName, String name) {
        return new IssuingBody(
                null,
                fullName.substring(0, 1).toLowerCase(Locale.ROOT) + fullName.substring(1),
                name);
    }

    /** "Ủy ban nhân dân xã Quang Khải". */
    public String name() {
        return "Ủy ban nhân dân " + unitName;
    }
}
