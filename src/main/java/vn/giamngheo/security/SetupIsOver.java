package vn.giamngheo.security;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.stereotype.Component;

/**
 * Without a member of the engine's own group of administrators every web application sends its
 * visitors to create one. Our administrators are ours; the one member is a name that nobody can
 * sign in with, because it has no account.
 */
@Component
class SetupIsOver {

    private static final String NOBODY = "khong-ai";

    private final IdentityService identityService;

    SetupIsOver(IdentityService identityService) {
        this.identityService = identityService;
    }

    void declare() {
        if (identityService.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        var nobody = identityService.newUser(NOBODY);
        nobody.setFirstName("Không");
        nobody.setLastName("Ai");
        nobody.setPassword("Xy0-" + UUID.randomUUID());
        identityService.saveUser(nobody);
        if (identityService.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
            var group = identityService.newGroup(Groups.CAMUNDA_ADMIN);
            group.setName("Không dùng");
            group.setType(Groups.GROUP_TYPE_SYSTEM);
            identityService.saveGroup(group);
        }
        identityService.createMembership(NOBODY, Groups.CAMUNDA_ADMIN);
    }
}
