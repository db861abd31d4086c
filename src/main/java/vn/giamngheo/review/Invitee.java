package vn.giamngheo.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who is asked to a village meeting, or who came to it.
 *
 * @param post chức vụ, may be empty
 * @param unit đơn vị, may be empty
 * @param reviewId the reviewed household that the person stands for; null for anybody else
 */
public record Invitee(
        UUID id,
        InviteeCategory category,
        String fullName,
        String post,
        String unit,
        @Nullable UUID reviewId) {}
