package vn.giamngheo.approval;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Postings extends Repository<Posting, UUID> {

    Posting save(Posting posting);

    Optional<Posting> findById(UUID id);

    @Query("select p.roundId from Posting p where p.id = :id")
    Optional<UUID> roundOf(UUID id);

    Optional<Posting> findByComplaintId(UUID complaintId);

    boolean existsByMeetingId(UUID meetingId);

    boolean existsByRoundIdAndStateNot(UUID roundId, Posting.State state);
}
