package vn.giamngheo.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Complaints extends Repository<Complaint, UUID> {

    Complaint save(Complaint complaint);

    Optional<Complaint> findById(UUID id);

    List<Complaint> findByPostingIdAndStartedFalse(UUID postingId);

    Optional<Complaint> findByReviewIdAndStateNot(UUID reviewId, Complaint.State state);

    boolean existsByRoundIdAndStateNot(UUID roundId, Complaint.State state);

    boolean existsByReviewIdAndOrigin(UUID reviewId, Complaint.Origin origin);

    Optional<Complaint> findByNewReviewId(UUID newReviewId);
}
