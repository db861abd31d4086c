package vn.giamngheo.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it is taken down.
 *
 * @param reviewId the contested result; null when nothing was chosen
 * @param complainantHouseholdId household of the commune that complains; null for another person
 * @param name of another person; not asked of a household, which is known by its head
 * @param address where to send the answer; may be empty
 * @param phone may be empty
 * @param letter pictures of the letter it came with, JPEG or PNG; may be empty
 */
public record NewComplaint(
        @Nullable UUID reviewId,
        @Nullable UUID complainantHouseholdId,
        String name,
        String address,
        String phone,
        String content,
        List<byte[]> letter) {

    public NewComplaint {
        letter = List.copyOf(letter);
    }

    /** By a person who hands in no letter. */
    public static NewComplaint spoken(@Nullable UUID reviewId, String name, String content) {
        return new NewComplaint(reviewId, null, name, "", "", content, List.of());
    }

    /** By a household of the commune that hands in no letter. */
    public static NewComplaint ofHousehold(
            @Nullable UUID reviewId, UUID householdId, String content) {
        return new NewComplaint(reviewId, householdId, "", "", "", content, List.of());
    }
}
