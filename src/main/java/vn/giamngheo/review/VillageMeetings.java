package vn.giamngheo.review;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface VillageMeetings extends Repository<VillageMeeting, UUID> {

    VillageMeeting save(VillageMeeting meeting);

    Optional<VillageMeeting> findById(UUID id);

    Optional<VillageMeeting> findFirstByVillageReviewIdOrderByNumberDesc(UUID villageReviewId);
}
