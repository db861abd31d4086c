package vn.giamngheo.security;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Handovers extends Repository<Handover, UUID> {

    Handover save(Handover handover);

    List<Handover> findByMovedOnIsNullAndFromOnLessThanEqual(LocalDate today);

    List<Handover> findByFromAccountAndMovedOnIsNull(String username);
}
