package vn.giamngheo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * What the modules' declared directions cannot say. The rules take the root package, so that they
 * can be shown to bite on the deliberate violations in {@code archfixture}.
 */
final class ArchitectureRules {

    private static final Set<String> TIMES =
            Set.of(
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.Instant",
                    "java.time.ZonedDateTime",
                    "java.time.OffsetDateTime",
                    "java.time.Year",
                    "java.time.YearMonth",
                    "java.time.MonthDay");

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    /** Name of the rule to the rule. */
    Map<String, ArchRule> all() {
        return Map.ofEntries(
                Map.entry("engineStaysInProcessAndWorkflow", engineStaysInProcessAndWorkflow()),
                Map.entry("processNeverSeesEntities", processNeverSeesEntities()),
                Map.entry("webNeverSeesEntities", webNeverSeesEntities()),
                Map.entry("securityIsUsedByPagesOnly", securityIsUsedByPagesOnly()),
                Map.entry("delegatesArePackagePrivate", delegatesArePackagePrivate()),
                Map.entry("delegatesAreNamedAndPlacedSo", delegatesAreNamedAndPlacedSo()),
                Map.entry("delegatesHoldFinalFieldsOnly", delegatesHoldFinalFieldsOnly()),
                Map.entry("noFieldInjection", noFieldInjection()),
                Map.entry("noPrintingToTheConsole", noPrintingToTheConsole()),
                Map.entry("timeComesFromTheClock", timeComesFromTheClock()),
                Map.entry("noVaguePackages", noVaguePackages()),
                Map.entry("noImplClasses", noImplClasses()));
    }

    ArchRule engineStaysInProcessAndWorkflow() {
        return noClasses()
                .that(not(mayKnowTheEngine()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because(
                        "only process steps, workflow, logins and the movable clock know the"
                                + " engine");
    }

    private DescribedPredicate<JavaClass> mayKnowTheEngine() {
        return resideInAnyPackage(
                "..process..",
                root + ".workflow..",
                root + ".security..",
                root + ".training..",
                root + ".embedded..");
    }

    ArchRule processNeverSeesEntities() {
        return noClasses()
                .that()
                .resideInAPackage("..process..")
                .should()
                .dependOnClassesThat(storedThings())
                .because("a delegate that holds an entity ends up storing it as a variable");
    }

    ArchRule webNeverSeesEntities() {
        return noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat(storedThings())
                .because("a page shows views and calls use cases, it never changes an entity");
    }

    private static DescribedPredicate<JavaClass> storedThings() {
        return DescribedPredicate.describe(
                "are entities or Spring Data repositories",
                type ->
                        type.isAnnotatedWith(Entity.class)
                                || type.isAssignableTo(
                                                "org.springframework.data.repository.Repository")
                                        && !type.getName().startsWith("org.springframework"));
    }

    ArchRule securityIsUsedByPagesOnly() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..web..", root + ".security..", root + ".training..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".security..")
                .because("rules receive the actor as a parameter and never ask who is signed in");
    }

    ArchRule delegatesArePackagePrivate() {
        return classes().that(areDelegates()).should().bePackagePrivate();
    }

    ArchRule delegatesAreNamedAndPlacedSo() {
        return classes()
                .that(areDelegates())
                .should()
                .haveSimpleNameEndingWith("Delegate")
                .andShould()
                .resideInAPackage("..process..");
    }

    ArchRule delegatesHoldFinalFieldsOnly() {
        return fields().that()
                .areDeclaredInClassesThat(areDelegates())
                .should()
                .beFinal()
                .because("one delegate serves all instances at once");
    }

    private static DescribedPredicate<JavaClass> areDelegates() {
        return DescribedPredicate.describe(
                "are delegates",
                type ->
                        !type.isInterface()
                                && type.isAssignableTo(JavaDelegate.class)
                                && !type.isAnonymousClass());
    }

    ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("what a class needs stands in its constructor");
    }

    ArchRule noPrintingToTheConsole() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }

    ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "asks the machine for the time",
                                (JavaCall<?> call) -> asksTheMachineForTheTime(call)))
                .because("training moves the clock, and deadlines must follow it");
    }

    private static boolean asksTheMachineForTheTime(JavaCall<?> call) {
        var owner = call.getTargetOwner().getName();
        var parameters = call.getTarget().getRawParameterTypes();
        var byClock =
                parameters.size() == 1 && parameters.get(0).getName().equals(Clock.class.getName());
        var now = call.getName().equals("now") && TIMES.contains(owner) && !byClock;
        var millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        return now || millis;
    }

    ArchRule noVaguePackages() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..impl..",
                        "..util..",
                        "..utils..",
                        "..manager..",
                        "..helper..",
                        "..common..",
                        "..dto..");
    }

    ArchRule noImplClasses() {
        return noClasses().should().haveSimpleNameEndingWith("Impl");
    }
}
