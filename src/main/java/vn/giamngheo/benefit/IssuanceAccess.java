package vn.giamngheo.benefit;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Who may read a list and who may work on it. Lists of allowances say things about health and are
 * read by those who handle them only (Nghị định 20/2021/NĐ-CP, Điều 8).
 */
@Component
class IssuanceAccess {

    private static final Set<String> READERS =
            Set.of(
                    Roles.COMMUNE_CHAIR,
                    Roles.STEERING_COMMITTEE,
                    Roles.POVERTY_OFFICER,
                    Roles.FINANCE_OFFICER,
                    Roles.AGRICULTURE_OFFICER,
                    Roles.HEALTH_STATION,
                    Roles.SCHOOL,
                    Roles.JUSTICE_OFFICER,
                    Roles.CULTURE_OFFICER,
                    Roles.OFFICE_OFFICER,
                    Roles.FATHERLAND_FRONT,
                    Roles.SUPERVISOR);
    private static final String HEAD_OF_A_VILLAGE = Roles.VILLAGE_HEAD + ".";

    /**
     * What of all lists the person may read.
     *
     * @throws BusinessException FORBIDDEN when that is nothing
     */
    TerritoryScope scope(Actor actor) {
        var scope = TerritoryScope.of(actor);
        if (scope.seesNothing()
                || !has(actor, READERS)
                        && actor.groups().stream()
                                .noneMatch(group -> group.startsWith(HEAD_OF_A_VILLAGE))) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Danh sách cấp chính sách dành cho cán bộ được giao việc ở xã và trưởng thôn.");
        }
        return scope;
    }

    /**
     * @throws BusinessException FORBIDDEN, OUT_OF_AREA
     */
    TerritoryScope reading(IssuanceRecord list, Actor actor) {
        var scope = scope(actor);
        scope.requireCommune(list.communeKey());
        if (!maySee(list.family(), list.ownerRole(), list.issuerRole(), actor)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Danh sách trợ cấp chỉ dành cho người phụ trách, Chủ tịch và người giám sát.");
        }
        return scope;
    }

    boolean maySee(Benefit.Family family, String ownerRole, String issuerRole, Actor actor) {
        return family != Benefit.Family.SOCIAL_ASSISTANCE
                || has(actor, Set.of(ownerRole, issuerRole, Roles.COMMUNE_CHAIR, Roles.SUPERVISOR));
    }

    boolean mayWork(IssuanceRecord list, Actor actor) {
        return actor.worksFor(list.communeKey()) && actor.hasRole(worker(list));
    }

    /**
     * Whoever works on the lines in the step the list is in.
     *
     * @throws BusinessException FORBIDDEN
     */
    void requireWork(IssuanceRecord list, Actor actor) {
        requireRole(list, worker(list), actor);
    }

    /** The owner checks the list. */
    void requireOwner(IssuanceRecord list, Actor actor) {
        requireRole(list, list.ownerRole(), actor);
    }

    /**
     * Whoever hands over. Where one role makes the list and another pays, no person does both.
     *
     * @throws BusinessException FORBIDDEN, PREPARER_PAYS
     */
    void requireIssuer(IssuanceRecord list, Actor actor) {
        requireRole(list, list.issuerRole(), actor);
        if (!list.issuerRole().equals(list.ownerRole())
                && actor.username().equals(list.preparedBy())) {
            throw new BusinessException(
                    "PREPARER_PAYS",
                    "Bạn đã lập danh sách này nên không được chi. Công chức tài chính khác chi.");
        }
    }

    private static String worker(IssuanceRecord list) {
        return list.state() == IssuanceState.PREPARING ? list.ownerRole() : list.issuerRole();
    }

    private static void requireRole(IssuanceRecord list, String role, Actor actor) {
        if (!actor.hasRole(role) || !actor.worksFor(list.communeKey())) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Danh sách này do cán bộ khác phụ trách. Bạn xem được nhưng không ghi được.");
        }
    }

    private static boolean has(Actor actor, Set<String> roles) {
        return actor.groups().stream().anyMatch(roles::contains);
    }
}
