package vn.giamngheo.review;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface VillageMeetings extends Repository<VillageMeeting, UUID> {

    /** What reads by SQL in the same transaction finds it. */
    VillageMeeting saveAndFlush(VillageMeeting meeting);

    Optional<VillageMeeting> findById(UUID id);

    Optional<VillageMeeting> findFirstByVillageReviewIdOrderByNumberDesc(UUID villageReviewId);
}
