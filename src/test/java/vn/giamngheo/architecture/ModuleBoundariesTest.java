package vn.giamngheo.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import vn.giamngheo.Application;

/** Who may use whom: the table of docs/architecture.md, as declared in each package-info. */
class ModuleBoundariesTest {

    @Test
    void modulesUseOnlyWhatTheyDeclareAndOnlyPublicParts() {
        ApplicationModules.of(Application.class).verify();
    }
}
