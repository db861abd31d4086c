package vn.giamngheo.approval.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.Dossiers.DossierView;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.Staff;
import vn.giamngheo.territory.OpinionAuthorities;
import vn.giamngheo.territory.OpinionAuthority;
import vn.giamngheo.territory.Territory;

/**
 * What several pages say about a dossier: whose it is, who made it, who is asked, why it stands.
 */
@Component
class DossierFacts {

    private final Territory territory;
    private final Staff staff;
    private final OpinionAuthorities authorities;
    private final Clock clock;

    DossierFacts(Territory territory, Staff staff, OpinionAuthorities authorities, Clock clock) {
        this.territory = territory;
        this.staff = staff;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** "Xã Quang Khải". */
    String commune(String communeKey) {
        return territory.commune(communeKey).fullName();
    }

    @Nullable String preparer(DossierView dossier) {
        return staff.holding(Roles.POVERTY_OFFICER, dossier.communeKey()).stream()
                .filter(person -> person.username().equals(dossier.preparedBy()))
                .map(Staff.Person::fullName)
                .findFirst()
                .orElse(dossier.preparedBy());
    }

    /** Who would be asked today; empty when nobody, or when nobody entered it. */
    Optional<OpinionAuthority> authority(String communeKey) {
        try {
            return authorities.on(communeKey, LocalDate.now(clock));
        } catch (BusinessException notConfigured) {
            return Optional.empty();
        }
    }

    /** Why a prepared dossier cannot be sent today; null when nothing stands in its way. */
    @Nullable String standsBecause(@Nullable DossierView dossier) {
        return dossier == null || !dossier.awaitsSending()
                ? null
                : notConfigured(dossier.communeKey());
    }

    /** The sentence that says nobody entered who is asked; null when somebody did. */
    @Nullable String notConfigured(String communeKey) {
        try {
            authorities.on(communeKey, LocalDate.now(clock));
            return null;
        } catch (BusinessException notConfigured) {
            return notConfigured.getMessage();
        }
    }
}
