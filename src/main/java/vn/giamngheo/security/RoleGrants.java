package vn.giamngheo.security;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the engine's grants equal to what our roles may do, at every start: a missing grant is
 * given, another is taken back. One grant per role keeps the task queries of a large database fast.
 */
@Component
class RoleGrants implements SmartInitializingSingleton {

    /** Two nodes that start together do this one after the other. */
    private static final long LOCK = 7_241_001L;

    private final AuthorizationService authorizationService;
    private final TaskFilters taskFilters;
    private final SetupIsOver setupIsOver;
    private final JdbcClient jdbc;

    RoleGrants(
            AuthorizationService authorizationService,
            TaskFilters taskFilters,
            SetupIsOver setupIsOver,
            JdbcClient jdbc) {
        this.authorizationService = authorizationService;
        this.taskFilters = taskFilters;
        this.setupIsOver = setupIsOver;
        this.jdbc = jdbc;
    }

    /** Before the first request is taken. */
    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Integer.class)
                .single();
        setupIsOver.declare();
        var wanted = wanted(taskFilters.save());
        List<RoleGrant> missing = new ArrayList<>(wanted);
        for (var present : grantsOfGroups()) {
            var same = wanted.stream().filter(grant -> grant.isAbout(present)).findFirst();
            if (same.isPresent() && permitsTheSame(same.get(), present)) {
                missing.remove(same.get());
            } else {
                authorizationService.deleteAuthorization(present.getId());
            }
        }
        missing.forEach(this::give);
    }

    private static List<RoleGrant> wanted(List<TaskFilters.Shipped> filters) {
        List<RoleGrant> wanted = new ArrayList<>(RoleGrant.all());
        for (var each : filters) {
            each.roles().forEach(role -> wanted.add(mayRead(role, each.filter())));
        }
        return wanted;
    }

    private static RoleGrant mayRead(String role, Filter filter) {
        return RoleGrant.grant(role, Resources.FILTER, filter.getId(), Permissions.READ);
    }

    private List<Authorization> grantsOfGroups() {
        return authorizationService
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .list()
                .stream()
                .filter(each -> WebApplications.roles().contains(each.getGroupId()))
                // that a member may see the group's own name is the engine's affair
                .filter(each -> !isOwnName(each))
                .toList();
    }

    private static boolean isOwnName(Authorization grant) {
        return grant.getResourceType() == Resources.GROUP.resourceType()
                && grant.getGroupId().equals(grant.getResourceId());
    }

    private static boolean permitsTheSame(RoleGrant wanted, Authorization present) {
        var bits =
                wanted.permissions().stream()
                        .mapToInt(Permission::getValue)
                        .reduce(0, (all, one) -> all | one);
        return bits == ((AuthorizationEntity) present).getPermissions();
    }

    private void give(RoleGrant grant) {
        var authorization =
                authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.role());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizationService.saveAuthorization(authorization);
    }
}
