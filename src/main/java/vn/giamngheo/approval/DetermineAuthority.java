package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.OpinionAuthorities;

/**
 * Whether a dossier needs the opinion of an authority above: territory and date say so, or nobody
 * has entered it yet, and then the round stands and people are told.
 */
@UseCase
public class DetermineAuthority {

    private final DossierRecords dossiers;
    private final OpinionAuthorities authorities;
    private final AuthorityMissing authorityMissing;
    private final Clock clock;

    DetermineAuthority(
            DossierRecords dossiers,
            OpinionAuthorities authorities,
            AuthorityMissing authorityMissing,
            Clock clock) {
        this.dossiers = dossiers;
        this.authorities = authorities;
        this.authorityMissing = authorityMissing;
        this.clock = clock;
    }

    /**
     * Where territory and date have no authority, the dossier may be signed at once.
     *
     * @throws BusinessException OPINION_AUTHORITY_NOT_CONFIGURED
     */
    public boolean isNeeded(UUID roundId) {
        var dossier = dossiers.findByRoundId(roundId).orElseThrow();
        try {
            var needed = authorities.on(dossier.communeKey(), LocalDate.now(clock)).isPresent();
            if (!needed) {
                dossier.clear();
            }
            return needed;
        } catch (BusinessException notConfigured) {
            authorityMissing.tell(dossier, notConfigured.getMessage());
            throw notConfigured;
        }
    }
}
