package vn.giamngheo.benefit;

import java.util.Optional;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;

/**
 * Mở quyền theo sổ hộ: a commune that comes with its register decides itself when the lists of what
 * people are owed begin here. From then on, and from its first decision on, rights follow by
 * themselves.
 */
@UseCase
public class OpenRightsOfRegister {

    private final RightsRunStore runs;
    private final StartRightsRun startRightsRun;
    private final Households households;
    private final AuditTrail audit;

    OpenRightsOfRegister(
            RightsRunStore runs,
            StartRightsRun startRightsRun,
            Households households,
            AuditTrail audit) {
        this.runs = runs;
        this.startRightsRun = startRightsRun;
        this.households = households;
        this.audit = audit;
    }

    /** The register whose rights the person may open now; empty when there is none. */
    public Optional<Register> waitingFor(Actor actor) {
        return actor.hasRole(Roles.POVERTY_OFFICER)
                ? actor.communes().stream()
                        .filter(commune -> !runs.anyIn(commune))
                        .map(commune -> new Register(commune, households.countOpen(commune)))
                        .filter(register -> register.households() > 0)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * @throws BusinessException FORBIDDEN; RUN_STATE when rights were opened before
     */
    public void open(String communeKey, Actor actor) {
        if (!actor.hasRole(Roles.POVERTY_OFFICER) || !actor.worksFor(communeKey)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Mở quyền theo sổ hộ do công chức làm công tác giảm nghèo của xã làm.");
        }
        if (runs.anyIn(communeKey)) {
            throw new BusinessException(
                    "RUN_STATE",
                    "Quyền của các hộ trong xã đã được mở; từ nay quyền tự xét lại khi có thay"
                            + " đổi.");
        }
        var all = households.openHouseholdIds(communeKey);
        startRightsRun.ofRegister(communeKey, all);
        audit.record(
                communeKey,
                actor.username(),
                "open-rights-of-register",
                "commune",
                communeKey,
                "households=" + all.size());
    }

    /**
     * @param households how many will be looked at
     */
    public record Register(String communeKey, int households) {}
}
