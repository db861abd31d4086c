package vn.giamngheo.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.Stage;

/** The engine's Admin shows roles, villages and communes by name. */
@ApplicationTest
class EngineNamesTest {

    @Autowired Stage stage;
    @Autowired EngineIdentity engine;
    @Autowired Officials officials;
    @Autowired IdentityService identityService;

    @Test
    void groupsAndTenantsAreNamedForPeople() {
        var commune = stage.commune(1);
        var head = Roles.ofVillage(Roles.VILLAGE_HEAD, commune.village(1));

        engine.mirror(officials.official(commune.head(1)).orElseThrow());
        engine.mirror(officials.official(commune.chair()).orElseThrow());

        assertThat(group(head)).isEqualTo("Trưởng thôn - Thôn 1");
        assertThat(group(Roles.COMMUNE_CHAIR)).isEqualTo("Chủ tịch UBND xã");
        assertThat(tenant(commune.key())).startsWith("Xã ").contains(", ");
    }

    @Test
    void aNameThatIsStillTheIdIsPutRightAtTheNextLogin() {
        var commune = stage.commune(1);
        var head = officials.official(commune.head(1)).orElseThrow();
        engine.mirror(head);
        var group =
                identityService
                        .createGroupQuery()
                        .groupId(Roles.ofVillage(Roles.VILLAGE_HEAD, commune.village(1)))
                        .singleResult();
        group.setName(group.getId());
        identityService.saveGroup(group);

        engine.mirror(head);

        assertThat(group(group.getId())).isEqualTo("Trưởng thôn - Thôn 1");
    }

    private String group(String id) {
        return identityService.createGroupQuery().groupId(id).singleResult().getName();
    }

    private String tenant(String id) {
        return identityService.createTenantQuery().tenantId(id).singleResult().getName();
    }
}
