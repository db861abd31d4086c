package vn.giamngheo.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureRulesTest {

    private static final JavaClasses APPLICATION =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.giamngheo");

    @TestFactory
    Stream<DynamicTest> theApplicationKeepsEveryRule() {
        return new ArchitectureRules("vn.giamngheo")
                .all().entrySet().stream()
                        .map(
                                rule ->
                                        DynamicTest.dynamicTest(
                                                rule.getKey(),
                                                () ->
                                                        rule.getValue()
                                                                .allowEmptyShould(true)
                                                                .check(APPLICATION)));
    }
}
