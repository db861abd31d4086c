package vn.giamngheo.benefit;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Who may read, receive and work on requests. What concerns HIV is read only by those who handle it
 * (Nghị định 20/2021/NĐ-CP, Điều 8 khoản 1).
 */
@Component
class ApplicationAccess {

    private static final Set<String> READERS =
            Set.of(
                    Roles.POVERTY_OFFICER,
                    Roles.FINANCE_OFFICER,
                    Roles.AGRICULTURE_OFFICER,
                    Roles.HEALTH_STATION,
                    Roles.SCHOOL,
                    Roles.JUSTICE_OFFICER,
                    Roles.CULTURE_OFFICER,
                    Roles.OFFICE_OFFICER,
                    Roles.FATHERLAND_FRONT,
                    Roles.COMMUNE_CHAIR,
                    Roles.SUPERVISOR);

    private final BenefitApplications applications;

    ApplicationAccess(BenefitApplications applications) {
        this.applications = applications;
    }

    /**
     * What the person may see of the requests there are.
     *
     * @throws BusinessException FORBIDDEN for somebody who has nothing to do with requests
     */
    static TerritoryScope readable(Actor actor) {
        var scope = TerritoryScope.of(actor);
        if (scope.seesNothing()
                || actor.groups().stream().noneMatch(ApplicationAccess::readsRequests)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Tài khoản của bạn không được giao việc về đề nghị hưởng chính sách.");
        }
        return scope;
    }

    private static boolean readsRequests(String group) {
        return READERS.contains(group) || group.startsWith(Roles.VILLAGE_HEAD + ".");
    }

    /** Whether the person handles what is confidential in the commune. */
    static boolean readsConfidential(Actor actor) {
        return actor.hasRole(Roles.POVERTY_OFFICER) || actor.hasRole(Roles.COMMUNE_CHAIR);
    }

    BenefitApplication require(UUID id) {
        return applications
                .findById(id)
                .orElseThrow(() -> new BusinessException("NOT_FOUND", "Không có đề nghị này."));
    }

    /**
     * @throws BusinessException NOT_FOUND, FORBIDDEN, OUT_OF_AREA
     */
    BenefitApplication readableBy(UUID id, Actor actor) {
        var application = require(id);
        readable(actor).requireVillage(application.communeKey(), application.villageKey());
        if (Confidential.BENEFIT.equals(application.benefitCode())
                && !readsConfidential(actor)
                && !actor.username().equals(application.receivedBy())) {
            throw new BusinessException(
                    "FORBIDDEN", "Chỉ người giải quyết trợ cấp được xem đề nghị này.");
        }
        return application;
    }

    /**
     * @throws BusinessException FORBIDDEN for whoever is not responsible for the benefit
     */
    BenefitApplication ofOwner(UUID id, Actor actor) {
        var application = require(id);
        if (!actor.hasRole(application.ownerRole()) || !actor.worksFor(application.communeKey())) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Việc này của công chức hoặc tổ chức phụ trách chính sách ở xã của hộ.");
        }
        return application;
    }

    /**
     * @throws BusinessException FORBIDDEN for whoever is not the chair of the commune
     */
    BenefitApplication ofChair(UUID id, Actor actor) {
        var application = require(id);
        if (!actor.hasRole(Roles.COMMUNE_CHAIR) || !actor.worksFor(application.communeKey())) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Đề nghị do Chủ tịch hoặc Phó Chủ tịch Ủy ban nhân dân xã xác nhận.");
        }
        return application;
    }

    /** Whether the person may take a request for the benefit from a household there. */
    static boolean mayReceive(Benefit benefit, String communeKey, String villageKey, Actor actor) {
        if (!actor.worksFor(communeKey)) {
            return false;
        }
        return actor.hasRole(benefit.ownerRole())
                || actor.hasRole(Roles.POVERTY_OFFICER)
                || actor.hasRole(Roles.ofVillage(Roles.VILLAGE_HEAD, villageKey))
                || benefit.family() == Benefit.Family.CREDIT
                        && actor.hasRole(Roles.FATHERLAND_FRONT);
    }
}
