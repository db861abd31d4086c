package vn.giamngheo.approval.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.giamngheo.approval.NewComplaint;

/**
 * A complaint as typed, so that nothing is lost when it is refused or a household is searched for.
 *
 * @param words by which the complaining household is searched for
 * @param householdId chosen one; a name typed is not asked then
 */
record ComplaintForm(
        @Nullable UUID reviewId,
        @Nullable String words,
        @Nullable UUID householdId,
        @Nullable String complainant,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String content,
        @Nullable List<MultipartFile> letter) {

    static final ComplaintForm EMPTY =
            new ComplaintForm(null, null, null, null, null, null, null, null);

    NewComplaint complaint() {
        return new NewComplaint(
                reviewId,
                householdId,
                orEmpty(complainant),
                orEmpty(address),
                orEmpty(phone),
                orEmpty(content),
                Uploads.all(letter));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
