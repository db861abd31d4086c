package vn.giamngheo.benefit;

import static vn.giamngheo.benefit.FactKind.ACCUSED;
import static vn.giamngheo.benefit.FactKind.DISABILITY;
import static vn.giamngheo.benefit.FactKind.HIV;
import static vn.giamngheo.benefit.FactKind.INPATIENT;
import static vn.giamngheo.benefit.FactKind.LEGAL_AID_GROUP;
import static vn.giamngheo.benefit.FactKind.NURSING;
import static vn.giamngheo.benefit.FactKind.PREGNANT;
import static vn.giamngheo.benefit.FactKind.PRIVATE_SCHOOL;
import static vn.giamngheo.benefit.FactKind.SCHOOLING;

import java.util.EnumSet;
import java.util.Set;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.TerritoryScope;

/** Who sees and who enters which facts of a household. */
final class FactAccess {

    private static final Set<FactKind> OF_SCHOOLS = EnumSet.of(SCHOOLING, PRIVATE_SCHOOL);
    private static final Set<FactKind> OF_HEALTH =
            EnumSet.of(PREGNANT, NURSING, DISABILITY, INPATIENT, HIV);
    private static final Set<FactKind> OF_JUSTICE = EnumSet.of(ACCUSED, LEGAL_AID_GROUP);

    private FactAccess() {}

    /**
     * @throws BusinessException OUT_OF_AREA
     */
    static void requireVisible(Actor actor, HouseholdSummary household) {
        TerritoryScope.of(actor).requireVillage(household.communeKey(), household.villageKey());
    }

    /**
     * @throws BusinessException OUT_OF_AREA, FORBIDDEN
     */
    static void requireMayEnter(Actor actor, HouseholdSummary household, FactKind kind) {
        requireVisible(actor, household);
        if (!entered(actor, household).contains(kind)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Thông tin này do công chức làm công tác giảm nghèo hoặc bộ phận chuyên môn của"
                            + " xã nhập. Báo cho họ nếu thông tin chưa đúng.");
        }
    }

    /** Kinds that the person may enter about the household. */
    static Set<FactKind> entered(Actor actor, HouseholdSummary household) {
        var kinds = EnumSet.noneOf(FactKind.class);
        if (actor.hasRole(Roles.POVERTY_OFFICER)) {
            kinds.addAll(EnumSet.allOf(FactKind.class));
        }
        if (actor.hasRole(Roles.SCHOOL)) {
            kinds.addAll(OF_SCHOOLS);
        }
        if (actor.hasRole(Roles.HEALTH_STATION)) {
            kinds.addAll(OF_HEALTH);
        }
        if (actor.hasRole(Roles.JUSTICE_OFFICER)) {
            kinds.addAll(OF_JUSTICE);
        }
        if (actor.hasRole(Roles.ofVillage(Roles.VILLAGE_HEAD, household.villageKey()))) {
            kinds.addAll(EnumSet.complementOf(EnumSet.of(HIV)));
        }
        return kinds;
    }

    /** HIV is seen by those alone who handle the allowance or the treatment. */
    static boolean maySee(Actor actor, FactKind kind) {
        return kind != HIV
                || actor.hasRole(Roles.POVERTY_OFFICER)
                || actor.hasRole(Roles.HEALTH_STATION);
    }
}
