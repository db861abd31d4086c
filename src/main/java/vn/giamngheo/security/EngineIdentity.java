package vn.giamngheo.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.web.RoleWords;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.UnitChoice;

/**
 * The engine's copy of people: its identity service keeps the password, and Tasklist and Cockpit
 * ask it for groups and tenants. Our record of posts is the source; the copy follows it at login.
 */
@Component
class EngineIdentity {

    private static final int BCRYPT_MOST_BYTES = 72;

    private final IdentityService identityService;
    private final Territory territory;
    private final JdbcClient jdbc;

    EngineIdentity(IdentityService identityService, Territory territory, JdbcClient jdbc) {
        this.identityService = identityService;
        this.territory = territory;
        this.jdbc = jdbc;
    }

    void createUser(Account account, String password) {
        var user = identityService.newUser(account.username());
        nameOf(user, account.fullName());
        user.setPassword(password);
        identityService.saveUser(user);
    }

    boolean knows(String username) {
        return identityService.createUserQuery().userId(username).count() > 0;
    }

    /** The policy of new passwords, which also forbids the person's own names in them. */
    boolean allowsPassword(String username, String fullName, String password) {
        var user = identityService.newUser(username);
        nameOf(user, fullName);
        return password.getBytes(StandardCharsets.UTF_8).length <= BCRYPT_MOST_BYTES
                && identityService.checkPasswordAgainstPolicy(password, user).isValid();
    }

    /** The engine's web applications write the first name before the last, whatever they hold. */
    private static void nameOf(User user, String name) {
        var lastSpace = name.lastIndexOf(' ');
        user.setFirstName(lastSpace < 0 ? "" : name.substring(0, lastSpace));
        user.setLastName(name.substring(lastSpace + 1));
    }

    boolean passwordIsRight(String username, String password) {
        return identityService.checkPassword(username, password);
    }

    /**
     * Makes the engine's groups and tenants of a person equal to those held today. A browser asks
     * several things at once, so the first request does it and the others find it done.
     */
    @Transactional
    public void mirror(Actor actor) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('mirror ' || :username, 0))")
                .param("username", actor.username())
                .query((row, number) -> number)
                .single();
        mirrorGroups(actor);
        mirrorTenants(actor);
    }

    private void mirrorGroups(Actor actor) {
        var held = identityService.createGroupQuery().groupMember(actor.username()).list();
        held.stream().filter(group -> group.getId().equals(group.getName())).forEach(this::name);
        var present = held.stream().map(Group::getId).collect(Collectors.toSet());
        for (var id : minus(actor.groups(), present)) {
            if (identityService.createGroupQuery().groupId(id).count() == 0) {
                var created = identityService.newGroup(id);
                created.setType("giamngheo");
                name(created);
            }
            identityService.createMembership(actor.username(), id);
        }
        minus(present, actor.groups())
                .forEach(group -> identityService.deleteMembership(actor.username(), group));
    }

    /** "Công chức LĐ-TB&XH", "Trưởng thôn - Thôn Đông"; the engine's Admin shows the names. */
    private void name(Group group) {
        var dot = group.getId().indexOf('.');
        if (dot < 0) {
            group.setName(RoleWords.of(group.getId()));
        } else {
            var key = group.getId().substring(dot + 1);
            var village = territory.villagesByKey(List.of(key)).get(key);
            group.setName(
                    "%s - %s"
                            .formatted(
                                    RoleWords.of(group.getId().substring(0, dot)),
                                    village == null ? key : village.name()));
        }
        identityService.saveGroup(group);
    }

    private void mirrorTenants(Actor actor) {
        var held = identityService.createTenantQuery().userMember(actor.username()).list();
        held.stream().filter(tenant -> tenant.getId().equals(tenant.getName())).forEach(this::name);
        var present = held.stream().map(Tenant::getId).collect(Collectors.toSet());
        for (var id : minus(actor.communes(), present)) {
            if (identityService.createTenantQuery().tenantId(id).count() == 0) {
                name(identityService.newTenant(id));
            }
            identityService.createTenantUserMembership(id, actor.username());
        }
        minus(present, actor.communes())
                .forEach(
                        tenant ->
                                identityService.deleteTenantUserMembership(
                                        tenant, actor.username()));
    }

    /** "Xã Minh Đức, Huyện Tứ Kỳ, Tỉnh Hải Dương". */
    private void name(Tenant tenant) {
        tenant.setName(
                territory.named(List.of(tenant.getId())).stream()
                        .map(UnitChoice::label)
                        .findFirst()
                        .orElse(tenant.getId()));
        identityService.saveTenant(tenant);
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        return all.stream().filter(each -> !without.contains(each)).collect(Collectors.toSet());
    }
}
