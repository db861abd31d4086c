package vn.giamngheo.review;

import java.util.UUID;

/**
 * The latest meeting of a village and where it belongs.
 *
 * @param secretary account that the head let write beside them, empty for nobody
 */
record MeetingCase(
        UUID villageReviewId,
        UUID roundId,
        String communeKey,
        String villageKey,
        int year,
        UUID meetingId,
        int number,
        boolean draft,
        long revision,
        String secretary) {}
