package vn.giamngheo.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Opinions extends Repository<Opinion, UUID> {

    Opinion save(Opinion opinion);

    Optional<Opinion> findFirstByDossierIdOrderByNumberDesc(UUID dossierId);

    Optional<Opinion> findByDossierIdAndNumber(UUID dossierId, int number);

    List<Opinion> findByDossierIdOrderByNumber(UUID dossierId);
}
