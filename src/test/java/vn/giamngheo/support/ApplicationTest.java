package vn.giamngheo.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import vn.giamngheo.benefit.CatalogueChange;
import vn.giamngheo.benefit.FanOut;
import vn.giamngheo.benefit.IssuanceStage;
import vn.giamngheo.classification.ImportInTraining;
import vn.giamngheo.household.RegisterOfATest;
import vn.giamngheo.security.SignInForTest;

/**
 * A test of the whole application: real database, real process engine, real transactions. Jobs run
 * when the test runs them, not by themselves. Nothing rolls back: a test that must not see its
 * neighbours' data uses names of its own. What tests are helped by is there for all of them, so
 * that they share one context: every other combination would start the application once more.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@ContextConfiguration(initializers = FreshTestDatabase.class)
@AutoConfigureMockMvc
@Import({
    TestClockConfiguration.class,
    Stage.class,
    SignInForTest.class,
    RegisterOfATest.class,
    FanOut.class,
    IssuanceStage.class,
    CatalogueChange.class,
    ImportInTraining.class
})
@TestPropertySource(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "giamngheo.timetable.enabled=false",
            // sessions bring a scheduler of their own, which would write what a test watches
            "giamngheo.issuance.batches-every=P1D",
            "spring.datasource.hikari.maximum-pool-size=6",
            "spring.datasource.hikari.minimum-idle=0"
        })
public @interface ApplicationTest {

    /**
     * Without a port; the pages are there for {@code @AutoConfigureMockMvc}, as security needs
     * them.
     */
    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;

    /** Further settings, {@code name=value}. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
