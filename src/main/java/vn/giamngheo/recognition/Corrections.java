package vn.giamngheo.recognition;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Corrections extends Repository<Correction, UUID> {

    Correction save(Correction correction);

    Optional<Correction> findById(UUID id);

    /** The one proposal about a decision that is not signed yet. */
    Optional<Correction> findByDecisionIdAndSignedIdIsNull(UUID decisionId);
}
