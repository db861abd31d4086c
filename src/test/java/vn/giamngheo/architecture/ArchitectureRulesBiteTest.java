package vn.giamngheo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every architecture rule is shown to fail on a class that breaks it on purpose. */
class ArchitectureRulesBiteTest {

    private static final Map<String, String> VIOLATIONS =
            Map.ofEntries(
                    Map.entry("engineStaysInProcessAndWorkflow", "EngineCaller"),
                    Map.entry("processNeverSeesEntities", "EntityHoldingDelegate"),
                    Map.entry("webNeverSeesEntities", "RepositoryPage"),
                    Map.entry("securityIsUsedByPagesOnly", "AsksWhoIsSignedIn"),
                    Map.entry("delegatesArePackagePrivate", "EntityHoldingDelegate"),
                    Map.entry("delegatesAreNamedAndPlacedSo", "MisplacedStep"),
                    Map.entry("delegatesHoldFinalFieldsOnly", "EntityHoldingDelegate"),
                    Map.entry("noFieldInjection", "FieldInjected"),
                    Map.entry("noPrintingToTheConsole", "Prints"),
                    Map.entry("timeComesFromTheClock", "AsksTheMachine"),
                    Map.entry("noVaguePackages", "Anything"),
                    Map.entry("noImplClasses", "HouseholdsImpl"));

    private final JavaClasses fixture = new ClassFileImporter().importPackages("archfixture");
    private final ArchitectureRules rules = new ArchitectureRules("archfixture");

    @Test
    void everyRuleHasItsViolation() {
        assertThat(rules.all().keySet()).containsExactlyInAnyOrderElementsOf(VIOLATIONS.keySet());
    }

    @Test
    void everyRuleFailsOnItsViolation() {
        rules.all()
                .forEach(
                        (name, rule) ->
                                assertThat(rule.evaluate(fixture).getFailureReport().toString())
                                        .as(name)
                                        .contains(VIOLATIONS.get(name)));
    }

    @ParameterizedTest(name = "{0} leaves {1} alone")
    @CsvSource({
        "engineStaysInProcessAndWorkflow, EntityHoldingDelegate",
        "timeComesFromTheClock, AsksTheClock",
        "securityIsUsedByPagesOnly, RepositoryPage"
    })
    void aRuleDoesNotBlameTheInnocent(String name, String innocent) {
        assertThat(rules.all().get(name).evaluate(fixture).getFailureReport().toString())
                .doesNotContain(innocent);
    }
}
