package vn.giamngheo.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HouseholdReviews extends Repository<HouseholdReview, UUID> {

    HouseholdReview save(HouseholdReview review);

    List<HouseholdReview> saveAll(Iterable<HouseholdReview> reviews);

    Optional<HouseholdReview> findById(UUID id);

    List<HouseholdReview> findByRoundIdAndAttempt(UUID roundId, int attempt);

    List<HouseholdReview> findByRoundIdAndHouseholdId(UUID roundId, UUID householdId);

    List<HouseholdReview> findByIdIn(Collection<UUID> ids);

    /** Reviews of the village's own course that have no process yet, in a stable order. */
    @Query(
            """
            select r from HouseholdReview r
            where r.villageReviewId = :village and r.started = false
                and r.origin in (vn.giamngheo.review.ReviewOrigin.LIST,
                    vn.giamngheo.review.ReviewOrigin.MEETING)
            order by r.id
            """)
    List<HouseholdReview> findNotStarted(UUID village, Limit limit);

    /** Reviews of the village's own course that are not classified yet. */
    @Query(
            """
            select count(r) from HouseholdReview r
            where r.villageReviewId = :village
                and r.state in (vn.giamngheo.review.ReviewState.OPEN,
                    vn.giamngheo.review.ReviewState.SURVEYED)
                and r.origin in (vn.giamngheo.review.ReviewOrigin.LIST,
                    vn.giamngheo.review.ReviewOrigin.MEETING)
            """)
    long countUnclassified(UUID village);

    /** Classified by the village's own course and not yet agreed at a meeting: what it is about. */
    @Query(
            """
            select r from HouseholdReview r
            where r.villageReviewId = :village and r.agreed = false
                and r.state = vn.giamngheo.review.ReviewState.CLASSIFIED
                and r.origin in (vn.giamngheo.review.ReviewOrigin.LIST,
                    vn.giamngheo.review.ReviewOrigin.MEETING)
                and not exists (select 1 from HouseholdReview later
                    where later.roundId = r.roundId and later.householdId = r.householdId
                        and later.attempt > r.attempt)
            """)
    List<HouseholdReview> findToBeAgreed(UUID village);
}
