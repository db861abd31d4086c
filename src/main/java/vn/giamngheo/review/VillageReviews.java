package vn.giamngheo.review;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
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

    /** Of these villages those whose last household was surveyed and classified before a day. */
    @Query(
            """
            select v.id from VillageReview v
            where v.id in :villages
                and not exists (select 1 from HouseholdReview r
                    where r.villageReviewId = v.id
                        and r.origin in (vn.giamngheo.review.ReviewOrigin.LIST,
                            vn.giamngheo.review.ReviewOrigin.MEETING)
                        and (r.state in (vn.giamngheo.review.ReviewState.OPEN,
                                vn.giamngheo.review.ReviewState.SURVEYED)
                            or r.surveyedOn >= :day or r.classifiedOn >= :day))
            """)
    List<UUID> findClassifiedBefore(Collection<UUID> villages, LocalDate day);

    /** Held until the transaction ends, so that two last households are counted one by one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from VillageReview v where v.id = :id")
    Optional<VillageReview> lock(UUID id);
}
