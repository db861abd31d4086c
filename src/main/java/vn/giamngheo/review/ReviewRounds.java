package vn.giamngheo.review;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReviewRounds extends Repository<ReviewRound, UUID> {

    ReviewRound save(ReviewRound round);

    Optional<ReviewRound> findById(UUID id);

    boolean existsByCommuneKeyAndYearGreaterThanEqual(String communeKey, int year);

    boolean existsByCommuneKeyAndStateNot(String communeKey, RoundState state);

    /** Held until the transaction ends: whoever asks whether all is done asks one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ReviewRound r where r.id = :id")
    Optional<ReviewRound> lock(UUID id);
}
