package vn.giamngheo.approval;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DossierRecords extends Repository<Dossier, UUID> {

    Dossier save(Dossier dossier);

    Optional<Dossier> findById(UUID id);

    Optional<Dossier> findByRoundId(UUID roundId);
}
