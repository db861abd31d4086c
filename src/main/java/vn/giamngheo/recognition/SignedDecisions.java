package vn.giamngheo.recognition;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SignedDecisions extends Repository<SignedDecision, UUID> {

    SignedDecision save(SignedDecision decision);

    Optional<SignedDecision> findById(UUID id);

    Optional<SignedDecision> findByDossierId(UUID dossierId);
}
