package vn.giamngheo.review;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VillageReviews extends Repository<VillageReview, UUID> {

    VillageReview save(VillageReview review);

    Optional<VillageReview> findById(UUID id);

    List<VillageReview> findByRoundIdAndStartedFalse(UUID roundId);

    boolean existsByRoundIdAndFinishedOnIsNull(UUID roundId);

    /** Held until the transaction ends, so that two last households are counted one by one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from VillageReview v where v.id = :id")
    Optional<VillageReview> lock(UUID id);
}
