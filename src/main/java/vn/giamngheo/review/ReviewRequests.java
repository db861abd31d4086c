package vn.giamngheo.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReviewRequests extends Repository<ReviewRequest, UUID> {

    ReviewRequest save(ReviewRequest request);

    boolean existsByHouseholdIdAndRoundIdIsNull(UUID householdId);

    List<ReviewRequest> findByCommuneKeyAndRoundIdIsNull(String communeKey);
}
