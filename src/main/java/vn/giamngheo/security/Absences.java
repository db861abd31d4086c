package vn.giamngheo.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Absences extends Repository<Absence, UUID> {

    Absence save(Absence absence);

    Optional<Absence> findById(UUID id);

    List<Absence> findByUsernameAndWithdrawnOnIsNull(String username);

    List<Absence> findByDeputyAndWithdrawnOnIsNull(String deputy);
}
